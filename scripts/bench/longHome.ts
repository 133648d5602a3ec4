/** A home as it is after three years of work: the same stretches every time, for a given number of them. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Event, Fact } from '../../src/domain/events.ts';
import type { Folder } from '../../src/domain/folder.ts';
import { journalOf } from '../../src/ledger/home.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const SECOND = 1000;
const YEARS_MS = 3 * 365 * DAY;
const CLIENTS = ['flora', 'north', 'harbour'];
const BRANCHES = ['main', 'feature/slider', 'feature/news', 'fix/phones', 'feature/search'];
const [PERSON, DEVICE] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'];

/** The end of the three years (ms): a Friday evening. */
export const LONG_HOME_NOW = Date.parse('2026-06-19T18:00:00Z');

export interface Interval {
  /** ms */
  readonly start: number;
  readonly end: number;
  readonly client: string;
}

/** Writes journals with `count` stretches, and a mark and a timer a week, below `home`; returns the stretches. */
export function makeLongHome(home: string, count: number): readonly Interval[] {
  const journals = new Map<string, string[]>();
  let seq = 0;
  const add = (folder: Folder, at: number, fact: Fact) => {
    seq++;
    const stamp = { v: 1, id: idOf(`event ${seq}`), seq, at: iso(at), by: PERSON, device: DEVICE } as const;
    const journal = journalOf(folder, DEVICE, stamp.at);
    const lines = journals.get(journal) ?? [];
    journals.set(journal, lines);
    lines.push(`\n${JSON.stringify({ ...stamp, ...fact } satisfies Event)}\n`);
  };
  for (const client of CLIENTS)
    for (const fact of jobOf(client)) add({ kind: 'facts', client }, LONG_HOME_NOW - YEARS_MS, fact);
  const intervals = intervalsOf(count);
  let week = 0;
  for (const [index, { start, end, client }] of intervals.entries()) {
    const branch = BRANCHES[Math.floor(index / 7) % BRANCHES.length] as string;
    const folder = { kind: 'activity', client } as const;
    add(folder, end, {
      type: 'stretch',
      stretch: idOf(`stretch ${index}`),
      start: iso(start),
      end: iso(end),
      window: '0190a000-0000-7000-8000-000000000003',
      repository: `${client}-site`,
      branch,
      task: index % 11 === 0 ? `${client}-feature-news` : null,
      zone: 'Europe/Berlin',
      edits: (index % 40) + 1,
      looks: index % 13,
      runs: index % 3,
      background: 0,
    });
    if (Math.floor(start / (7 * DAY)) === week) continue;
    week = Math.floor(start / (7 * DAY));
    const task = `${client}-main`;
    const zone = 'Europe/Berlin';
    add(folder, end, {
      type: 'mark.set',
      mark: idOf(`mark ${week}`),
      from: iso(start),
      to: iso(start + HOUR),
      task,
      zone,
    });
    add(folder, end, { type: 'timer.start', timer: idOf(`timer ${week}`), task, from: iso(start + 2 * HOUR), zone });
    add(folder, end, { type: 'timer.stop', timer: idOf(`timer ${week}`), task, to: iso(start + 3 * HOUR) });
  }
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'device.json'), `${JSON.stringify({ v: 1, id: DEVICE, name: 'bench', person: PERSON })}\n`);
  for (const [journal, lines] of journals) {
    mkdirSync(dirname(join(home, journal)), { recursive: true });
    writeFileSync(join(home, journal), lines.join(''));
  }
  return intervals;
}

function jobOf(client: string): readonly Fact[] {
  const [project, repository] = [`${client}-project`, `${client}-site`];
  const tasks = BRANCHES.map((branch) => ({ branch, task: `${client}-${branch.replace('/', '-')}` }));
  return [
    { type: 'client.set', client, name: client },
    { type: 'project.set', project, client, name: `${client} site` },
    { type: 'repository.set', repository, client, name: 'site' },
    { type: 'project.repository', project, repository },
    ...tasks.map(({ branch, task }): Fact => ({ type: 'task.set', task, project, title: branch })),
    ...tasks.map(({ branch, task }): Fact => ({ type: 'link.set', repository, branch, task })),
  ];
}

/** Working days from 9:00, each with as many stretches as the others, a pause of seconds after each. */
function intervalsOf(count: number): readonly Interval[] {
  const days: number[] = [];
  for (let day = LONG_HOME_NOW - YEARS_MS; day < LONG_HOME_NOW; day += DAY) {
    if (![0, 6].includes(new Date(day).getUTCDay())) days.push(day - (day % DAY) + 9 * HOUR);
  }
  const perDay = Math.ceil(count / days.length);
  const step = Math.floor((8 * HOUR) / perDay / SECOND) * SECOND;
  const intervals: Interval[] = [];
  for (const day of days) {
    for (let nth = 0; nth < perDay && intervals.length < count; nth++) {
      const start = day + nth * step;
      const pause = (1 + ((nth * 7) % Math.max(1, step / SECOND / 2))) * SECOND;
      const client = CLIENTS[Math.floor((nth * 6) / perDay) % CLIENTS.length] as string;
      intervals.push({ start, end: start + step - pause, client });
    }
  }
  return intervals;
}

/** Looks like the ids that Rapport makes, and compresses as badly. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
