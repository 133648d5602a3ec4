/**
 * A note of a repository that nobody has set up, from its commits alone. Nothing is recorded: client, project and
 * components are guessed, and exist for this note only.
 */
import { dayOf } from '../domain/days.ts';
import type { State } from '../domain/entityStore.ts';
import type { Detail, Event, Fact, Id, Language } from '../domain/events.ts';
import { Fold } from '../domain/fold.ts';
import type { Git } from '../git/git.ts';
import type { Names } from '../git/identity.ts';
import { composeNote } from '../note/compose.ts';
import type { NoteFacts } from '../note/facts.ts';
import type { Note } from '../note/note.ts';
import type { Speller } from '../spelling/speller.ts';
import type { Clock } from './book.ts';
import { iso } from './instant.ts';
import { senderOf } from './letter.ts';
import { type Recent, readRecent } from './recentCommits.ts';
import { guessedFacts } from './setup.ts';
import { guessSetup, type SetupGuess } from './setupGuess.ts';
import { spellCommits } from './spelling.ts';

export interface SampleOptions {
  /** Start of the period (ms); without it, see `readRecent`. */
  readonly since?: number;
  readonly detail?: Detail;
  /** Without it, that of the commits. */
  readonly language?: Language;
  /** The language where the commits do not tell it. */
  readonly otherwise?: Language;
  /** Without one, no line of a commit is left out for its spelling. */
  readonly speller?: Pick<Speller, 'check'>;
}

export interface Sample {
  readonly note: Note;
  readonly guess: SetupGuess;
  readonly recent: Recent;
}

const CLIENT: Id = 'client';
const PROJECT: Id = 'project';
const PERSON: Id = 'person';

/** @throws GitError */
export async function composeSample(
  git: Pick<Git, 'names' | 'commitsSince'>,
  clock: Clock,
  { since, detail, language, otherwise, speller }: SampleOptions = {},
): Promise<Sample> {
  const names = await git.names();
  const recent = await readRecent(git, clock.now(), clock.zone(), since);
  const guessed = guessSetup(names, recent.commits, otherwise);
  const guess = language === undefined ? guessed : { ...guessed, language };
  const guessedAll = sampleFacts(names, guess, recent, clock);
  const facts = withoutUntouched(detail === undefined ? guessedAll : { ...guessedAll, detail });
  if (speller === undefined) return { note: composeNote(facts), guess, recent };
  const { note } = await spellCommits([guess.client, guess.project], facts, speller);
  return { note, guess, recent };
}

/** Detail A names all parts; of one that is guessed and was not touched there is nothing to say. */
function withoutUntouched(facts: NoteFacts): NoteFacts {
  if (facts.detail !== 'A') return facts;
  const { components } = composeNote(facts, true);
  const touched = new Set(components.filter(({ standing }) => standing !== 'empty').map(({ id }) => id));
  return { ...facts, components: facts.components.filter(({ id }) => touched.has(id)) };
}

/** What the ledger would know after the set-up, without a word in it. */
function sampleFacts(names: Names, guess: SetupGuess, recent: Recent, clock: Clock): NoteFacts {
  const now = clock.now();
  const zone = clock.zone();
  const state = stateOf([...personFacts(names), ...guessedFacts(guess, CLIENT, PROJECT, makeIds())], now);
  const client = state.clients.get(CLIENT);
  const project = state.projects.get(PROJECT);
  if (client === undefined || project === undefined) throw new Error('the guess names no project');
  return {
    now,
    zone,
    language: client.language,
    detail: client.detail,
    client,
    contacts: [],
    project,
    sender: senderOf({ state, person: PERSON }),
    periodStart: recent.since,
    nextUpdate: null,
    components: [...state.components.values()].sort((a, b) => a.order - b.order),
    tasks: [],
    questions: [],
    usedMs: 0,
    periodMs: 0,
    unassignedMs: 0,
    commits: recent.commits.map((commit) => ({ ...commit, repository: PROJECT, task: null })),
    hoursFrom: dayOf(now, zone),
    previous: null,
  };
}

function personFacts({ name, email }: Names): readonly Fact[] {
  const facts: Fact[] = [{ type: 'person.set', person: PERSON, name }];
  if (email !== null) facts.push({ type: 'person.email', person: PERSON, email });
  return facts;
}

function stateOf(facts: readonly Fact[], now: number): State {
  const fold = new Fold();
  for (const [index, fact] of facts.entries()) {
    const stamp = { v: 1, id: `event${index}`, seq: index + 1, at: iso(now), by: PERSON, device: 'none' } as const;
    fold.add({ ...stamp, ...fact } as Event);
  }
  return fold.state;
}

function makeIds(): () => Id {
  let count = 0;
  return () => `component${++count}`;
}
