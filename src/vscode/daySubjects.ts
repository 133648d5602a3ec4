/** What a command on time is about: rows of the views, the selected ones, or an entry that is asked for. */
import * as vscode from 'vscode';
import { projectsOf } from '../app/setup.ts';
import type { Id } from '../domain/events.ts';
import type { Range } from '../domain/pieces.ts';
import type { DayAction, DayBlock } from '../view/dayModel.ts';
import type { Desk } from './desk.ts';
import { ReviewNode } from './reviewTree.ts';
import { TodayItem } from './todayTree.ts';
import type { Views } from './views.ts';

/** Ranges of time, and the projects whose tasks they can be. */
export interface Subject {
  readonly ranges: readonly Range[];
  readonly projects: readonly Id[];
}

/** The review rows that a menu passes: the one that was clicked, and the selected ones if it is among them. */
export function reviewNodesOf([one, selected]: readonly unknown[]): readonly ReviewNode[] {
  const nodes = Array.isArray(selected) ? selected : [one];
  return nodes.filter((node) => node instanceof ReviewNode);
}

/**
 * The entries of the day that is looked at: those of a menu; else the selected ones, if the view is open; else the one
 * that the person chooses from a list. Empty when they turn away.
 */
export async function blocksFor(
  views: Views,
  args: readonly unknown[],
  action: DayAction,
): Promise<readonly DayBlock[]> {
  const [one, several] = args;
  const given = Array.isArray(several) ? several : [one];
  const items = given.filter((item) => item instanceof TodayItem);
  const { view } = views.today;
  const chosen = items.length > 0 ? items : view.visible ? view.selection : [];
  const blocks = chosen.map(({ block }) => block).filter(({ actions }) => actions.includes(action));
  if (blocks.length > 0) return blocks;
  const tree = await views.today.source();
  const offers = tree
    .items()
    .filter(({ block }) => block.actions.includes(action))
    .map(({ row, block }) => ({ label: row.label, description: row.description, block }));
  const placeHolder =
    offers.length === 0 ? vscode.l10n.t('There is nothing on this day') : vscode.l10n.t('Which time?');
  const picked = await vscode.window.showQuickPick(offers.reverse(), { placeHolder, matchOnDescription: true });
  return picked === undefined ? [] : [picked.block];
}

/** The same, of one entry alone. */
export async function blockFor(
  views: Views,
  args: readonly unknown[],
  action: DayAction,
): Promise<DayBlock | undefined> {
  return (await blocksFor(views, args.slice(0, 1), action))[0];
}

/** Both of what the views show. */
export async function subjectFor(
  desk: Desk,
  views: Views,
  args: readonly unknown[],
  action: DayAction,
): Promise<Subject> {
  const items = reviewNodesOf(args).flatMap((node) => node.items);
  const blocks = items.length > 0 ? [] : await blocksFor(views, args, action);
  const ranges = items.length > 0 ? items.flatMap((item) => item.ranges) : blocks.map(rangeOf);
  const allowed =
    items.length > 0
      ? items.map(({ repository }) => (repository === null ? [] : projectsOf(desk.book, repository)))
      : blocks.map(({ projects }) => projects);
  return { ranges, projects: commonProjects(desk, allowed) };
}

export function rangeOf({ start, end }: DayBlock): Range {
  return { from: start, to: end };
}

/** The projects that all allow, an empty list standing for all there are. */
export function commonProjects(desk: Desk, allowed: readonly (readonly Id[])[]): readonly Id[] {
  const narrow = allowed.filter((projects) => projects.length > 0);
  const common = [...desk.book.state.projects.keys()].filter((id) => narrow.every((projects) => projects.includes(id)));
  return common.length > 0 ? common : [...desk.book.state.projects.keys()];
}
