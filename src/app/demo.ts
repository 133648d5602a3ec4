/**
 * Fills an empty home with the demo's story, through the same use cases as a person at work, each at its own time.
 * The same `now` and zone give the same story.
 */
import { v7 } from 'uuid';
import { dayOf, rangeOfDay } from '../domain/days.ts';
import type { Fact, Id } from '../domain/events.ts';
import type { OpenStretch } from '../domain/recorder.ts';
import { openGit } from '../git/git.ts';
import { findPlace } from '../git/place.ts';
import { renderNote } from '../note/render.ts';
import { Book } from './book.ts';
import { setClient } from './clients.ts';
import { recordCommit } from './commits.ts';
import { COMMITS } from './demoCommits.ts';
import { type Block, isWorkingDay, type StoryCalendar, sameRandom, storyCalendar, workThrough } from './demoDays.ts';
import * as story from './demoStory.ts';
import { Expected } from './expected.ts';
import { HoursBook } from './hours.ts';
import { linkBranch } from './links.ts';
import { addProject } from './setup.ts';
import { startTimer, stopTimer } from './statements.ts';
import { addComponent, addTask, answerQuestion, askQuestion, setTask, type TaskChanges } from './tasks.ts';
import { composeUpdate, markSent } from './update.ts';

export interface DemoOptions {
  readonly home: string;
  /** Top folder of the demo repository, with the story's commits in it. */
  readonly root: string;
  /** ms; the story ends here. */
  readonly now: number;
  readonly zone: string;
}

interface Scene {
  readonly at: number;
  readonly play: () => Promise<unknown>;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** @throws LedgerError | GitError */
export async function fillDemo(options: DemoOptions): Promise<void> {
  const calendar = storyCalendar(options.now, options.zone);
  const random = sameRandom(20260618);
  let time = calendar.at([0, '08:30']);
  const newId = () => v7({ msecs: time, seq: Math.floor(random() * 2 ** 31), random: randomBytes(random) });
  const book = await Book.open({ home: options.home, clock: { now: () => time, zone: () => options.zone }, newId });
  const cast = await raise(book, calendar, options.root);
  const scenes = [
    ...planScenes(book, calendar, cast),
    ...commitScenes(book, cast, await findCommits(options.root)),
    ...sentScene(book, calendar, cast),
    ...stretchScenes(book, cast.repository, blocks(calendar, options), newId, random),
  ].sort((a, b) => a.at - b.at);
  for (const { at, play } of scenes) {
    if (at > options.now) break;
    time = at;
    await play();
  }
}

/** What the scenes are about, by its name in the story. */
interface Cast {
  readonly project: Id;
  readonly repository: Id;
  readonly components: ReadonlyMap<story.ComponentKey, Id>;
  readonly tasks: Map<story.TaskKey, Id>;
}

/** Client, project and components: there before the story begins. */
async function raise(book: Book, calendar: StoryCalendar, root: string): Promise<Cast> {
  const place = await findPlace(root);
  if (place === null) throw new Expected(`There is no git repository in ${root}.`);
  const { CLIENT, PROJECT, SIGNATURE } = story;
  const client = await setClient(book, CLIENT.name, {
    language: 'en',
    detail: 'B',
    signature: SIGNATURE,
    contacts: [CLIENT.contact],
  });
  const project = await addProject(book, client, PROJECT.name, place, await openGit(root).identity(), {
    budget_ms: PROJECT.budgetHours * HOUR,
    launch: calendar.day(PROJECT.launchDay),
    hours_per_day: PROJECT.hoursPerDay,
    rate_amount: PROJECT.rate,
    rate_currency: PROJECT.currency,
  });
  const components = new Map<story.ComponentKey, Id>();
  for (const [key, { name, paths }] of entries(story.COMPONENTS)) {
    components.set(key, await addComponent(book, project, name, paths));
  }
  const [repository] = book.state.repositories.keys();
  if (repository === undefined) throw new Error('the demo repository was not recorded');
  return { project, repository, components, tasks: new Map() };
}

/** Tasks, their links, what changed about them, questions and the call. */
function* planScenes(
  book: Book,
  calendar: StoryCalendar,
  { project, repository, components, tasks }: Cast,
): Generator<Scene> {
  const task = (key: story.TaskKey) => known(tasks, key);
  for (const [key, planned] of entries<story.TaskKey, story.StoryTask>(story.TASKS)) {
    const { title, added, branch } = planned;
    const fields = { ...changesOf(planned, calendar), component: known(components, planned.component) };
    yield {
      at: calendar.at(added),
      async play() {
        tasks.set(key, await addTask(book, project, title, fields));
        if (branch !== undefined) await linkBranch(book, repository, branch, task(key));
      },
    };
  }
  for (const change of story.CHANGES) {
    yield { at: calendar.at(change.at), play: () => setTask(book, task(change.task), changesOf(change, calendar)) };
  }
  for (const { at, task: key, text, by, otherwise, answer } of story.QUESTIONS) {
    let question: Id = '';
    yield {
      at: calendar.at(at),
      async play() {
        question = await askQuestion(book, task(key), text, calendar.at(by), otherwise);
      },
    };
    if (answer !== undefined)
      yield { at: calendar.at(answer.at), play: () => answerQuestion(book, question, answer.text) };
  }
  yield { at: calendar.at(story.CALL.from), play: () => startTimer(book, task(story.CALL.task)) };
  yield { at: calendar.at(story.CALL.to), play: () => stopTimer(book) };
}

function changesOf(
  { state, progress, priority, estimateHours, due, clientDue, remark, reason }: story.StoryFields,
  calendar: StoryCalendar,
): TaskChanges {
  return {
    ...(state === undefined ? {} : { state }),
    ...(progress === undefined ? {} : { progress }),
    ...(priority === undefined ? {} : { priority }),
    ...(estimateHours === undefined ? {} : { estimate_ms: estimateHours * HOUR }),
    ...(due === undefined ? {} : { due: calendar.day(due) }),
    ...(clientDue === undefined ? {} : { client_due: calendar.day(clientDue) }),
    ...(remark === undefined ? {} : { remark }),
    ...(reason === undefined ? {} : { reason }),
  };
}

interface FoundCommit {
  readonly hash: string;
  readonly authoredAt: number;
  readonly task: story.TaskKey | null;
}

/** The story's commits as they are in the repository. */
async function findCommits(root: string): Promise<readonly FoundCommit[]> {
  const tasks = new Map(COMMITS.map(({ subject, task }) => [subject, task]));
  const made = await openGit(root).commitsSince({ since: null });
  return made.map(({ hash, authoredAt, subject }) => ({ hash, authoredAt, task: tasks.get(subject) ?? null }));
}

function commitScenes(book: Book, { repository, tasks }: Cast, commits: readonly FoundCommit[]): Scene[] {
  return commits.map(({ hash, authoredAt, task }) => ({
    at: authoredAt,
    play: () => recordCommit(book, repository, { hash, authoredAt }, task === null ? null : known(tasks, task)),
  }));
}

function sentScene(book: Book, calendar: StoryCalendar, { project: id }: Cast): Scene[] {
  return [
    {
      at: calendar.at(story.SENT),
      async play() {
        const project = book.state.projects.get(id);
        if (project === undefined) throw new Error('the demo project was not recorded');
        const { note } = await composeUpdate(book, new HoursBook(book), project);
        await markSent(book, note, note.subject, renderNote(note, 'markdown'));
      },
    },
  ];
}

/** Work before today as the story has it; today's ends just before now, and is none on a day off. */
function blocks(calendar: StoryCalendar, { now, zone }: DemoOptions): readonly Block[] {
  const branchOf = (task: story.TaskKey | null) =>
    task === null ? 'main' : ((story.TASKS[task] as story.StoryTask).branch ?? 'main');
  const past = story.WORK.map(({ at, minutes, task, reading = false }) => {
    const from = calendar.at(at);
    return { from, to: from + minutes * MINUTE, branch: branchOf(task), reading };
  });
  const today = dayOf(now, zone);
  if (!isWorkingDay(today)) return past;
  const midnight = rangeOfDay(today, zone).start;
  const current = story.WORK_TODAY.map(({ from, to, task }) => ({
    from: Math.max(midnight, now - from * MINUTE),
    to: Math.max(midnight, now - to * MINUTE),
    branch: branchOf(task),
    reading: false,
  }));
  return [...past, ...current];
}

function stretchScenes(
  book: Book,
  repository: Id,
  work: readonly Block[],
  newId: () => Id,
  random: () => number,
): Scene[] {
  const window = newId();
  return work
    .flatMap((block) => workThrough(block, repository, newId, random))
    .map((stretch) => ({
      at: stretch.end,
      play: () => book.record([stretchFact(stretch, window, book.clock.zone())]),
    }));
}

function stretchFact({ id, start, end, ...seen }: OpenStretch, window: Id, zone: string): Fact {
  return {
    type: 'stretch',
    stretch: id,
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    window,
    zone,
    ...seen,
  };
}

function randomBytes(random: () => number): Uint8Array {
  return Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
}

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo's story speaks of ${String(key)} before it is there`);
  return value;
}

function entries<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
