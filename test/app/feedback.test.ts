import assert from 'node:assert/strict';
import { attach, attachmentsOf, detach } from '../../src/app/attachments.ts';
import {
  addFeedback,
  feedbackOf,
  handOverFeedback,
  removeFeedback,
  setFeedback,
  settleFeedback,
} from '../../src/app/feedback.ts';
import { undo } from '../../src/app/undo.ts';
import { openTestBook, recordJob } from '../support/book.ts';
import { DAY, HOUR } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

async function openJob() {
  const test = await openTestBook();
  await recordJob(test.book);
  return test;
}

describe('the client’s comments', () => {
  after(removeTestFolders);

  it('are gathered one by one and handed over as one list', async () => {
    const { book, clock } = await openJob();
    const late = await addFeedback(book, 'slides', 'The arrows are too small');
    const early = await addFeedback(book, 'slides', 'The logo jumps', DAY - HOUR);
    clock.at = DAY + HOUR;
    const list = await handOverFeedback(book, 'slides');
    assert.deepEqual(
      list.map(({ id }) => id),
      [early, late],
    );
    assert.deepEqual(
      feedbackOf(book, 'slides').map(({ handedOverAt }) => handedOverAt),
      [DAY + HOUR, DAY + HOUR],
    );
    await assert.rejects(handOverFeedback(book, 'slides'), { name: 'Expected', message: /No comments/ });
    await undo(book);
    assert.deepEqual(
      feedbackOf(book, 'slides').map(({ handedOverAt }) => handedOverAt),
      [null, null],
    );
  });

  it('are settled with what was done, and open again without', async () => {
    const { book } = await openJob();
    const id = await addFeedback(book, 'slides', 'The arrows are too small');
    await setFeedback(book, id, 'Both arrows are too small');
    await settleFeedback(book, id, 'they are larger now');
    const settled = () => book.state.feedback.get(id)!;
    assert.equal(settled().text, 'Both arrows are too small');
    assert.deepEqual([settled().outcome, settled().settledAt], ['they are larger now', DAY]);
    await settleFeedback(book, id, null);
    assert.deepEqual([settled().outcome, settled().settledAt], [null, null]);
    await removeFeedback(book, id);
    assert.deepEqual(feedbackOf(book, 'slides'), []);
    await assert.rejects(settleFeedback(book, id, 'x'), { name: 'Expected' });
  });

  it('cannot come from the future', async () => {
    const { book } = await openJob();
    await assert.rejects(addFeedback(book, 'slides', 'Hm', DAY + HOUR), {
      name: 'Expected',
      message: /later than now/,
    });
  });
});

describe('what is attached to a task', () => {
  it('is there once, by path or address', async () => {
    const { book } = await openJob();
    const id = await attach(book, 'slides', ' https://design.example/slides ', 'Drawings');
    assert.deepEqual(attachmentsOf(book, 'slides'), [
      { id, task: 'slides', target: 'https://design.example/slides', label: 'Drawings' },
    ]);
    await assert.rejects(attach(book, 'slides', 'https://design.example/slides', null), { name: 'Expected' });
    await detach(book, id);
    assert.deepEqual(attachmentsOf(book, 'slides'), []);
    await undo(book);
    assert.equal(attachmentsOf(book, 'slides').length, 1);
  });
});
