/**
 * One more event on a ledger of 300 000 stretches: how long until the state and the totals have it, and how much
 * memory it all takes. `node scripts/bench/timeline.ts` prints a line for each.
 */
import { HoursBook } from '../../src/app/hours.ts';
import { dayAt } from '../../src/domain/days.ts';
import type { Event, Fact, Id } from '../../src/domain/events.ts';
import { Fold } from '../../src/domain/fold.ts';
import { deriveTimeline } from '../../src/domain/timeline.ts';
import { memory } from './memory.ts';
import type { BenchRow } from './row.ts';
import { iso, SampleYears, type StretchFact, sampleId, ZONE } from './sampleYears.ts';

const STRETCHES = 300_000;
const ROUNDS = 50;
const DEVICES = 3;
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 24 * 3_600_000];

/** The median of one more event of each kind, and the memory. */
export function benchTimeline(): readonly BenchRow[] {
  const empty = memory();
  const ledger = new SampleLedger();
  const rows = [rowOf('the first totals', timed(() => ledger.read()).ms, 'ms')];
  for (const [name, factOf] of kindsOf(ledger)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const event = ledger.stamp(factOf(round));
      times.push(
        timed(() => {
          ledger.add(event);
          ledger.read();
        }).ms,
      );
    }
    rows.push(rowOf(name, times.toSorted((a, b) => a - b)[ROUNDS / 2] as number, 'ms', 5));
  }
  rows.push(
    rowOf(`memory with ${STRETCHES} stretches`, memory(), 'MB', 200),
    rowOf('of it before the ledger', empty, 'MB'),
  );
  const { state } = ledger.fold;
  const { ms, result } = timed(() => deriveTimeline(state, ledger.now));
  rows.push(rowOf(`the whole timeline from scratch, ${result.segments.length} segments`, ms, 'ms'));
  return rows;
}

function rowOf(name: string, value: number, unit: 'ms' | 'MB', bound: number | null = null): BenchRow {
  return { name, value, unit, bound, held: bound === null ? null : value <= bound };
}

function timed<R>(work: () => R): { readonly ms: number; readonly result: R } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

export class SampleLedger {
  readonly fold = new Fold();
  readonly years = new SampleYears({ stretches: STRETCHES, clients: 12, saidEvery: 1 });
  readonly person = sampleId('person', 0);
  readonly hours: HoursBook;
  /** The clock (ms). */
  now: number;
  #count = 0;

  constructor() {
    const { fold } = this;
    for (const fact of this.years.facts()) fold.add(this.stamp(fact, this.years.end));
    this.now = this.years.end;
    const clock = { now: () => this.now, zone: () => ZONE };
    const source = {
      fold,
      clock,
      person: this.person,
      get state() {
        return fold.state;
      },
    };
    this.hours = new HoursBook(source);
  }

  /** As it would come from a file: no text in it is shared with another event. */
  stamp(fact: Fact, at = this.now): Event {
    const seq = ++this.#count;
    const stamp = { v: 1, id: sampleId('event', seq), seq, at: iso(at), by: this.person };
    return JSON.parse(JSON.stringify({ ...stamp, device: sampleId('device', seq % DEVICES), ...fact }));
  }

  /** The id of the event that came `back` events before the last one. */
  eventAgo(back: number): Id {
    return sampleId('event', this.#count - back);
  }

  add(event: Event): void {
    this.fold.add(event);
  }

  /** What the status bar, the board and a note ask for. */
  read(): void {
    const { start, end } = dayAt(this.now, ZONE);
    this.hours.own.segmentsIn(start, end);
    this.hours.byTask();
    this.hours.byTask(start, end);
    this.hours.sums({ project: sampleId('project', 1) });
    this.hours.hours({}, 'component');
  }
}

/** One more event of each kind, by round. */
function kindsOf(ledger: SampleLedger): readonly (readonly [string, (round: number) => Fact])[] {
  const { years } = ledger;
  const today = ledger.now;
  const past = today - 400 * DAY;
  const later = (ms: number) => {
    ledger.now += ms;
    return ledger.now;
  };
  const subject = years.subject();
  const growing = (minutes: number): StretchFact => years.stretch(STRETCHES, today, today + minutes * MINUTE, subject);
  const timer = (round: number) => ({ timer: sampleId('running', round), task: years.task() });
  return [
    ['a stretch that grows', growing],
    ['a new stretch', (round) => years.stretch(STRETCHES + 1 + round, later(2 * MINUTE))],
    ['a stretch of last year', (round) => years.stretch(STRETCHES + 100 + round, past + round * HOUR)],
    ['a mark of today', (round) => years.mark(1e6 + round, today - round * HOUR)],
    ['a mark of last year', (round) => years.mark(2e6 + round, past + round * HOUR)],
    ['a mark is undone', (round) => ({ type: 'undo', events: [ledger.eventAgo(2 * round)] })],
    ['a timer starts', (round) => ({ type: 'timer.start', ...timer(round), from: iso(later(MINUTE)), zone: ZONE })],
    ['a timer stops', (round) => ({ type: 'timer.stop', ...timer(round), to: iso(later(MINUTE)) })],
    ['a branch is linked', (round) => years.link(round % 25)],
    ['a link is undone', (round) => ({ type: 'undo', events: [ledger.eventAgo(2 * round)] })],
    ['a branch is linked for all its past', (round) => years.link(round % 25, past - 800 * DAY)],
  ];
}

if (import.meta.main) {
  for (const { name, value, unit, bound, held } of benchTimeline()) {
    const limit = bound === null ? '' : `${held ? 'within' : 'ABOVE'} ${bound} ${unit}`;
    console.log(`${name.padEnd(50)} ${value.toFixed(2).padStart(9)} ${unit}  ${limit}`);
  }
}
