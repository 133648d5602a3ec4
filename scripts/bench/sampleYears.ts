/** The facts of three years of one person's work, always the same: made one by one, so that they take no memory. */
import type { Fact, Id } from '../../src/domain/events.ts';
import { Dice } from './dice.ts';

const [REPOSITORIES, BRANCHES, TASKS] = [12, 25, 40];
const [MARKS, TIMERS, COMMITS] = [2, 1, 12];
const WORKING_DAYS = 3 * 52 * 5;
const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 24 * 3_600_000];
/** A Monday. */
const FIRST_DAY = Date.parse('2023-01-02T00:00:00Z');
export const ZONE = 'Europe/Berlin';

export type StretchFact = Extract<Fact, { type: 'stretch' }>;

/** An id as long as real ones. */
export function sampleId(kind: string, number: number): Id {
  const [prefix, digits] = [[...kind].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7), number];
  return `${(prefix >>> 0).toString(16).padStart(8, '0')}-0000-7000-8000-${digits.toString(16).padStart(12, '0')}`;
}

export function iso(at: number): string {
  return new Date(at).toISOString();
}

interface Subject {
  readonly repository: Id;
  readonly branch: string;
  readonly task: Id | null;
}

export interface YearsOptions {
  readonly stretches: number;
  /** The repositories are theirs by turns. */
  readonly clients: number;
  /** On each of how many working days something is said and committed. */
  readonly saidEvery: number;
}

export class SampleYears {
  readonly #dice = new Dice(1);
  readonly #options: YearsOptions;
  #end = FIRST_DAY;

  constructor(options: YearsOptions) {
    this.#options = options;
  }

  /** Up to where there are facts (ms). */
  get end(): number {
    return this.#end;
  }

  *facts(): Generator<Fact> {
    yield* this.#job();
    const { stretches, saidEvery } = this.#options;
    const perDay = Math.ceil(stretches / WORKING_DAYS);
    for (let day = 0, made = 0; made < stretches; day++) {
      // Weekends are off.
      if (day % 7 >= 5) continue;
      const from = FIRST_DAY + day * DAY + 7 * HOUR;
      for (const stretch of this.#dayOf(from, made, Math.min(perDay, stretches - made))) yield stretch;
      made += perDay;
      if (day % saidEvery === 0) yield* this.#said(day, from);
    }
  }

  /** One minute of work. */
  stretch(number: number, start: number, end = start + MINUTE, subject = this.subject()): StretchFact {
    const counts = { edits: this.#below(4), looks: 5, runs: 0, background: 0 };
    const window = sampleId('window', number % 200);
    const range = { start: iso(start), end: iso(end) };
    return {
      type: 'stretch',
      stretch: sampleId('stretch', number),
      ...range,
      window,
      ...subject,
      zone: ZONE,
      ...counts,
    };
  }

  subject(): Subject {
    const branch = this.#below(BRANCHES);
    const task = this.#below(10) === 0 ? this.task() : null;
    return { repository: sampleId('repository', branch % REPOSITORIES), branch: `feature/part-${branch}`, task };
  }

  task(): Id {
    return sampleId('task', this.#below(TASKS));
  }

  /** Of one branch to any task; `from` missing: as the person does it, for what comes and, the first time, for all. */
  link(branch: number, from?: number): Fact {
    const repository = sampleId('repository', branch % REPOSITORIES);
    const since = from === undefined ? {} : { from: iso(from) };
    return { type: 'link.set', repository, branch: `feature/part-${branch}`, task: this.task(), ...since };
  }

  mark(number: number, from: number, minutes = 20): Fact {
    const task = this.#below(3) === 0 ? null : this.task();
    const to = iso(from + minutes * MINUTE);
    return { type: 'mark.set', mark: sampleId('mark', number), from: iso(from), to, task, zone: ZONE };
  }

  /** A whole number from 0 to below `limit`. */
  #below(limit: number): number {
    return this.#dice.between(0, limit - 1);
  }

  *#dayOf(from: number, first: number, count: number): Generator<StretchFact> {
    let at = from;
    let subject = this.subject();
    for (let number = first; number < first + count; number++) {
      if (this.#below(50) === 0) at += (6 + this.#below(40)) * MINUTE;
      if (this.#below(3) === 0) subject = this.subject();
      const end = at + this.#below(75) * SECOND;
      yield this.stretch(number, at, end, subject);
      this.#end = end;
      // Now and then in two windows at once.
      at = Math.max(at, end + (this.#below(60) - 20) * SECOND);
    }
  }

  /** What a person and git said on a day. */
  *#said(day: number, from: number): Generator<Fact> {
    for (let i = 0; i < MARKS; i++) yield this.mark(day * MARKS + i, from + this.#below(8 * 60) * MINUTE);
    for (let i = 0; i < TIMERS; i++) {
      const timer = sampleId('timer', day * TIMERS + i);
      const task = this.task();
      const start = from + this.#below(8 * 60) * MINUTE;
      yield { type: 'timer.start', timer, task, from: iso(start), zone: ZONE };
      yield { type: 'timer.stop', timer, task, to: iso(start + 30 * MINUTE) };
    }
    for (let i = 0; i < COMMITS; i++) {
      const hash = sampleId('commit', day * COMMITS + i).padEnd(40, '0');
      const repository = sampleId('repository', this.#below(REPOSITORIES));
      yield { type: 'commit.seen', repository, hash, authored_at: iso(from + i * HOUR), task: this.task() };
    }
    if (day % 10 === 0) yield this.link(this.#below(BRANCHES), from);
  }

  *#job(): Generator<Fact> {
    const { clients } = this.#options;
    for (let i = 0; i < clients; i++) {
      const [client, project] = [sampleId('client', i), sampleId('project', i)];
      yield { type: 'client.set', client, name: `Client ${i}` };
      yield { type: 'project.set', project, client, name: `Project ${i}` };
    }
    for (let i = 0; i < REPOSITORIES; i++) {
      const [client, project] = [sampleId('client', i % clients), sampleId('project', i % clients)];
      const repository = sampleId('repository', i);
      yield { type: 'repository.set', repository, client, name: `repository-${i}` };
      yield { type: 'project.repository', project, repository };
      yield { type: 'component.set', component: sampleId('component', i), project, name: `Component ${i}` };
    }
    for (let i = 0; i < TASKS; i++) {
      const component = i % REPOSITORIES;
      const project = sampleId('project', component % clients);
      const task = { task: sampleId('task', i), project, component: sampleId('component', component) };
      yield { type: 'task.set', ...task, title: `Task ${i}` };
    }
  }
}
