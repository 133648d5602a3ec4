/** A call with the client: what was written down of it becomes a summary, tasks, questions and time, as one action. */
import * as l10n from '@vscode/l10n';
import { dayOf } from '../domain/days.ts';
import type { Project, Task } from '../domain/entities.ts';
import type { Fact, Id, Language } from '../domain/events.ts';
import { isOpen } from '../domain/workLeft.ts';
import { type Call, callSummary, type Letter } from '../note/letter.ts';
import { type NewTask, parseNewTask } from '../view/addTask.ts';
import { type MeetingText, type Point, readMeeting } from '../view/meetingText.ts';
import type { Book } from './book.ts';
import { oneLine, sameName } from './checks.ts';
import { Expected } from './expected.ts';
import { iso } from './instant.ts';
import { senderOf } from './letter.ts';
import { letterFacts } from './letters.ts';
import { Past } from './past.ts';
import { findTask } from './refs.ts';

export interface Understood {
  readonly project: Project;
  readonly text: MeetingText;
  /** To which task the call's time belongs; null: to none. */
  readonly task: Task | null;
  readonly points: readonly UnderstoodPoint[];
}

export type UnderstoodPoint =
  | Extract<Point, { kind: 'agreed' }>
  /** Of somebody else. */
  | (Extract<Point, { kind: 'action' }> & { readonly who: string })
  /** The person's own: a task that is there, or a new one. */
  | (Extract<Point, { kind: 'action' }> & { readonly who: null; readonly task: Task | NewTask })
  /** Of which task it is a question: one that is there, one that the point at this place makes; null: of none. */
  | (Extract<Point, { kind: 'question' }> & { readonly of: Task | number | null });

/** @throws Expected when the task of the call's time is named and there is none, or several */
export function understandMeeting(book: Book, project: Project, written: string): Understood {
  const { clock, state } = book;
  const zone = clock.zone();
  const text = readMeeting(written, dayOf(clock.now(), zone), zone);
  const task = text.task === null ? null : findTask(state, text.task.text);
  if (task !== null && task.project !== project.id) {
    throw new Expected(l10n.t('"{0}" is a task of another project.', task.title));
  }
  const day = dayOf(text.when?.at ?? clock.now(), zone);
  const points = text.points.map((point): UnderstoodPoint => {
    if (point.kind === 'question') return { ...point, of: point.under ?? task };
    if (point.kind === 'agreed') return point;
    const { who, ...action } = point;
    return who === null ? ownAction(book, project.id, action, day) : { ...action, who };
  });
  return { project, text, task, points: points.map((point) => settled(point, points)) };
}

/** Whether a task is one that is there. */
export function isKnownTask(task: Task | NewTask): task is Task {
  return 'id' in task;
}

/** The letter that tells the client. @throws Expected when nothing says when the call was, or nothing was agreed */
export function writeSummary(book: Book, understood: Understood, language?: Language): Letter {
  return callSummary(letterFacts(book, understood.project, language), callOf(understood));
}

/**
 * Records the call, the tasks and questions that came of it, and its time, as one action. Returns the meeting's id.
 * @throws Expected when nothing says when it was, nothing was agreed, it is recorded already or is still to come, or
 * another client's time lies in it
 */
export async function recordMeeting(book: Book, understood: Understood): Promise<Id> {
  const { project, text, task } = understood;
  const { at, people, agreed } = callOf(understood);
  const from = iso(at);
  const twin = [...book.state.meetings.values()].find((each) => each.project === project.id && each.from === at);
  if (twin !== undefined) throw new Expected(l10n.t('That call is recorded already; undo it first to record it anew.'));
  const range = text.when?.range ?? null;
  if (range === null && at > book.clock.now()) throw new Expected(l10n.t('That call is still to come.'));
  // Of months gone by it may not be known yet whose time they were.
  await book.readAll();
  const past = new Past(book);
  const time =
    range === null ? [] : [...past.work(range, task?.id ?? null), past.note(range, task?.id ?? null, nameOf(people))];
  const tasks = new Map<number, Id>();
  const made = understood.points.flatMap((point, place) => taskFacts(book, project.id, point, place, tasks));
  const questions = understood.points.flatMap((point) => questionFacts(book, point, at, tasks));
  const meeting = book.newId();
  const me = senderOf(book)?.name ?? '';
  const actions = understood.points.flatMap((point, place) =>
    point.kind === 'action'
      ? [{ who: point.who ?? me, what: wordsOf(point), by: point.by, task: tasks.get(place) ?? null }]
      : [],
  );
  // A question of no task is kept with what was said.
  const open = understood.points.flatMap((point) =>
    point.kind === 'question' && point.of === null ? [point.text] : [],
  );
  await book.record([
    {
      type: 'meeting.set',
      meeting,
      project: project.id,
      from,
      to: iso(range?.to ?? at),
      zone: book.clock.zone(),
      people,
      agreed: [...agreed, ...open],
      actions,
    },
    ...made,
    ...questions,
    ...time,
  ]);
  return meeting;
}

/** @throws Expected */
function callOf({ text, points }: Understood): Call {
  if (text.when === null) {
    throw new Expected(l10n.t('Say when the call was, in a line like "When: 18 June 15:00-15:45".'));
  }
  if (points.length === 0)
    throw new Expected(l10n.t('There is nothing in it that was agreed, is to be done or is open.'));
  return {
    at: text.when.at,
    people: text.people,
    agreed: points.flatMap((point) => (point.kind === 'agreed' ? [point.text] : [])),
    actions: points.flatMap((point) =>
      point.kind === 'action' ? [{ who: point.who, what: wordsOf(point), by: point.by }] : [],
    ),
    questions: points.flatMap((point) => (point.kind === 'question' ? [point] : [])),
  };
}

/** Without what was said of component, priority and estimate; those are none of the client's business here. */
function wordsOf(point: Extract<UnderstoodPoint, { kind: 'action' }>): string {
  return point.who === null ? point.task.title : point.text;
}

function nameOf(people: readonly string[]): string {
  return people.length === 0 ? l10n.t('Call') : l10n.t('Call: {0}', people.join(', '));
}

/** A task of the project that is open and called so, else a new one. */
function ownAction(
  book: Book,
  project: Id,
  action: Omit<Extract<Point, { kind: 'action' }>, 'who'>,
  day: string,
): UnderstoodPoint {
  const tasks = [...book.state.tasks.values()].filter((task) => task.project === project);
  const components = [...book.state.components.values()].filter((component) => component.project === project);
  const fresh = parseNewTask(action.text, day, components);
  const title = fresh.title === '' ? action.text : fresh.title;
  const known = tasks.find((task) => isOpen(task) && sameName(task.title, title));
  return { ...action, who: null, task: known ?? { ...fresh, title } };
}

/** A question below an action about a task that is there is one of that task. */
function settled(point: UnderstoodPoint, points: readonly UnderstoodPoint[]): UnderstoodPoint {
  if (point.kind !== 'question' || typeof point.of !== 'number') return point;
  const above = points[point.of];
  const known = above?.kind === 'action' && above.who === null && isKnownTask(above.task) ? above.task : null;
  return known === null ? point : { ...point, of: known };
}

/** Puts into `tasks` which task the point at its place is about. */
function taskFacts(
  book: Book,
  project: Id,
  point: UnderstoodPoint,
  place: number,
  tasks: Map<number, Id>,
): readonly Fact[] {
  if (point.kind !== 'action' || point.who !== null) return [];
  const { task, by } = point;
  if (isKnownTask(task)) {
    tasks.set(place, task.id);
    return by === null || task.clientDue === by ? [] : [{ type: 'task.set', task: task.id, client_due: by }];
  }
  const id = book.newId();
  tasks.set(place, id);
  const orders = [...book.state.tasks.values()].filter((each) => each.project === project).map(({ order }) => order);
  return [
    {
      type: 'task.set',
      task: id,
      project,
      order: Math.max(0, ...orders) + tasks.size,
      title: oneLine(raised(task.title), l10n.t("A task's title cannot be empty.")),
      ...(task.component === null ? {} : { component: task.component }),
      ...(task.priority === null ? {} : { priority: task.priority }),
      ...(task.estimateMs === null ? {} : { estimate_ms: task.estimateMs }),
      ...(task.due === null ? {} : { due: task.due }),
      ...(by === null ? {} : { client_due: by }),
    },
  ];
}

/** The client has the question since the call. */
function questionFacts(
  book: Book,
  point: UnderstoodPoint,
  at: number,
  tasks: ReadonlyMap<number, Id>,
): readonly Fact[] {
  if (point.kind !== 'question' || point.of === null) return [];
  const task = typeof point.of === 'number' ? tasks.get(point.of) : point.of.id;
  if (task === undefined) return [];
  const { text, by, otherwise } = point;
  return [
    {
      type: 'question.set',
      question: book.newId(),
      task,
      text: oneLine(text, l10n.t('A question cannot be empty.')),
      asked_at: iso(at),
      answer_by: by === null ? null : iso(by),
      otherwise,
    },
  ];
}

function raised(title: string): string {
  return title.charAt(0).toLocaleUpperCase() + title.slice(1);
}
