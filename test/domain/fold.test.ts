import assert from 'node:assert/strict';
import type { Event, Fact } from '../../src/domain/events.ts';
import { Fold } from '../../src/domain/fold.ts';
import { makePerson } from '../support/entities.ts';
import { DAY, FACTS, iso, MINUTE, stamper } from '../support/events.ts';

function foldOf(...events: readonly Event[]): Fold {
  const fold = new Fold();
  for (const event of events) fold.add(event);
  return fold;
}

const task = (fields: Partial<Extract<Fact, { type: 'task.set' }>> = {}): Fact => ({
  type: 'task.set',
  task: 't',
  ...fields,
});
const made = task({ project: 'j', title: 'Slider' });

describe('the fold: fields', () => {
  it('hold the value of the greatest (seq, id), whatever the clock said', () => {
    const stamp = stamper();
    const fold = foldOf(
      stamp(made, { seq: 1 }),
      stamp(task({ title: 'late', progress: 10 }), { seq: 3, id: 'b', at: '2020-01-01T00:00:00Z' }),
      stamp(task({ title: 'tie, smaller id' }), { seq: 3, id: 'a' }),
      stamp(task({ title: 'early', progress: 90 }), { seq: 2, at: '2030-01-01T00:00:00Z' }),
    );
    assert.equal(fold.state.tasks.get('t')?.title, 'late');
    assert.equal(fold.state.tasks.get('t')?.progress, 10);
  });

  it('that an event does not name are left as they were; null clears', () => {
    const stamp = stamper();
    const fold = foldOf(stamp(made), stamp(task({ due: '2026-03-10', remark: 'r' })), stamp(task({ due: null })));
    assert.equal(fold.state.tasks.get('t')?.due, null);
    assert.equal(fold.state.tasks.get('t')?.remark, 'r');
  });

  it('that are unknown do no harm', () => {
    const event = Object.assign(stamper()(made), { colour: 'red' });
    const { title, state } = foldOf(event).state.tasks.get('t')!;
    assert.deepEqual([title, state], ['Slider', 'planned']);
  });

  it('make no entity until what it cannot do without is known', () => {
    const stamp = stamper();
    const fold = foldOf(stamp(task({ progress: 10 })));
    assert.equal(fold.state.tasks.size, 0);
    fold.add(stamp(made));
    assert.equal(fold.state.tasks.get('t')?.progress, 10);
  });

  it('gone removes, and a later word brings back', () => {
    const stamp = stamper();
    const fold = foldOf(stamp(made), stamp(task({ gone: true })));
    assert.equal(fold.state.tasks.size, 0);
    fold.add(stamp(task({ gone: false })));
    assert.equal(fold.state.tasks.get('t')?.title, 'Slider');
  });

  it('of a task are known as they were at a moment', () => {
    const stamp = stamper();
    const fold = foldOf(stamp(made, { at: iso(0) }), stamp(task({ progress: 50 }), { at: iso(10) }));
    assert.equal(fold.taskAt('t', DAY - 1), null);
    assert.equal(fold.taskAt('t', DAY + 9 * MINUTE)?.progress, 0);
    assert.equal(fold.taskAt('t', DAY + 10 * MINUTE)?.progress, 50);
  });

  it('of each type of event reach the state', () => {
    const stamp = stamper();
    const facts = Object.values(FACTS).filter(({ type }) => type !== 'undo');
    const { state } = foldOf(...facts.map((fact) => stamp(fact)));
    const { links, statements, stretches, ...maps } = state;
    assert.deepEqual(
      Object.entries(maps).map(([name, map]) => [name, map.size]),
      Object.keys(maps).map((name) => [name, 1]),
    );
    assert.equal(links.length, 1);
    assert.equal(stretches.length, 1);
    assert.deepEqual(
      statements.map(({ kind }) => kind),
      ['mark', 'timer', 'pause'],
    );
  });

  it('of a sent update stay as they were first recorded', () => {
    const stamp = stamper();
    const sent = FACTS['update.sent'];
    const fold = foldOf(stamp(sent), stamp({ ...sent, text: 'changed afterwards', project: 'other' }));
    assert.equal(fold.state.updates.get('n')?.text, 'Hello Anna,');
  });

  it('a lost e-mail alias does not remove its person', () => {
    const stamp = stamper();
    const fold = foldOf(
      stamp({ type: 'person.email', person: 'p', email: ' Ivan@North.example ' }),
      stamp({ type: 'person.email', person: 'p', email: 'old@north.example' }),
      stamp({ type: 'person.email', person: 'p', email: 'OLD@north.example', gone: true }),
    );
    assert.deepEqual(fold.state.persons.get('p'), makePerson('p', { emails: ['ivan@north.example'] }));
  });

  it('the same event twice is one', () => {
    const event = stamper()(made);
    const fold = foldOf(event);
    const { revision } = fold;
    assert.equal(fold.add(event), false);
    assert.equal(fold.revision, revision);
  });

  it('tell apart what was said and what was only seen', () => {
    const stamp = stamper();
    const fold = foldOf(stamp(made));
    const { statedRevision } = fold;
    fold.add(stamp(FACTS.stretch));
    fold.add(stamp({ ...FACTS.stretch, end: iso(90) }));
    assert.equal(fold.statedRevision, statedRevision);
    fold.add(stamp(task({ progress: 10 })));
    assert.equal(fold.statedRevision, statedRevision + 1);
  });
});

describe('the fold: undo', () => {
  const stamp = stamper();
  const made1 = stamp(made);
  const change = stamp(task({ title: 'changed' }));
  const undo = stamp({ type: 'undo', events: [change.id] });
  const redo = stamp({ type: 'undo', events: [undo.id] });
  const again = stamp({ type: 'undo', events: [redo.id] });
  const titleOf = (...events: readonly Event[]) => foldOf(...events).state.tasks.get('t')?.title;

  it('takes an event back, and undone itself brings it again', () => {
    assert.equal(titleOf(made1, change, undo), 'Slider');
    assert.equal(titleOf(made1, change, undo, redo), 'changed');
    assert.equal(titleOf(made1, change, undo, redo, again), 'Slider');
  });

  it('works in whatever order the events come', () => {
    assert.equal(titleOf(undo, made1, change), 'Slider');
    assert.equal(titleOf(redo, undo, change, made1), 'changed');
    assert.equal(titleOf(again, redo, change, undo, made1), 'Slider');
    assert.equal(titleOf(change, again, undo, redo, made1), 'Slider');
  });

  it('takes back only what was there before it', () => {
    const early = stamp({ type: 'undo', events: [change.id] }, { seq: 1, id: 'e0000' });
    assert.equal(titleOf(made1, change, early), 'changed');
  });

  it('of what made an entity removes it, and frees its branch for the next first link', () => {
    assert.equal(titleOf(made1, stamp({ type: 'undo', events: [made1.id] })), undefined);
    const first = stamp({ type: 'link.set', repository: 'r', branch: 'b', task: 't' });
    const second = stamp({ type: 'link.set', repository: 'r', branch: 'b', task: 'u' });
    const { links } = foldOf(first, second, stamp({ type: 'undo', events: [first.id] })).state;
    assert.deepEqual(
      links.map(({ task, since }) => [task, since]),
      [['u', Number.NEGATIVE_INFINITY]],
    );
  });

  it('of a stop lets the timer run on', () => {
    const start = stamp(FACTS['timer.start']);
    const stop = stamp(FACTS['timer.stop']);
    const fold = foldOf(start, stop, stamp({ type: 'undo', events: [stop.id] }));
    assert.equal(fold.state.statements[0]?.to, null);
  });

  it('of thousands of undo events, each naming all before it or the one before it, is found in one pass', () => {
    const stamp = stamper();
    const first = stamp(made);
    const chain: Event[] = [first];
    for (let i = 0; i < 10_000; i++) chain.push(stamp({ type: 'undo', events: [(chain.at(-1) as Event).id] }));
    assert.equal(foldOf(...chain).state.tasks.size, 1);
    const all: Event[] = [first];
    for (let i = 0; i < 300; i++) all.push(stamp({ type: 'undo', events: all.map(({ id }) => id) }));
    assert.equal(foldOf(...all).state.tasks.size, 0);
  });

  it('means the last action that was not taken back, as a whole', () => {
    const one = stamp(made, { id: 'act' });
    const two = stamp({ type: 'link.set', repository: 'r', branch: 'b', task: 't' }, { act: 'act' });
    const other = stamp(task({ progress: 10 }), { by: 'somebody else' });
    const fold = foldOf(change, one, two, other);
    assert.deepEqual(
      fold.lastAction('person-1').map(({ id }) => id),
      [one.id, two.id],
    );
    fold.add(stamp({ type: 'undo', events: [one.id, two.id] }));
    assert.deepEqual(
      fold.lastAction('person-1').map(({ id }) => id),
      [change.id],
    );
    fold.add(stamp({ type: 'undo', events: [change.id] }));
    assert.deepEqual(fold.lastAction('person-1'), []);
  });
});

describe('the fold: stretches', () => {
  const stamp = stamper();
  const seen = FACTS.stretch;

  it('finished twice is one: the earliest start, the latest end, the greatest counts', () => {
    const own = stamp({ ...seen, start: iso(1), end: iso(5), edits: 0, runs: 0 });
    const adopted = stamp({ ...seen, start: iso(0), end: iso(3), edits: 2 });
    for (const order of [
      [own, adopted],
      [adopted, own],
    ]) {
      const { stretches } = foldOf(...order).state;
      assert.deepEqual(
        stretches.map(({ start, end, worked }) => [start - DAY, end - DAY, worked]),
        [[0, 5 * MINUTE, true]],
      );
    }
  });

  it('stay sorted while they grow and start earlier than was known', () => {
    const fold = foldOf(stamp({ ...seen, stretch: 'b', start: iso(10), end: iso(20) }));
    fold.add(stamp({ ...seen, stretch: 'a', start: iso(30), end: iso(40) }));
    assert.deepEqual(
      fold.state.stretches.map(({ id }) => id),
      ['b', 'a'],
    );
    fold.add(stamp({ ...seen, stretch: 'a', start: iso(5), end: iso(40) }));
    fold.add(stamp({ ...seen, stretch: 'b', start: iso(10), end: iso(50) }));
    assert.deepEqual(
      fold.state.stretches.map(({ id, start, end }) => [id, (start - DAY) / MINUTE, (end - DAY) / MINUTE]),
      [
        ['a', 5, 40],
        ['b', 10, 50],
      ],
    );
  });

  it('that end before they start are empty', () => {
    const [only] = foldOf(stamp({ ...seen, start: iso(9), end: iso(3) })).state.stretches;
    assert.equal(only?.end, only?.start);
  });
});

describe('the fold: statements', () => {
  const start = (timer: string, from: number): Fact => ({
    type: 'timer.start',
    timer,
    task: timer,
    from: iso(from),
    zone: 'UTC',
  });
  const stop = (timer: string, to: number): Fact => ({ type: 'timer.stop', timer, task: timer, to: iso(to) });
  const show = (...events: readonly Event[]) =>
    foldOf(...events).state.statements.map(
      ({ id, from, to }) => `${id} ${(from - DAY) / MINUTE}-${to === null ? '' : (to - DAY) / MINUTE}`,
    );

  it('a timer that is started while another runs stops it', () => {
    const stamp = stamper();
    assert.deepEqual(show(stamp(start('a', 0)), stamp(start('b', 10))), ['a 0-10', 'b 10-']);
  });

  it('a timer of one person does not stop another’s, and another’s between two does not matter', () => {
    const stamp = stamper();
    const events = [stamp(start('a', 0)), stamp(start('x', 5), { by: 'other' }), stamp(start('b', 10))];
    assert.deepEqual(show(...events), ['a 0-10', 'x 5-', 'b 10-']);
  });

  it('a timer that was stopped before stays as it was', () => {
    const stamp = stamper();
    const events = [stamp(start('a', 0)), stamp(stop('a', 60)), stamp(start('b', 30)), stamp(stop('b', 40))];
    assert.deepEqual(show(...events), ['a 0-60', 'b 30-40']);
  });

  it('a timer that was started and stopped in one action says what was, and stops no other', () => {
    const stamp = stamper();
    const running = stamp(start('a', 0));
    const added = [
      stamp(start('b', 10), { id: 'first' }),
      stamp(stop('b', 20), { act: 'first' }),
      stamp(stop('b', 30)),
    ];
    assert.deepEqual(show(running, ...added), ['a 0-', 'b 10-30']);
    assert.deepEqual(show(running, ...added, stamp(start('c', 60))), ['a 0-60', 'b 10-30', 'c 60-']);
  });

  it('two machines that timed for themselves, one before the other, both count', () => {
    const stamp = stamper();
    const here = [stamp(start('a', 60), { seq: 5 }), stamp(stop('a', 120), { seq: 8 })];
    const there = [stamp(start('b', 0), { seq: 6 }), stamp(stop('b', 30), { seq: 7 })];
    assert.deepEqual(show(...here, ...there), ['a 60-120', 'b 0-30']);
  });

  it('a stop dated before its start makes no negative time', () => {
    const stamp = stamper();
    assert.deepEqual(show(stamp(start('a', 10)), stamp(stop('a', 5))), ['a 10-10']);
  });

  it('a stop without its start is nothing yet', () => {
    const stamp = stamper();
    const fold = foldOf(stamp(stop('a', 5)));
    assert.equal(fold.state.statements.length, 0);
    fold.add(stamp(start('a', 0), { seq: 1, id: 'e' }));
    assert.equal(fold.state.statements[0]?.to, DAY + 5 * MINUTE);
  });

  it('come in the order of (seq, id) of their first word', () => {
    const stamp = stamper();
    const mark = (id: string): Fact => ({ ...FACTS['mark.set'], mark: id });
    const events = [stamp(mark('b'), { seq: 9 }), stamp(mark('a'), { seq: 8 }), stamp(mark('a'), { seq: 10 })];
    assert.deepEqual(
      foldOf(...events).state.statements.map(({ id }) => id),
      ['a', 'b'],
    );
  });
});
