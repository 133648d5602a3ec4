import assert from 'node:assert/strict';
import { HoursBook } from '../../src/app/hours.ts';
import { runningTimer, startTimer } from '../../src/app/statements.ts';
import { changeState, moveClientDate } from '../../src/app/taskState.ts';
import { answerQuestion, askQuestion, setTask } from '../../src/app/tasks.ts';
import { undo } from '../../src/app/undo.ts';
import { composeUpdate, markSent } from '../../src/app/update.ts';
import { openTestBook, recordJob } from '../support/book.ts';
import { DAY, HOUR } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

const WAITING = { state: 'waiting', what: null, since: null, by: null, otherwise: null } as const;

/** It is 10:00 on Monday 2 March; there are the tasks `slides` and `list`. */
async function openJob() {
  const test = await openTestBook();
  await recordJob(test.book);
  test.clock.at = DAY + HOUR;
  const task = (id = 'slides') => test.book.state.tasks.get(id)!;
  return { ...test, task, questions: () => [...test.book.state.questions.values()] };
}

describe('a state has consequences', () => {
  after(removeTestFolders);

  it('waiting asks the client for something, and knows since when', async () => {
    const { book, task, questions } = await openJob();
    const asks = { what: ' Which\nphotos? ', since: DAY, by: DAY + 24 * HOUR, otherwise: 'we choose' };
    await changeState(book, 'slides', { state: 'waiting', ...asks }, { progress: 50 });
    assert.deepEqual([task().state, task().progress], ['waiting', 50]);
    const [{ text, askedAt, by, otherwise } = assert.fail()] = questions();
    assert.deepEqual([text, askedAt, by, otherwise], ['Which photos?', DAY, DAY + 24 * HOUR, 'we choose']);
    await undo(book);
    assert.deepEqual([task().state, task().progress, questions()], ['planned', 0, []]);
  });

  it('waiting for nothing is refused, unless a question is open', async () => {
    const { book, task, questions } = await openJob();
    const refused = (change: Parameters<typeof changeState>[2], message: RegExp) =>
      assert.rejects(changeState(book, 'slides', change), { name: 'Expected', message });
    await refused(WAITING, /Say what the task is waiting for/);
    await refused({ ...WAITING, what: '  ' }, /cannot be empty/);
    await refused({ ...WAITING, what: 'Photos?', since: DAY + 2 * HOUR }, /later than now/);
    assert.equal(task().state, 'planned');
    const question = await askQuestion(book, 'slides', 'Photos?', null, null);
    await changeState(book, 'slides', WAITING);
    assert.deepEqual([task().state, questions().length], ['waiting', 1]);
    await answerQuestion(book, question, 'These');
    await refused(WAITING, /Say what/);
  });

  it('postponed has a reason and a date to come; ours moves by as many days', async () => {
    const { book, task } = await openJob();
    await setTask(book, 'slides', { due: '2026-03-05', client_due: '2026-03-06' });
    const postpone = (until: string, reason = 'we put the news first') =>
      changeState(book, 'slides', { state: 'postponed', reason, until });
    await assert.rejects(postpone('2026-03-01'), { name: 'Expected', message: /has passed/ });
    await assert.rejects(postpone('2026-02-30'), { name: 'Expected', message: /is no day/ });
    await assert.rejects(postpone('2026-03-20', ' '), { name: 'Expected', message: /reason cannot be empty/ });
    await postpone('2026-03-20');
    const { state, reason, due, clientDue } = task();
    assert.deepEqual(
      [state, reason, due, clientDue],
      ['postponed', 'we put the news first', '2026-03-19', '2026-03-20'],
    );
    await undo(book);
    assert.deepEqual([task().state, task().due, task().clientDue], ['planned', '2026-03-05', '2026-03-06']);
    const change = { state: 'postponed', reason: 'no time', until: '2026-03-20' } as const;
    await changeState(book, 'slides', change, { due: '2026-03-10' });
    assert.equal(task().due, '2026-03-10');
  });

  it('done stops this timer, not that of another task, and says what comes next', async () => {
    const { book, clock, task } = await openJob();
    await startTimer(book, 'slides');
    clock.at += HOUR;
    assert.equal((await changeState(book, 'list', { state: 'done' })).timer, null);
    assert.notEqual(runningTimer(book), null);
    await undo(book);
    const { timer, next } = await changeState(book, 'slides', { state: 'done' });
    assert.deepEqual([timer?.from, timer?.to, next?.id], [DAY + HOUR, DAY + 2 * HOUR, 'list']);
    assert.deepEqual([runningTimer(book), task().state], [null, 'done']);
    await undo(book);
    assert.deepEqual([runningTimer(book)?.task, task().state], ['slides', 'planned']);
    assert.equal((await changeState(book, 'list', { state: 'active' })).next, null);
  });

  it('whoever closes a task stops its timer', async () => {
    const { book } = await openJob();
    await startTimer(book, 'slides');
    await setTask(book, 'slides', { progress: 90 });
    assert.notEqual(runningTimer(book), null);
    await setTask(book, 'slides', { state: 'dropped' });
    assert.equal(runningTimer(book), null);
  });

  it('what is left holds until progress or estimate say something newer', async () => {
    const { book, task } = await openJob();
    await setTask(book, 'slides', { estimate_ms: 9 * HOUR, left_ms: 2 * HOUR });
    await setTask(book, 'slides', { title: 'Slides' });
    assert.equal(task().leftMs, 2 * HOUR);
    await setTask(book, 'slides', { progress: 50 });
    assert.equal(task().leftMs, null);
  });

  it('a task that is gone is nobody’s', async () => {
    const { book } = await openJob();
    await assert.rejects(changeState(book, 'none', { state: 'done' }), { name: 'Expected', message: /not there/ });
  });
});

describe("a moved client's date", () => {
  after(removeTestFolders);

  async function openTold() {
    const job = await openJob();
    const { book, clock } = job;
    await setTask(book, 'slides', { state: 'active', client_due: '2026-03-06', reason: 'an old story' });
    const compose = async () => (await composeUpdate(book, new HoursBook(book), book.state.projects.get('site')!)).note;
    const first = await compose();
    await markSent(book, first, first.subject, 'text');
    clock.at += HOUR;
    return { ...job, slider: async () => (await compose()).components.find(({ id }) => id === 'slider') };
  }

  it('is told in the next note, with its own reason and no other', async () => {
    const { book, slider } = await openTold();
    await moveClientDate(book, 'slides', '2026-03-10', 'the photos came late');
    assert.deepEqual((await slider())?.slip, { from: '2026-03-06', to: '2026-03-10' });
    assert.equal((await slider())?.reason, 'the photos came late');
    await undo(book);
    assert.equal((await slider())?.slip, null);
    await moveClientDate(book, 'slides', '2026-03-11', null);
    assert.deepEqual([(await slider())?.slip?.to, (await slider())?.reason], ['2026-03-11', null]);
    await assert.rejects(moveClientDate(book, 'slides', 'soon', null), { name: 'Expected', message: /is no day/ });
  });

  it('earlier is a change that the note shows, and taken back is a slip without a date', async () => {
    const { book, slider } = await openTold();
    await moveClientDate(book, 'slides', '2026-03-04', null);
    const earlier = await slider();
    assert.deepEqual([earlier?.changed, earlier?.slip, earlier?.date], [true, null, '2026-03-04']);
    await moveClientDate(book, 'slides', null, 'we do not know yet');
    assert.deepEqual((await slider())?.slip, { from: '2026-03-06', to: null });
  });
});
