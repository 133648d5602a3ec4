/** A home as it is after three years of work: the same stretches every time, for a given number of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Event, Fact, Id } from '../../src/domain/events.ts';
import { Fold } from '../../src/domain/fold.ts';
import { folderOf } from '../../src/domain/folder.ts';
import { journalOf } from '../../src/ledger/home.ts';
import { iso, SampleYears, sampleId } from './sampleYears.ts';

const CLIENTS = 3;
/** Something is said once a week. */
const SAID_EVERY = 7;
const [PERSON, DEVICE] = [sampleId('person', 0), sampleId('device', 0)];

export interface Interval {
  /** ms */
  readonly start: number;
  readonly end: number;
  readonly repository: Id;
}

export interface LongHome {
  /** The stretches, sorted by start. */
  readonly intervals: readonly Interval[];
  /** The end of the years (ms). */
  readonly end: number;
}

/** Writes journals with `count` stretches, a few marks, timers and commits a week, and `more`, below `home`. */
export function makeLongHome(home: string, count: number, more: Iterable<Fact> = []): LongHome {
  const years = new SampleYears({ stretches: count, clients: CLIENTS, saidEvery: SAID_EVERY });
  const fold = new Fold();
  const journals = new Map<string, string[]>();
  const intervals: Interval[] = [];
  let seq = 0;
  // One by one: an event is written in the month that the years have come to.
  for (const fact of oneAfterTheOther(years.facts(), more)) {
    seq++;
    const stamp = { v: 1, id: sampleId('event', seq), seq, at: iso(years.end), by: PERSON, device: DEVICE } as const;
    const event: Event = { ...stamp, ...fact };
    if (fact.type === 'stretch') {
      intervals.push({ start: Date.parse(fact.start), end: Date.parse(fact.end), repository: fact.repository });
    } else fold.add(event);
    const journal = journalOf(folderOf(event, fold.state), DEVICE, event.at);
    const lines = journals.get(journal) ?? [];
    journals.set(journal, lines);
    lines.push(`\n${JSON.stringify(event)}\n`);
  }
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'device.json'), `${JSON.stringify({ v: 1, id: DEVICE, name: 'bench', person: PERSON })}\n`);
  for (const [journal, lines] of journals) {
    mkdirSync(dirname(join(home, journal)), { recursive: true });
    writeFileSync(join(home, journal), lines.join(''));
  }
  return { intervals: intervals.sort((a, b) => a.start - b.start), end: years.end };
}

function* oneAfterTheOther<T>(first: Iterable<T>, second: Iterable<T>): Generator<T> {
  yield* first;
  yield* second;
}
