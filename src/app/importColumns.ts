/** Which column of a table of hours says what. */

export const ROLES = ['date', 'start', 'endDate', 'end', 'length', 'client', 'project', 'task', 'note'] as const;
export type Role = (typeof ROLES)[number];
export type Columns = Readonly<Partial<Record<Role, number>>>;

/**
 * The names of the columns in the detailed reports of other programs, as these write them in English; what a program has
 * under several names stands in the order of preference. Everhour's columns are the person's own choice, by these names.
 */
export const PRESETS: Readonly<Record<string, Readonly<Partial<Record<Role, readonly string[]>>>>> = {
  toggl: {
    date: ['Start date'],
    start: ['Start time'],
    endDate: ['End date', 'Stop date'],
    end: ['End time', 'Stop time'],
    length: ['Duration'],
    client: ['Client'],
    project: ['Project'],
    task: ['Task'],
    note: ['Description'],
  },
  clockify: {
    date: ['Start Date'],
    start: ['Start Time'],
    endDate: ['End Date'],
    end: ['End Time'],
    length: ['Duration (h)', 'Duration (decimal)', 'Time (h)', 'Time (decimal)'],
    client: ['Client'],
    project: ['Project'],
    task: ['Task'],
    note: ['Description'],
  },
  everhour: {
    date: ['Date'],
    start: ['Started at', 'Start', 'From'],
    end: ['Ended at', 'End', 'To'],
    length: ['Time', 'Total', 'Total Time', 'Hours'],
    client: ['Client'],
    project: ['Project'],
    task: ['Task', 'Task Name'],
    note: ['Comment', 'Comments', 'Description'],
  },
};

/** For tables of other programs, and of people. */
const COMMON: Readonly<Record<Role, readonly string[]>> = {
  date: ['date', 'day', 'start date', 'дата', 'день', 'datum', 'tag'],
  start: ['start', 'start time', 'from', 'begin', 'started', 'начало', 'с', 'von'],
  endDate: ['end date', 'дата окончания'],
  end: ['end', 'end time', 'to', 'stop', 'until', 'ended', 'конец', 'окончание', 'по', 'до', 'bis'],
  length: ['duration', 'hours', 'time', 'length', 'длительность', 'часы', 'время', 'dauer', 'stunden'],
  client: ['client', 'customer', 'клиент', 'заказчик', 'kunde'],
  project: ['project', 'проект', 'projekt'],
  task: ['task', 'activity', 'issue', 'tags', 'задача', 'aufgabe'],
  note: ['note', 'notes', 'description', 'comment', 'annotation', 'описание', 'комментарий', 'заметка', 'notiz'],
};

export interface Recognised {
  /** A preset, or "csv". */
  readonly format: string;
  readonly columns: Columns;
}

/** What the heading says; `preset`: by the names of that program alone. */
export function recogniseColumns(heading: readonly string[], preset?: string): Recognised {
  const said = preset === undefined ? undefined : PRESETS[preset];
  if (said !== undefined && preset !== undefined) return { format: preset, columns: columnsBy(heading, said) };
  for (const [format, names] of Object.entries(PRESETS)) {
    if (format === 'everhour') continue;
    // By the letter: Toggl and Clockify differ in capitals alone.
    const exact = Object.values(names).every((each) => each.some((name) => heading.includes(name)));
    if (exact) return { format, columns: columnsBy(heading, names) };
  }
  return { format: 'csv', columns: columnsBy(heading, COMMON) };
}

function columnsBy(heading: readonly string[], names: Readonly<Partial<Record<Role, readonly string[]>>>): Columns {
  const folded = heading.map(fold);
  const columns: Partial<Record<Role, number>> = {};
  for (const role of ROLES) {
    const column = (names[role] ?? []).map((name) => folded.indexOf(fold(name))).find((index) => index >= 0);
    if (column !== undefined) columns[role] = column;
  }
  return columns;
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
