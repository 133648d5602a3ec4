/** What the page knows: the board as it last came, and how the person looks at it. */
import type { BoardModel, BoardTask } from '../view/boardModel.ts';
import { type BoardRow, boardRows } from '../view/boardRows.ts';
import type { DayForm } from '../view/dayProtocol.ts';
import type { Place, Sheet, View } from '../view/place.ts';
import type { Scroll, ViewState, WebviewMessage } from '../view/protocol.ts';
import type { TaskEdit } from '../view/taskListProtocol.ts';
import { type BudgetState, firstBudgetState, keptBudgetState } from './budgetState.ts';
import { type ColumnsState, firstColumnsState, keptColumnsState, refreshColumns } from './columnsState.ts';
import { type DayState, firstDayState, keptDayState } from './dayState.ts';
import type { Menu } from './menu.ts';
import { firstSheetState, keptDrafts, type SheetState } from './sheetState.ts';
import type { Sight } from './sight.ts';
import type { ProgressDrag } from './taskProgress.ts';
import type { Column } from './taskRow.ts';
import { firstWeekState, keptWeekState, type WeekState } from './weekState.ts';

export interface PageState {
  model: BoardModel | null;
  revision: number;
  rows: readonly BoardRow[];
  filter: string;
  readonly collapsed: Set<string>;
  readonly unfolded: Set<string>;
  /** Key of the row that the keyboard is on. */
  focus: string | null;
  /** The cell of that row; null: the row as a whole. */
  cell: Column | null;
  /** Tasks that are changed as one. */
  readonly selected: Set<string>;
  /** Key of the row at which the selection began. */
  anchor: string | null;
  edit: TaskEdit | null;
  dragged: ProgressDrag | null;
  /** Ways to go on with the filter: whether they are shown, and which one the keyboard is on (-1: none). */
  readonly ways: { shown: boolean; at: number };
  /** New titles being typed, by group key. */
  readonly drafts: Map<string, string>;
  /** How far each part of the page is scrolled, px from the left and the top, by its id. */
  readonly scrolls: Map<string, Scroll>;
  /** Where to scroll a part as soon as it is there. */
  readonly scrollTo: Map<string, Scroll>;
  readonly columns: ColumnsState;
  view: View;
  /** Pages that lie over the view; the last is what is shown. */
  sheets: readonly Sheet[];
  readonly day: DayState;
  readonly week: WeekState;
  readonly sheet: SheetState;
  readonly budget: BudgetState;
  menu: Menu | null;
  /** What went wrong, in a sentence. */
  notice: string | null;
}

/** What the parts of the page may do. */
export interface Page {
  readonly state: PageState;
  /** Says it to the host. */
  send(message: WebviewMessage): void;
  /** Draws again, before the next frame. */
  draw(): void;
  /** Works out the rows again (filter, folding), keeps the focus near where it was, and draws. */
  refold(): void;
  sight(): Sight;
  moveFocus(key: string, options?: { scroll: boolean }): void;
  /** Puts the keyboard on a task of the list that is shown, and brings it into sight. */
  showTask(task: BoardTask): void;
  openMenu(menu: Menu): void;
  closeMenu(): void;
  /** To another view, as it was left. */
  show(view: View): void;
  /** To a place in a view. */
  go(to: Place): void;
  /** Takes the page away that lies over the view, or over another page. */
  back(): void;
  /** Puts the keyboard on the list of what is shown. */
  focusList(): void;
  /** Hands over where the person is, for when the page comes back. */
  keep(): void;
  /** Moves the keyboard to an entry of the day. */
  focusBlock(key: string): void;
  focusWords(): void;
  openForm(form: DayForm): void;
  closeForm(): void;
  focusFilter(): void;
  focusDraft(group: string): void;
}

/** The lists of tasks, which draw no more than they have room for. */
const UNSCROLLED: ViewState['scrolls'] = { scroll: [0, 0], columns: [0, 0] };

export function firstState(kept: ViewState): PageState {
  return {
    model: null,
    revision: -1,
    rows: [],
    filter: kept.filter,
    collapsed: new Set(kept.collapsed),
    unfolded: new Set(kept.unfolded),
    focus: kept.focus,
    cell: null,
    selected: new Set(kept.selected),
    anchor: null,
    edit: kept.edit,
    dragged: null,
    ways: { shown: false, at: -1 },
    drafts: new Map(Object.entries(kept.lines)),
    scrolls: new Map(Object.entries(kept.scrolls)),
    scrollTo: new Map(Object.entries({ ...UNSCROLLED, ...kept.scrolls })),
    columns: firstColumnsState(kept.columns),
    view: kept.view,
    sheets: kept.sheets,
    day: firstDayState(kept.day),
    week: firstWeekState(kept.week),
    sheet: firstSheetState(kept.drafts),
    budget: firstBudgetState(kept.budget),
    menu: null,
    notice: null,
  };
}

/** The rows anew; a focused row that is gone hands the focus to the one in its place. */
export function refreshRows(state: PageState): void {
  if (state.view === 'columns') refreshColumns(state);
  const before = state.rows.findIndex((row) => row.key === state.focus);
  state.rows = state.model ? boardRows(state.model, state) : [];
  if (state.rows.some((row) => row.key === state.focus)) return;
  const first = state.rows.find((row) => row.kind === 'task') ?? state.rows[0];
  const near = before < 0 ? first : state.rows[Math.min(before, state.rows.length - 1)];
  state.focus = near?.key ?? null;
}

export function keptState(state: PageState): ViewState {
  return {
    project: state.model?.project?.id ?? null,
    filter: state.filter,
    focus: state.focus,
    selected: [...state.selected],
    edit: state.edit,
    lines: Object.fromEntries(state.drafts),
    scrolls: Object.fromEntries(state.scrolls),
    collapsed: [...state.collapsed],
    unfolded: [...state.unfolded],
    columns: keptColumnsState(state.columns),
    view: state.view,
    sheets: state.sheets,
    day: keptDayState(state.day),
    week: keptWeekState(state.week),
    drafts: keptDrafts(state.sheet),
    budget: keptBudgetState(state.budget),
  };
}

/** Ids hold no spaces whatever a row is called. */
export function rowId(key: string | null): string {
  return `row-${encodeURIComponent(key ?? '')}`;
}
