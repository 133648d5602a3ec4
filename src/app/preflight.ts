/** The pre-flight of a project's draft: its facts from the ledger. */
import type { Project } from '../domain/entities.ts';
import type { Id, Language } from '../domain/events.ts';
import { rhythmDays } from '../domain/updateDue.ts';
import type { Note } from '../note/note.ts';
import type { Finding } from '../note/preflight/finding.ts';
import { letterLevels } from '../note/preflight/letterRules.ts';
import { type Levels, preflight } from '../note/preflight/preflight.ts';
import type { Misspelt, OtherClient } from '../note/preflight/rule.ts';
import type { Book } from './book.ts';
import type { HoursBook } from './hours.ts';
import { sentUpdates } from './sentUpdates.ts';
import { runningTimer } from './statements.ts';
import { noteFacts } from './update.ts';

/** What the draft was made from: its period and how it was to be written. */
export type MadeFrom = Partial<Pick<Note, 'from' | 'writtenAt' | 'language' | 'detail'>>;

/**
 * Checks a draft. What `made` does not say is taken from the client (language, detail), from the last sent note (the
 * period's start) and from the clock (up to when hours count). It knows of hours what
 * the book has read so far, and of spelling what `misspelt` says (`spellDraft` in spelling.ts). @throws Expected
 */
export function checkDraft(
  book: Book,
  hours: HoursBook,
  project: Project,
  text: string,
  made: MadeFrom = {},
  levels: Levels = new Map(),
  misspelt: Misspelt = new Map(),
): readonly Finding[] {
  const { from, writtenAt, ...written } = made;
  const facts = noteFacts(book, hours, project, {
    ...written,
    ...(from === undefined ? {} : { since: from === null ? null : Date.parse(from) }),
    ...(writtenAt === undefined ? {} : { until: Date.parse(writtenAt) }),
  });
  const timer = runningTimer(book);
  const timed = timer?.task == null ? undefined : book.state.tasks.get(timer.task);
  const ours = timer !== null && (timed === undefined || timed.project === project.id);
  const sent = sentUpdates(book, project.id).map((update) => ({ at: update.to, text: update.text }));
  const more = {
    others: otherClients(book, project.client),
    siblings: [...book.state.projects.values()].flatMap(({ id, client, name }) =>
      client === project.client && id !== project.id ? [name] : [],
    ),
    sent,
    asked: askedSince(book, project.id, sent.at(-1)?.at ?? null),
    rhythmDays: rhythmDays(facts.client),
    quietUntil: facts.client.quietUntil,
    misspelt,
  };
  return preflight(text, { ...facts, ...more, runningTimer: ours ? (timed?.title ?? '') : null }, levels);
}

/** Checks a letter that is no status note, as `checkDraft` does. @throws Expected */
export function checkLetter(
  book: Book,
  hours: HoursBook,
  project: Project,
  text: string,
  language?: Language,
  levels: Levels = new Map(),
  misspelt: Misspelt = new Map(),
): readonly Finding[] {
  const made = language === undefined ? {} : { language };
  return checkDraft(book, hours, project, text, made, letterLevels(levels), misspelt);
}

/** When the client came by themselves: what came since a note is new to that one alone, so nobody is told of it twice. */
function askedSince({ state }: Book, project: Id, since: number | null): readonly number[] {
  if (since === null) return [];
  const comments = [...state.feedback.values()]
    .filter(({ task }) => state.tasks.get(task)?.project === project)
    .flatMap(({ receivedAt }) => receivedAt ?? []);
  const calls = [...state.meetings.values()].filter((call) => call.project === project).map(({ from }) => from);
  return [...comments, ...calls].filter((at) => at > since);
}

function otherClients({ state }: Book, client: Id): readonly OtherClient[] {
  const projects = [...state.projects.values()];
  return [...state.clients.values()]
    .filter(({ id }) => id !== client)
    .map(({ id, name, company }) => ({
      name,
      names: [
        ...(company === null ? [] : [company]),
        ...projects.filter((each) => each.client === id).map((each) => each.name),
      ],
      emails: [...state.contacts.values()].flatMap((each) =>
        each.client === id && each.email !== null ? [each.email] : [],
      ),
    }));
}
