import assert from 'node:assert/strict';
import { removeTerm, setTerm, termsOf } from '../../src/app/glossary.ts';
import { openTestBook, recordJob } from '../support/book.ts';
import { removeTestFolders } from '../support/repo.ts';

describe("a client's glossary", () => {
  after(removeTestFolders);

  it('has one word for a term, or none', async () => {
    const { book } = await openTestBook();
    await recordJob(book);
    const terms = () => termsOf(book, 'flora').map(({ from, to }) => [from, to]);
    await setTerm(book, 'flora', 'carousel', 'photo strip');
    await setTerm(book, 'flora', 'Carousel', 'slideshow');
    await setTerm(book, 'flora', 'API', null);
    assert.deepEqual(terms(), [
      ['API', null],
      ['Carousel', 'slideshow'],
    ]);
    await removeTerm(book, 'flora', 'carousel');
    assert.deepEqual(terms(), [['API', null]]);
    await assert.rejects(removeTerm(book, 'flora', 'carousel'), { name: 'Expected' });
    await assert.rejects(setTerm(book, 'flora', '123', 'x'), { name: 'Expected' });
  });
});
