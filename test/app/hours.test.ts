import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assign, notWork } from '../../src/app/corrections.ts';
import { GROUPINGS, type Grouping, HoursBook, type HoursFilter } from '../../src/app/hours.ts';
import { startTimer, stopTimer } from '../../src/app/statements.ts';
import { Fold } from '../../src/domain/fold.ts';
import { openTestBook, recordJob, recordWork, type TestBook } from '../support/book.ts';
import { DAY, HOUR, iso, MINUTE, stamper } from '../support/events.ts';
import { minute, randomHours } from '../support/randomHours.ts';
import { removeTestFolders } from '../support/repo.ts';
import { CORE_RUNS } from '../support/runs.ts';

/** "title minutes" of each row. */
function show(hours: HoursBook, by: Grouping, filter: HoursFilter = {}): readonly string[] {
  return hours.hours(filter, by).rows.map(({ title, ms }) => `${title} ${ms / MINUTE}`);
}

async function openHours(): Promise<TestBook & { hours: HoursBook }> {
  const test = await openTestBook();
  await recordJob(test.book);
  return { ...test, hours: new HoursBook(test.book) };
}

describe('hours', () => {
  after(removeTestFolders);

  it('are summed by task, component, day, project and person, the longest first', async () => {
    const { book, hours } = await openHours();
    await recordWork(book, 0, 10, { task: 'slides' });
    await recordWork(book, 60, 80, { task: 'list' });
    await recordWork(book, 24 * 60, 24 * 60 + 5);
    assert.deepEqual(show(hours, 'task'), ['List of news 20', 'Slides move 10', '(unassigned) 5']);
    assert.deepEqual(show(hours, 'component'), ['News 20', 'Slider 10', '(no component) 5']);
    assert.deepEqual(show(hours, 'day'), ['2026-03-02 30', '2026-03-03 5']);
    assert.deepEqual(show(hours, 'project'), ['Site 35']);
    assert.deepEqual(show(hours, 'person'), ['(me) 35']);
    const { totalMs, unassignedMs } = hours.hours({}, 'task');
    assert.deepEqual([totalMs, unassignedMs], [35 * MINUTE, 5 * MINUTE]);
  });

  it('can be asked of a range and a project', async () => {
    const { book, hours } = await openHours();
    await recordWork(book, 0, 10, { task: 'slides' });
    await recordWork(book, 60, 80, { repository: 'elsewhere' });
    assert.deepEqual(show(hours, 'task', { project: 'site' }), ['Slides move 10']);
    assert.deepEqual(show(hours, 'project'), ['(no project) 20', 'Site 10']);
    assert.deepEqual(show(hours, 'task', { from: DAY + 5 * MINUTE, to: DAY + 70 * MINUTE }), [
      '(unassigned) 10',
      'Slides move 5',
    ]);
    assert.equal(hours.byTask(DAY + 5 * MINUTE).get('slides'), 5 * MINUTE);
  });

  it('follow a link that is made afterwards, and its undoing', async () => {
    const { book, hours } = await openHours();
    await recordWork(book, 0, 10);
    const [link] = await book.record([{ type: 'link.set', repository: 'r', branch: 'main', task: 'slides' }]);
    assert.deepEqual(show(hours, 'task'), ['Slides move 10']);
    await book.record([{ type: 'undo', events: [link!.id] }]);
    assert.deepEqual(show(hours, 'task'), ['(unassigned) 10']);
  });

  it('of a task that was taken back stay with the repository’s project', async () => {
    const { book, hours } = await openHours();
    await recordWork(book, 0, 10, { task: 'slides' });
    await book.record([{ type: 'task.set', task: 'slides', gone: true }]);
    assert.deepEqual(show(hours, 'project'), ['Site 10']);
    assert.equal(hours.hours({ project: 'site' }, 'task').totalMs, 10 * MINUTE);
  });

  it('grow with the clock while a timer runs, and stand still when it is stopped', async () => {
    const { book, clock, hours } = await openHours();
    await startTimer(book, 'slides');
    clock.at += 5 * MINUTE;
    assert.deepEqual(show(hours, 'task'), ['Slides move 5']);
    clock.at += 5 * MINUTE;
    assert.deepEqual(show(hours, 'task'), ['Slides move 10']);
    await stopTimer(book);
    clock.at += 5 * MINUTE;
    assert.deepEqual(show(hours, 'task'), ['Slides move 10']);
  });

  it('a timer that is started while another runs takes over from it', async () => {
    const { book, clock, hours } = await openHours();
    await startTimer(book, 'slides');
    clock.at += 5 * MINUTE;
    await startTimer(book, 'list');
    clock.at += 3 * MINUTE;
    assert.deepEqual(show(hours, 'task'), ['Slides move 5', 'List of news 3']);
    await stopTimer(book);
    await assert.rejects(stopTimer(book), { name: 'Expected', message: /No timer is running/ });
  });

  it('a mark says what a range was, or that it was no work', async () => {
    const { book, clock, hours } = await openHours();
    clock.at += HOUR;
    await recordWork(book, 0, 30);
    await assign(book, [{ from: DAY + 10 * MINUTE, to: DAY + 20 * MINUTE }], 'list');
    await notWork(book, [{ from: DAY + 15 * MINUTE, to: DAY + 30 * MINUTE }]);
    assert.deepEqual(show(hours, 'task'), ['(unassigned) 10', 'List of news 5']);
  });

  it('with another idle limit are other hours, at once', async () => {
    const { book } = await openHours();
    let idleMs = 5 * MINUTE;
    const hours = new HoursBook(book, () => ({ idleMs }));
    await recordWork(book, 0, 1);
    await recordWork(book, 8, 9);
    assert.deepEqual(show(hours, 'task'), ['(unassigned) 2']);
    idleMs = 10 * MINUTE;
    assert.deepEqual(show(hours, 'task'), ['(unassigned) 9']);
  });

  it('of two ids with one e-mail address are one person’s, who is in one place at a time', async () => {
    const { book, hours } = await openHours();
    const stamp = stamper('other-machine', 'device-2');
    const email = 'ivan@north.example';
    await book.record([{ type: 'person.email', person: book.person, email }]);
    await recordWork(book, 0, 10);
    book.fold.add(stamp({ type: 'person.email', person: 'other-machine', email }));
    book.fold.add(
      stamp({
        type: 'stretch',
        stretch: 'there',
        start: iso(5),
        end: iso(15),
        window: 'w',
        repository: 'r',
        branch: 'main',
        task: null,
        zone: 'UTC',
        edits: 1,
        looks: 0,
        runs: 0,
        background: 0,
      }),
    );
    assert.deepEqual(show(hours, 'person'), ['(me) 15']);
    book.fold.add(stamp({ type: 'person.email', person: 'other-machine', email, gone: true }));
    book.fold.add(stamp({ type: 'person.email', person: 'other-machine', email: 'olga@north.example' }));
    book.fold.add(stamp({ type: 'person.set', person: 'other-machine', name: 'Olga' }));
    assert.deepEqual(show(hours, 'person').toSorted(), ['(me) 10', 'Olga 10']);
  });
});

describe('hours, for every input', () => {
  after(removeTestFolders);

  it('are the same sum by task, component, day, project and person, over any range', () => {
    const property = fc.property(randomHours, fc.tuple(minute, minute), (facts, [a, b]) => {
      const fold = new Fold();
      const stamp = stamper('me');
      for (const fact of facts) fold.add(stamp(fact));
      const clock = { now: () => DAY * 9, zone: () => 'UTC' };
      const hours = new HoursBook({ fold, state: fold.state, clock, person: 'me' });
      const ranges: HoursFilter[] = [{}, { from: DAY + Math.min(a, b) * MINUTE, to: DAY + Math.max(a, b) * MINUTE }];
      for (const filter of ranges) {
        const sums = GROUPINGS.map((by) => hours.hours(filter, by).rows.reduce((sum, { ms }) => sum + ms, 0));
        assert.equal(new Set([...sums, hours.hours(filter, 'task').totalMs]).size, 1);
        const byProject = hours.hours(filter, 'project').rows.filter(({ key }) => key === 'site');
        assert.equal(byProject[0]?.ms ?? 0, hours.hours({ ...filter, project: 'site' }, 'day').totalMs);
      }
      for (const { key, ms } of hours.hours({}, 'day').rows) {
        // Zones apart, one day is at most 24 h; people who fly have days of up to 24 h + the zones between.
        assert.ok(ms <= 24 * HOUR + 14 * HOUR, key);
      }
    });
    fc.assert(property, { numRuns: CORE_RUNS });
  });
});
