/** What a task's page shows, worded, so that the webview decides nothing. Pure. */
import type {
  Attachment,
  ChecklistLine,
  Client,
  Component,
  Feedback,
  Project,
  Question,
  Task,
} from '../domain/entities.ts';
import { PRIORITIES } from '../domain/events.ts';
import type { HistoryEntry } from '../domain/history.ts';
import { leftOf } from '../domain/workLeft.ts';
import type { BoardHours } from './board.ts';
import { type Field, makeField } from './field.ts';
import { fill, formatClock, formatDay, formatDuration, typableDuration } from './format.ts';
import type { TaskField } from './taskFields.ts';
import { type HistoryNames, historyRows } from './taskHistoryRows.ts';
import { commentRows, fileRows, type Looking, questionRows } from './taskItems.ts';
import type { TaskCommits, TaskDay, TaskFigure, TaskLink, TaskPageModel, TaskQuestion } from './taskPageModel.ts';
import { ENGLISH_TASK_PAGE } from './taskPageStrings.ts';
import { translated } from './translated.ts';

export interface TaskPageInput {
  /** ms */
  readonly now: number;
  /** IANA name */
  readonly zone: string;
  /** BCP 47 tag */
  readonly locale?: string;
  readonly task: Task;
  readonly project: Project | null;
  readonly client: Client | null;
  /** Of the task's project, in order. */
  readonly components: readonly Component[];
  /** Of the task. */
  readonly questions: readonly Question[];
  /** In their order. */
  readonly checklist: readonly ChecklistLine[];
  readonly feedback: readonly Feedback[];
  readonly attachments: readonly Attachment[];
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
  readonly names: HistoryNames;
  /** Of the task, in force now. */
  readonly links: readonly TaskLink[];
  readonly hours: BoardHours;
  /** ms by day, oldest first: of the days that are shown. */
  readonly days: readonly { readonly day: string; readonly ms: number }[];
  readonly commits: TaskCommits;
  readonly active: boolean;
}

const VALUES = ['1', '2', '3', '4', '5'] as const;

interface Around extends Looking {
  readonly input: TaskPageInput;
}

export function taskPageModel(input: TaskPageInput): TaskPageModel {
  const { task, locale = 'en' } = input;
  const strings = translated(ENGLISH_TASK_PAGE);
  const around: Around = { locale, strings, input, now: input.now, zone: input.zone };
  const named = [input.project?.name, input.client?.name].filter((name, index, all) => all.indexOf(name) === index);
  const questions = questionRows(input.questions, around);
  return {
    locale,
    strings,
    task: task.id,
    state: task.state,
    stateNote: stateNote(questions, around),
    priority: task.priority,
    active: input.active,
    place: named.filter((name) => name !== undefined).join(' · '),
    title: makeField('title', 'line', strings.fields.title, task.title),
    words: [
      makeField('why', 'text', strings.fields.why, task.why ?? ''),
      makeField('doneWhen', 'text', strings.fields.doneWhen, task.doneWhen ?? ''),
      makeField('remark', 'line', strings.fields.remark, task.remark ?? ''),
    ],
    details: details(around),
    clientDue: task.clientDue ?? '',
    reason: task.reason ?? '',
    figures: figures(around),
    questions,
    checklist: input.checklist.map(({ id, text, done }) => ({ id, text, done })),
    checklistLabel: checklistLabel(around),
    comments: commentRows(input.feedback, around),
    files: fileRows(input.attachments),
    history: historyRows(input.history, input.names, around),
    ...dayRows(around),
    links: input.links.toSorted((a, b) => a.label.localeCompare(b.label, locale)),
    commits: input.commits,
  };
}

function details({ strings, input, locale }: Around): Field<TaskField>[] {
  const { task, components } = input;
  const words = strings.fields;
  const own = components.some(({ id }) => id === task.component) ? (task.component ?? '') : '';
  const asked = (ms: number | null) => (ms === null ? '' : typableDuration(ms, locale));
  const progress = makeField('progress', 'line', words.progress, String(task.progress));
  return [
    makeField('component', 'choice', words.component, own, [
      { value: '', label: strings.noComponent },
      ...components.map(({ id, name }) => ({ value: id, label: name })),
    ]),
    makeField(
      'priority',
      'choice',
      words.priority,
      task.priority,
      PRIORITIES.map((value) => ({ value, label: strings.priorities[value] })),
    ),
    makeField('value', 'choice', words.value, task.value === null ? '' : String(task.value), [
      { value: '', label: strings.noValue },
      ...VALUES.map((value) => ({ value, label: strings.values[value] })),
    ]),
    // A checklist says it, where there is one.
    ...(task.checklist === null ? [progress] : []),
    makeField('estimate', 'line', words.estimate, asked(task.estimateMs)),
    makeField('left', 'line', words.left, asked(task.leftMs)),
    makeField('due', 'day', words.due, task.due ?? ''),
    makeField('billable', 'flag', words.billable, String(task.billable)),
  ];
}

function checklistLabel({ strings, input: { task } }: Around): string {
  return task.checklist === null
    ? ''
    : fill(strings.checklistDone, task.checklist.done, task.checklist.total, task.progress);
}

function stateNote(questions: readonly TaskQuestion[], { strings, locale, input }: Around): string {
  const { state, clientDue, reason } = input.task;
  if (state === 'waiting') {
    const open = questions.filter(({ answer }) => answer === null).length;
    if (open === 0) return strings.waitingUnasked;
    return open === 1 ? strings.waitingForOne : fill(strings.waitingFor, open);
  }
  if (state !== 'postponed' || reason === null) return '';
  if (clientDue === null) return fill(strings.postponedNoDate, reason);
  return fill(strings.postponedTo, formatDay(clientDue, locale), reason);
}

function figures({ strings, locale, input }: Around): TaskFigure[] {
  const { task, hours } = input;
  const over = task.estimateMs !== null && task.estimateMs > 0 ? hours.totalMs - task.estimateMs : 0;
  const isOver = over >= 60_000;
  const left = leftOf(task);
  const plain = (label: string, ms: number) => ({ label, value: formatClock(ms), hint: '', over: false });
  return [
    plain(strings.today, hours.todayMs),
    plain(strings.week, hours.weekMs),
    { ...plain(strings.total, hours.totalMs), hint: isOver ? fill(strings.over, formatClock(over)) : '', over: isOver },
    {
      label: strings.left,
      value: left === null ? strings.leftUnknown : formatDuration(left, locale),
      hint: strings.leftHint,
      over: false,
    },
  ];
}

function dayRows({ strings, locale, input }: Around): { readonly days: readonly TaskDay[]; readonly earlier: string } {
  const longest = Math.max(1, ...input.days.map(({ ms }) => ms));
  const days = input.days.map(({ day, ms }) => ({
    day,
    label: formatDay(day, locale),
    time: formatClock(ms),
    percent: Math.round((100 * ms) / longest),
  }));
  const earlierMs = input.hours.totalMs - input.days.reduce((sum, { ms }) => sum + ms, 0);
  // Less than a minute would read 0:00.
  const earlier = earlierMs >= 60_000 ? fill(strings.earlier, formatClock(earlierMs)) : '';
  return { days: days.reverse(), earlier };
}
