/** Every word of the board, in one table that travels with the snapshot: the host may put a translation in its place. */
import type { Priority, TaskState } from '../domain/events.ts';
import type { View } from './place.ts';

export interface BoardStrings {
  readonly states: Readonly<Record<TaskState, string>>;
  readonly priorities: Readonly<Record<Priority, string>>;
  readonly columns: Readonly<
    Record<'task' | 'state' | 'priority' | 'progress' | 'due' | 'estimate' | 'today' | 'week' | 'total', string>
  >;
  readonly views: string;
  readonly viewNames: Readonly<Record<View, string>>;
  readonly board: string;
  readonly project: string;
  readonly noComponent: string;
  readonly filter: string;
  readonly nothingFound: string;
  readonly clearFilter: string;
  readonly today: string;
  readonly week: string;
  readonly unassigned: string;
  readonly unassignedHint: string;
  readonly budgetUsed: string;
  readonly budgetOver: string;
  readonly used: string;
  readonly launch: string;
  readonly closed: string;
  readonly taskCount: string;
  readonly addTask: string;
  readonly addTaskTo: string;
  readonly timing: string;
  readonly over: string;
  readonly late: string;
  readonly questions: string;
  readonly pick: string;
  readonly stopPick: string;
  readonly more: string;
  readonly setState: string;
  readonly setPriority: string;
  readonly setProgress: string;
  readonly progressPlaceholder: string;
  readonly progressInvalid: string;
  readonly links: string;
  readonly linkHere: string;
  readonly linkMoves: string;
  readonly linkShared: string;
  readonly linkPlaceholder: string;
  readonly linkInvalid: string;
  readonly unlink: string;
  readonly openBranch: string;
  readonly setUp: string;
  readonly writeUpdate: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly emptyAction: string;
  readonly noTasksTitle: string;
  readonly noTasksText: string;
  readonly dismiss: string;
  readonly back: string;
  readonly backTo: string;
  readonly goneTitle: string;
  readonly goneText: string;
  readonly keys: string;
  readonly undoWhat: string;
  readonly redoWhat: string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  /** What an action of the person was, for undo and redo. */
  readonly acts: Readonly<
    Record<'mark' | 'notWork' | 'timer' | 'pause' | 'note' | 'link' | 'task' | 'project' | 'other', string>
  >;
}

/** {0} and {1} are places for values. */
export const ENGLISH: BoardStrings = {
  states: {
    planned: 'Planned',
    active: 'Active',
    waiting: 'Waiting',
    review: 'In review',
    done: 'Done',
    postponed: 'Postponed',
    dropped: 'Dropped',
  },
  priorities: { high: 'High', normal: 'Normal', low: 'Low' },
  columns: {
    task: 'Task',
    state: 'State',
    priority: 'Priority',
    progress: 'Progress',
    due: 'Due',
    estimate: 'Estimate',
    today: 'Today',
    week: 'Week',
    total: 'In all',
  },
  views: 'View',
  viewNames: { tasks: 'Tasks', week: 'Week', day: 'Day' },
  board: 'Tasks by component',
  project: 'Project',
  noComponent: 'No component',
  filter: 'Filter tasks ( / )',
  nothingFound: 'No task matches “{0}”.',
  clearFilter: 'Clear the filter',
  today: 'Today',
  week: 'This week',
  unassigned: 'Unassigned',
  unassignedHint: 'Time this week that belongs to no task yet. Pick a task or link its branch and it follows.',
  budgetUsed: '{0} of {1} h used, {2} h left',
  budgetOver: '{0} of {1} h used, {2} h over',
  used: '{0} h used',
  launch: 'Launch {0}',
  closed: '{0} done or dropped',
  taskCount: '{0} open',
  addTask: 'New task',
  addTaskTo: 'New task in {0}',
  timing: 'being timed',
  over: '{0} over the estimate',
  late: 'overdue',
  questions: '{0} open questions',
  pick: 'Start Working on It',
  stopPick: 'Stop Working on It',
  more: 'More Actions…',
  setState: 'Change State',
  setPriority: 'Change Priority',
  setProgress: 'Change Progress',
  progressPlaceholder: 'Percent, 0 to 100',
  progressInvalid: 'Type a whole number from 0 to 100.',
  links: 'Link a Branch',
  linkHere: 'Link {0}, the branch you are on',
  linkMoves: 'now linked to “{0}”',
  linkShared: '{0} is shared by many tasks: pick the task instead',
  linkPlaceholder: 'Name of a branch',
  linkInvalid: 'Type the name of a branch.',
  unlink: 'Unlink {0}',
  openBranch: 'Check Out {0}',
  setUp: 'Set Up Project',
  writeUpdate: 'Write Client Update',
  emptyTitle: 'No project yet',
  emptyText:
    'Rapport times your work by itself and turns it into updates that your client is glad to read. Tell it what this folder is for; it takes half a minute.',
  emptyAction: 'Set Up Project',
  noTasksTitle: 'What are you working on?',
  noTasksText: 'Name a first task below, in your client’s words, and press Enter.',
  dismiss: 'Dismiss',
  back: 'Back',
  backTo: 'Back to {0}',
  goneTitle: 'This is not there any more',
  goneText: 'It was removed, or the change that made it was undone.',
  keys: 'Enter starts work, Space changes the state, Shift+F10 shows all actions, N adds a task',
  undoWhat: 'Undo: {0}',
  redoWhat: 'Redo: {0}',
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  acts: {
    mark: 'time assigned',
    notWork: 'not work',
    timer: 'timer',
    pause: 'pause',
    note: 'note',
    link: 'branch linked',
    task: 'task changed',
    project: 'project changed',
    other: 'last change',
  },
};
