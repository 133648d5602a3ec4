import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Book } from '../../src/app/book.ts';
import { addRange, annotate } from '../../src/app/corrections.ts';
import { pickTask } from '../../src/app/links.ts';
import { addTask, setTask } from '../../src/app/tasks.ts';
import { nextRedo, nextUndo, redo, undo } from '../../src/app/undo.ts';
import { markSent } from '../../src/app/update.ts';
import type { Fact } from '../../src/domain/events.ts';
import { Fold } from '../../src/domain/fold.ts';
import { openTestBook, recordWork } from '../support/book.ts';
import { minutes, openDayBook } from '../support/day.ts';
import { stamper } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';
import { RUNS } from '../support/runs.ts';

const NOTHING_TO_REDO = { name: 'Expected', message: /nothing to redo/ };
const progressOf = (book: Book) => book.state.tasks.get('slides')?.progress;

/** A task whose progress was set to 10, 20 and 30. */
async function openThrice() {
  const test = await openDayBook();
  for (const progress of [10, 20, 30]) await setTask(test.book, 'slides', { progress });
  return test;
}

/** Letter by letter: u undoes, r redoes; what the progress is after each. */
async function play(book: Book, steps: string): Promise<readonly (number | undefined)[]> {
  const seen: (number | undefined)[] = [];
  for (const step of steps) {
    await (step === 'u' ? undo(book) : redo(book));
    seen.push(progressOf(book));
  }
  return seen;
}

describe('redo', () => {
  after(removeTestFolders);

  it('brings back what was taken back, the last first', async () => {
    const { book } = await openThrice();
    assert.deepEqual(await play(book, 'uurr'), [20, 10, 20, 30]);
    await assert.rejects(redo(book), NOTHING_TO_REDO);
  });

  it('can be undone and redone, as often as one likes', async () => {
    const { book } = await openThrice();
    assert.deepEqual(await play(book, 'ururur'), [20, 30, 20, 30, 20, 30]);
    assert.deepEqual(await play(book, 'uuruurrr'), [20, 10, 20, 10, 0, 10, 20, 30]);
  });

  it('has nothing to bring back once something new was done, not even when that is undone and redone', async () => {
    const { book } = await openThrice();
    await play(book, 'uu');
    await setTask(book, 'slides', { progress: 90 });
    await assert.rejects(redo(book), NOTHING_TO_REDO);
    assert.deepEqual(await play(book, 'ur'), [10, 90]);
    await assert.rejects(redo(book), NOTHING_TO_REDO);
    assert.deepEqual(await play(book, 'uu'), [10, 0]);
    assert.deepEqual(await play(book, 'rr'), [10, 90]);
    await assert.rejects(redo(book), NOTHING_TO_REDO);
  });

  it('is not in the way of what happens by itself', async () => {
    const { book } = await openThrice();
    await undo(book);
    await recordWork(book, 0, 10);
    await pickTask(book, 'r', 'main', 'w', null);
    assert.deepEqual(await play(book, 'r'), [30]);
  });

  it('is there after a restart, and takes an action as a whole', async () => {
    const { book, home } = await openDayBook();
    await addRange(book, minutes(0, 30), 'slides', 'a call');
    await annotate(book, minutes(0, 30), 'slides', 'another');
    await undo(book);
    await undo(book);
    assert.deepEqual([book.state.statements.length, book.state.notes.size], [0, 0]);
    const { book: again } = await openTestBook(home);
    assert.deepEqual(
      nextRedo(again).map(({ type }) => type),
      ['mark.set', 'note.set'],
    );
    assert.deepEqual(
      (await redo(again)).map(({ type }) => type),
      ['mark.set', 'note.set'],
    );
    assert.equal([...again.state.notes.values()][0]?.text, 'a call');
    await redo(again);
    assert.equal([...again.state.notes.values()][0]?.text, 'another');
  });

  it('keeps everything that was ever done', async () => {
    const { book } = await openThrice();
    const { maxSeq } = book.fold;
    await play(book, 'urur');
    assert.equal(book.fold.maxSeq, maxSeq + 4);
  });

  it('is not offered, nor is undo, while there is nothing to do', async () => {
    const { book } = await openTestBook();
    const offered = () => [nextUndo(book).length, nextRedo(book).length];
    assert.deepEqual(offered(), [0, 0]);
    await book.record([{ type: 'client.set', client: 'flora', name: 'Flora' }]);
    assert.deepEqual(offered(), [1, 0]);
    await undo(book);
    assert.deepEqual(offered(), [0, 1]);
  });

  it('is not for what was sent, which is not undone', async () => {
    const { book } = await openThrice();
    await undo(book);
    const project = { id: 'site', name: 'Site' };
    const note = { project, from: null, writtenAt: '2026-03-02T09:00:00.000Z', language: 'en', detail: 'B' } as const;
    await markSent(book, note, 'Subject', 'Text');
    assert.deepEqual([nextUndo(book), nextRedo(book)], [[], []]);
    await assert.rejects(redo(book), NOTHING_TO_REDO);
  });

  it('knows what is said about timers and notes for actions', async () => {
    const { book } = await openDayBook();
    const facts: readonly Fact[] = [
      { type: 'timer.confirm', timer: 't', task: null, to: '2026-03-02T09:00:00Z' },
      {
        type: 'note.set',
        note: 'n',
        task: null,
        from: '2026-03-02T09:00:00Z',
        to: '2026-03-02T10:00:00Z',
        text: 'x',
        zone: 'UTC',
      },
    ];
    for (const fact of facts) {
      await book.record([fact]);
      assert.deepEqual(
        (await undo(book)).map(({ type }) => type),
        [fact.type],
      );
      assert.deepEqual(
        (await redo(book)).map(({ type }) => type),
        [fact.type],
      );
    }
  });

  it('brings a task back with its link', async () => {
    const { book } = await openDayBook();
    const task = await addTask(book, 'site', 'New', {}, { repository: 'r', branch: 'feature/new' });
    await undo(book);
    assert.equal(book.state.links.length, 0);
    await redo(book);
    assert.deepEqual([book.state.tasks.get(task)?.title, book.state.links.length], ['New', 1]);
  });

  it('is that of one person: another’s undo is theirs', () => {
    const fold = new Fold();
    const stamp = stamper('me');
    const done = stamp({ type: 'client.set', client: 'c', name: 'Flora' });
    fold.add(done);
    fold.add(stamp({ type: 'undo', events: [done.id] }, { by: 'you' }));
    assert.equal(fold.lastUndo('me'), null);
    assert.deepEqual(fold.lastUndo('you')?.action, [done]);
    fold.add(stamp({ type: 'client.set', client: 'd', name: 'North' }));
    assert.deepEqual(fold.lastUndo('you')?.action, [done]);
  });
});

describe('undo and redo, for every input', () => {
  it('are those of an editor with two piles', () => {
    const step = fc.oneof({ weight: 3, arbitrary: fc.constant('do') }, fc.constant('undo'), fc.constant('redo'));
    fc.assert(
      fc.property(fc.array(fc.oneof(step, step), { maxLength: 40 }), (steps) => {
        const fold = new Fold();
        const stamp = stamper('me');
        const [done, undone]: [number[], number[]] = [[], []];
        for (const [index, step] of steps.entries()) {
          const undo = fold.lastAction('me').map(({ id }) => id);
          const redo = fold.lastUndo('me');
          assert.equal(undo.length > 0, done.length > 0);
          assert.equal(redo !== null, undone.length > 0);
          if (step === 'do') {
            fold.add(stamp({ type: 'task.set', task: 't', project: 'p', title: 'T', progress: index }));
            done.push(index);
            undone.length = 0;
          } else if (step === 'undo' && undo.length > 0) {
            fold.add(stamp({ type: 'undo', events: undo }));
            undone.push(done.pop() as number);
          } else if (step === 'redo' && redo !== null) {
            fold.add(stamp({ type: 'undo', events: [redo.undo.id] }));
            done.push(undone.pop() as number);
          }
          assert.equal(fold.state.tasks.get('t')?.progress, done.at(-1));
        }
      }),
      { numRuns: RUNS },
    );
  });
});
