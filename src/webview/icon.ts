/** Codicons as outlines (icons.css), so that the bundle carries only the few that the board uses. */
import { html, type TemplateResult } from 'lit/html.js';
import type { BoardTask } from '../view/boardModel.ts';

export type IconName =
  | 'add'
  | 'arrow-down'
  | 'arrow-left'
  | 'arrow-up'
  | 'browser'
  | 'calendar'
  | 'check'
  | 'chevron-down'
  | 'chevron-left'
  | 'chevron-right'
  | 'circle-large'
  | 'circle-slash'
  | 'clockface'
  | 'close'
  | 'copy'
  | 'dash'
  | 'debug-stop'
  | 'device-mobile'
  | 'discard'
  | 'ellipsis'
  | 'export'
  | 'eye'
  | 'file'
  | 'git-branch'
  | 'globe'
  | 'gripper'
  | 'info'
  | 'link'
  | 'mail'
  | 'note'
  | 'pass-filled'
  | 'play'
  | 'play-circle'
  | 'question'
  | 'record'
  | 'redo'
  | 'search'
  | 'settings-gear'
  | 'split-vertical'
  | 'warning'
  | 'watch';

/** A picture beside words that say the same, so screen readers skip it. */
export function icon(name: IconName, extra = ''): TemplateResult {
  return html`<span class="icon icon-${name} ${extra}" aria-hidden="true"></span>`;
}

/** The classes of what has a picture before its words, without an element of its own. */
export function pictured(name: IconName, extra = ''): string {
  return `pictured icon-${name} ${extra}`;
}

export const STATE_ICONS: Readonly<Record<BoardTask['state'], IconName>> = {
  planned: 'circle-large',
  active: 'play-circle',
  waiting: 'clockface',
  review: 'eye',
  done: 'pass-filled',
  postponed: 'calendar',
  dropped: 'circle-slash',
};

export const PRIORITY_ICONS: Readonly<Record<BoardTask['priority'], IconName>> = {
  high: 'arrow-up',
  normal: 'dash',
  low: 'arrow-down',
};
