/** What the page knows of the sheets that lie over its views: as they last came, and what is being typed into them. */
import type { FormModel } from '../view/formModel.ts';
import type { TaskPageModel } from '../view/taskPageModel.ts';

/** What stands in a field that is not saved, or is on its way to the host. */
export interface Draft {
  readonly text: string;
  readonly problem: string | null;
  readonly saving: boolean;
}

export interface SheetState {
  /** null: it has not come; `model` null: there is no such task. */
  task: { readonly model: TaskPageModel | null; readonly revision: number } | null;
  form: { readonly model: FormModel | null; readonly revision: number } | null;
  /** By the field's id. */
  readonly drafts: Map<string, Draft>;
  /** A line that is open to be typed in, such as the one for an answer: the id of what it belongs to. */
  open: string | null;
  /** The sheet takes the keyboard when it comes. */
  awaitsFocus: boolean;
}

/** `kept`: what was typed before a reload. */
export function firstSheetState(kept: Readonly<Record<string, string>>): SheetState {
  const drafts = Object.entries(kept).map(([id, text]): [string, Draft] => [id, typedDraft(text)]);
  return { task: null, form: null, drafts: new Map(drafts), open: null, awaitsFocus: false };
}

/** The last that were typed; whoever fills more fields than that saves some. */
const MOST_KEPT = 30;

export function keptDrafts({ drafts }: SheetState): Readonly<Record<string, string>> {
  return Object.fromEntries([...drafts].slice(-MOST_KEPT).map(([id, { text }]) => [id, text]));
}

export function typedDraft(text: string): Draft {
  return { text, problem: null, saving: false };
}

/** What was on its way has arrived: from now on the host says what stands there. */
export function dropSaved({ drafts }: SheetState): void {
  for (const [id, { saving }] of [...drafts]) if (saving) drafts.delete(id);
}

/** Nothing of one sheet stays for the next. */
export function clearSheet(state: SheetState): void {
  state.drafts.clear();
  state.open = null;
}

export function textOf({ drafts }: SheetState, id: string): string {
  return drafts.get(id)?.text ?? '';
}
