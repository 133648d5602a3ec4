/** The client update: its facts gathered from ledger and git, and what was sent frozen. */
import * as l10n from '@vscode/l10n';
import { dayOf } from '../domain/days.ts';
import type { Feedback, Mention, Project, Task } from '../domain/entities.ts';
import type { Detail, Id, Language } from '../domain/events.ts';
import { promisedDay } from '../domain/updateDue.ts';
import { isOpen } from '../domain/workLeft.ts';
import { composeNote } from '../note/compose.ts';
import type { NoteFacts, TaskFact } from '../note/facts.ts';
import type { Note } from '../note/note.ts';
import type { Finding } from '../note/preflight/finding.ts';
import { readPrevious } from '../note/previous.ts';
import type { Speller } from '../spelling/speller.ts';
import type { Book } from './book.ts';
import { timerInDoubt } from './doubtfulTimers.ts';
import { Expected } from './expected.ts';
import { HoursBook } from './hours.ts';
import { contactsOf, senderOf } from './letter.ts';
import { absencesFrom, agreedTerms } from './profile.ts';
import { sentUpdates } from './sentUpdates.ts';
import { namesKnown, spellCommits } from './spelling.ts';
import { gatherCommits } from './updateCommits.ts';

export interface UpdateOptions {
  /** Start of the period (ms); without it the last sent update's end. */
  readonly since?: number;
  readonly detail?: Detail;
  readonly language?: Language;
  /** Branches whose commits belong to no single task. */
  readonly sharedBranches?: readonly string[];
  /** Without one, no line of a commit is left out for its spelling. */
  readonly speller?: Pick<Speller, 'check'>;
  /** Ends git while it reads the commits; the update then fails with a GitError. */
  readonly signal?: AbortSignal;
}

export interface ComposedUpdate {
  readonly note: Note;
  /** What the person should know before they send it, a sentence each. */
  readonly warnings: readonly string[];
}

/** @throws Expected when the note cannot be written; GitError when git fails in one of the project's repositories. */
export async function composeUpdate(
  book: Book,
  hours: HoursBook,
  project: Project,
  options: UpdateOptions = {},
): Promise<ComposedUpdate> {
  const { speller } = options;
  const { facts, warnings } = await gatherNote(book, hours, project, options);
  const doubt = timerInDoubt(book, hours, project.id, { from: facts.periodStart, to: facts.now });
  const known = namesKnown(book, project, facts.client);
  const note = speller === undefined ? composeNote(facts) : (await spellCommits(known, facts, speller)).note;
  return { note, warnings: doubt === null ? warnings : [...warnings, doubt] };
}

/** What ledger and git know for a note. Fails as `composeUpdate`. */
export async function gatherNote(
  book: Book,
  hours: HoursBook,
  project: Project,
  options: FactsOptions = {},
): Promise<{ readonly facts: NoteFacts; readonly warnings: readonly string[] }> {
  const facts = noteFacts(book, hours, project, options);
  const until = options.until ?? facts.now;
  const period = { since: facts.periodStart, until, firstOf: book.fold.projectMadeAt(project.id) ?? facts.now };
  const { commits, unread, warnings } = await gatherCommits(book, project.id, period, options);
  const unreachable = facts.contacts.every(({ email }) => email === null);
  const nobody = l10n.t('"{0}" has no contact with an address, so the note has no "To:".', facts.client.name);
  const hoursFrom = commits.some(({ authoredAt }) => authoredAt < period.firstOf)
    ? firstHours(hours, project.id, period.firstOf, facts.zone)
    : null;
  return { facts: { ...facts, commits, unread, hoursFrom }, warnings: unreachable ? [nobody, ...warnings] : warnings };
}

export interface FactsOptions extends Omit<UpdateOptions, 'since'> {
  /** As in `UpdateOptions`; null: from the beginning. */
  readonly since?: number | null;
  /** Hours up to here (ms); without it, up to now. */
  readonly until?: number;
}

/** What the ledger knows for a note; git was not asked, so there are no commits. @throws Expected */
export function noteFacts(book: Book, hours: HoursBook, project: Project, options: FactsOptions = {}): NoteFacts {
  const { state, clock } = book;
  const client = state.clients.get(project.client);
  if (client === undefined)
    throw new Expected(l10n.t('The client of the project "{0}" is not known here.', project.name));
  const now = clock.now();
  const zone = clock.zone();
  const sent = sentUpdates(book, project.id);
  const periodStart = options.since === undefined ? (sent.at(-1)?.to ?? null) : options.since;
  if (periodStart !== null && periodStart > now) {
    throw new Expected(l10n.t('The period of this update would begin after it ends; choose an earlier start.'));
  }
  const to = options.until ?? now;
  const inAll = hours.hours({ project: project.id, to }, 'task');
  const inPeriod = periodStart === null ? inAll : hours.hours({ project: project.id, from: periodStart, to }, 'task');
  return {
    now,
    zone,
    language: options.language ?? client.language,
    detail: options.detail ?? client.detail,
    client,
    contacts: contactsOf(book, client.id),
    project: agreedTerms(book, project),
    sender: senderOf(book),
    periodStart,
    nextUpdate: promisedDay(client, now, hours.workdays, zone),
    components: ofProject(state.components.values(), project.id),
    tasks: taskFacts(book, hours, project.id, periodStart, to),
    questions: [...state.questions.values()].filter(({ task }) => state.tasks.get(task)?.project === project.id),
    usedMs: inAll.totalMs - inAll.unassignedMs,
    periodMs: inPeriod.totalMs - inPeriod.unassignedMs,
    unassignedMs: inPeriod.unassignedMs,
    commits: [],
    glossary: [...state.glossary.values()]
      .filter((term) => term.client === client.id)
      .map((term) => ({ term: term.from, say: term.to })),
    previous: readPrevious(sent.map(({ data }) => data)),
    mentions: untoldMentions(book, project.id, sent.at(-1)?.to ?? Number.NEGATIVE_INFINITY),
    absences: absencesFrom(book, dayOf(periodStart ?? now, zone)),
    feedback: takenOn(state, project.id),
    workdays: hours.workdays,
  };
}

/** What the pre-flight found in the text, and why it is sent all the same. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** Kept with the note; needed when there are errors. */
  readonly anyway?: string;
}

/**
 * Keeps the note as it went out; the next period starts where its facts ended.
 * @throws Expected while the person has not said whether a timer in its period is right that nothing bears out, and
 * when the text has errors and no reason is given
 */
export async function markSent(
  book: Book,
  note: Pick<Note, 'project' | 'from' | 'writtenAt' | 'language' | 'detail'>,
  subject: string,
  text: string,
  { findings, anyway = '' }: Checked = { findings: [] },
): Promise<void> {
  const { project, from, writtenAt: to, language, detail } = note;
  // A timer that ran in a month that was not read yet would seem to be one of those.
  await book.readAll();
  const doubt = timerInDoubt(book, new HoursBook(book), project.id, {
    from: from === null ? null : Date.parse(from),
    to: Date.parse(to),
  });
  if (doubt !== null) throw new Expected(doubt);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const reason = anyway.trim();
  if (errors.length > 0 && reason === '') throw new Expected(refusal(errors));
  const overridden = errors.map(({ rule, message }) => ({ rule, message }));
  await book.record([
    {
      type: 'update.sent',
      update: book.newId(),
      project: project.id,
      from,
      to,
      language,
      detail,
      subject,
      text,
      data: errors.length === 0 ? note : { ...note, sentAnyway: { reason, errors: overridden } },
    },
  ]);
}

function refusal(errors: readonly Finding[]): string {
  const first = errors[0]?.message ?? '';
  const mend = l10n.t('Correct it, or say why it goes out all the same (--anyway REASON).');
  const what =
    errors.length === 1
      ? l10n.t('The note has an error: {0}', first)
      : l10n.t('The note has errors, {0} in all. The first: {1}', errors.length, first);
  return `${what} ${mend}`;
}

/** Those that came after the facts of the last sent note, the oldest first. */
function untoldMentions({ state }: Book, project: Id, sent: number): readonly Mention[] {
  return [...state.mentions.values()]
    .filter((each) => each.project === project && each.addedAt > sent)
    .sort((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
}

/** The client's comments that were handed over or settled, the oldest first. */
function takenOn({ feedback, tasks }: Book['state'], project: Id): readonly Feedback[] {
  return [...feedback.values()]
    .filter(
      ({ task, handedOverAt, settledAt }) =>
        tasks.get(task)?.project === project && (handedOverAt !== null || settledAt !== null),
    )
    .sort((a, b) => (a.receivedAt ?? 0) - (b.receivedAt ?? 0) || (a.id < b.id ? -1 : 1));
}

function ofProject<E extends { readonly project: Id; readonly order: number }>(all: Iterable<E>, project: Id): E[] {
  return [...all].filter((entity) => entity.project === project).sort((a, b) => a.order - b.order);
}

function taskFacts(
  book: Book,
  hours: HoursBook,
  project: Id,
  periodStart: number | null,
  now: number,
): readonly TaskFact[] {
  const used = hours.byTask(undefined, now);
  const period = periodStart === null ? used : hours.byTask(periodStart, now);
  const tasks = ofProject(book.state.tasks.values(), project);
  return tasks.map((task) => {
    const before = periodStart === null ? null : book.fold.taskAt(task.id, periodStart);
    return {
      task,
      before,
      usedMs: used.get(task.id) ?? 0,
      periodMs: period.get(task.id) ?? 0,
      alongside: before?.state === 'done' && task.state === 'done' && wasOpenWith(book, task, tasks),
    };
  });
}

/** Whether the task was still open, or not there yet, when a task of its component that is open now was added. */
function wasOpenWith({ fold }: Book, task: Task, all: readonly Task[]): boolean {
  const open = all.filter((other) => other.component === task.component && isOpen(other));
  if (open.length === 0) return false;
  const then = fold.taskAt(task.id, Math.min(...open.map(({ addedAt }) => addedAt)));
  return then === null || isOpen(then);
}

/** The day on which a project was made; null if it has hours from before: they were imported. */
function firstHours(hours: HoursBook, project: Id, madeAt: number, zone: string): string | null {
  return hours.hours({ project, to: madeAt }, 'task').totalMs > 0 ? null : dayOf(madeAt, zone);
}
