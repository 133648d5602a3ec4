/** Ledgers of any four days: work of two repositories, links, marks, timers and pauses, in several zones. */
import fc from 'fast-check';
import type { Fact } from '../../src/domain/events.ts';
import { iso } from './events.ts';

const JOB: readonly Fact[] = [
  { type: 'client.set', client: 'flora', name: 'Flora' },
  { type: 'project.set', project: 'site', client: 'flora', name: 'Site' },
  { type: 'repository.set', repository: 'r', client: 'flora', name: 'site' },
  { type: 'project.repository', project: 'site', repository: 'r' },
  { type: 'component.set', component: 'slider', project: 'site', name: 'Slider' },
  { type: 'task.set', task: 'slides', project: 'site', component: 'slider', title: 'Slides move' },
  { type: 'task.set', task: 'list', project: 'site', title: 'List of news' },
  { type: 'link.set', repository: 'r', branch: 'a', task: 'list' },
];

/** Of those four days, after DAY. */
export const minute = fc.integer({ min: 0, max: 4 * 24 * 60 });
const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Tokyo', 'America/New_York');
const task = fc.constantFrom(null, 'slides', 'list', 'gone');
let ids = 0;

const stretch = (zone: fc.Arbitrary<string>) =>
  fc
    .record({
      start: minute,
      length: fc.nat(200),
      repository: fc.constantFrom('r', 'x'),
      branch: fc.constantFrom('a', 'b', null),
      task,
      zone,
      edits: fc.nat(1),
    })
    .map(({ start, length, ...subject }): readonly Fact[] => [
      {
        type: 'stretch',
        stretch: `s${ids++}`,
        start: iso(start),
        end: iso(start + length),
        window: 'w',
        ...subject,
        looks: 1,
        runs: 0,
        background: 0,
      },
    ]);
const stated = (zone: fc.Arbitrary<string>) =>
  fc
    .record({ kind: fc.constantFrom('mark', 'mark', 'timer', 'pause'), from: minute, length: fc.nat(300), task, zone })
    .map(({ kind, from: start, length, task, zone }): readonly Fact[] => {
      const id = `m${ids++}`;
      const [from, to] = [iso(start), iso(start + length)];
      if (kind === 'mark') return [{ type: 'mark.set', mark: id, from, to, task, zone }];
      if (kind === 'pause') {
        return [
          { type: 'pause.start', pause: id, from, zone },
          { type: 'pause.stop', pause: id, to },
        ];
      }
      return [
        { type: 'timer.start', timer: id, task, from, zone },
        { type: 'timer.stop', timer: id, task, to },
      ];
    });

/** In the order in which they were recorded. Half of the ledgers are of one zone. */
export const randomHours: fc.Arbitrary<readonly Fact[]> = fc
  .oneof(fc.constant(fc.constant('UTC')), fc.constant(zones))
  .chain((zone) =>
    fc.array(fc.oneof({ weight: 4, arbitrary: stretch(zone) }, { weight: 2, arbitrary: stated(zone) }), {
      maxLength: 8,
    }),
  )
  .map((facts) => [...JOB, ...facts.flat()]);
