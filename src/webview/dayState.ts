/** What the page knows of the day: as it last came, and what the person is doing with it. */
import { type DayBlock, type DayModel, type EntryRef, keyOf } from '../view/dayModel.ts';
import type { DayForm } from '../view/dayProtocol.ts';
import type { DayViewState, WebviewMessage } from '../view/protocol.ts';

export interface DayState {
  /** The day asked for; null: today. */
  wanted: string | null;
  model: DayModel | null;
  revision: number;
  /** Key of the block that the keyboard is on. */
  focus: string | null;
  form: DayForm | null;
  /** The line that adds time. */
  readonly words: Words;
  /** The explanation was asked for and takes the keyboard when it comes. */
  awaitsExplanation: boolean;
}
export interface Words {
  text: string;
  task: string | null;
  /** How the host reads the text, or why it cannot; null: not known yet. */
  reading: string | null;
  /** Why it was not added. */
  problem: string | null;
}

export function firstDayState(kept: DayViewState): DayState {
  return {
    wanted: kept.day,
    model: null,
    revision: -1,
    focus: null,
    form: kept.form,
    words: { text: kept.words, task: null, reading: null, problem: null },
    awaitsExplanation: false,
  };
}

export function keptDayState({ wanted, words, form }: DayState): DayViewState {
  return { day: wanted, words: words.text, form };
}

export function focusedBlock({ model, focus }: DayState): DayBlock | undefined {
  return model?.blocks.find(({ key }) => key === focus);
}

/** The id of an entry's element. */
export function blockId(key: string): string {
  return `block-${key}`;
}

export function refOf({ kind, start, end }: EntryRef): EntryRef {
  return { kind, start, end };
}

/** Takes a day that came. A focused block that is gone hands the keyboard to the one at its time. */
export function takeDay(state: DayState, model: DayModel, revision: number): void {
  const before = focusedBlock(state);
  const sameDay = (state.model ?? model).day === model.day;
  state.model = model;
  state.revision = revision;
  if (!sameDay) state.form = null;
  const { blocks } = model;
  if (state.form && !blocks.some(({ key }) => key === state.form?.key)) state.form = null;
  if (blocks.some(({ key }) => key === state.focus)) return;
  const near = sameDay && before ? blocks.findLast(({ start }) => start <= before.start) : undefined;
  state.focus = (near ?? blocks[0])?.key ?? null;
}

/** Puts what was typed back where it stood, with what is wrong with it. False: it was not typed there. */
export function takeBack(state: DayState, request: WebviewMessage, problem: string): boolean {
  if (request.type === 'addTime') {
    // Unless the next is being typed already.
    if (state.words.text === '') state.words.text = request.text;
    state.words.problem = problem;
    return true;
  }
  const key = 'entry' in request && request.entry ? keyOf(request.entry) : null;
  if (key === null || !('entry' in request) || !request.entry) return false;
  if (!state.model?.blocks.some((block) => block.key === key)) return false;
  const common = { key, entry: request.entry, problem };
  if (request.type === 'split') state.form = { ...common, kind: 'split', at: request.at, part: request.part };
  else if (request.type === 'trim') state.form = { ...common, kind: 'trim', from: request.from, to: request.to };
  else if (request.type === 'annotate') state.form = { ...common, kind: 'note', text: request.text ?? '' };
  else return false;
  return true;
}
