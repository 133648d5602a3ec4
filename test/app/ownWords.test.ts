import assert from 'node:assert/strict';
import { setTerm } from '../../src/app/glossary.ts';
import { addWord, ownWords, removeWord } from '../../src/app/ownWords.ts';
import { spellDraft } from '../../src/app/spelling.ts';
import { undo } from '../../src/app/undo.ts';
import { openTestBook, recordJob } from '../support/book.ts';
import { removeTestFolders } from '../support/repo.ts';

async function openJob() {
  const { book } = await openTestBook();
  await recordJob(book);
  return { book, project: book.state.projects.get('site')! };
}

/** Knows no word at all. */
const speller = {
  check: async (_language: string, words: readonly string[]) => new Map(words.map((word) => [word, [] as string[]])),
};

describe('a person’s own words', () => {
  after(removeTestFolders);

  it('are kept once, listed by the alphabet, forgotten and brought back', async () => {
    const { book } = await openJob();
    const texts = () => ownWords(book).map(({ text }) => text);
    await addWord(book, 'Fotostrecke');
    await addWord(book, 'fotostrecke');
    await addWord(book, 'Bildband');
    assert.deepEqual(texts(), ['Bildband', 'Fotostrecke']);
    await removeWord(book, 'FOTOSTRECKE');
    assert.deepEqual(texts(), ['Bildband']);
    await undo(book);
    assert.deepEqual(texts(), ['Bildband', 'Fotostrecke']);
    await assert.rejects(removeWord(book, 'other'), /"other" is none of your words/);
    await assert.rejects(addWord(book, 'two words'), /no blanks/);
    await assert.rejects(addWord(book, '42'), /letters/);
  });

  it('are right, as are the names that the ledger knows', async () => {
    const { book, project } = await openJob();
    await book.record([{ type: 'client.set', client: 'flora', signature: 'Ivan Petrov, North Studio' }]);
    await setTerm(book, 'flora', 'carousel', 'Fotoband');
    await addWord(book, 'Bildband');
    const text = "Flora's Fotoband, Bildband and Site by Petrov of Narth";
    const misspelt = await spellDraft(book, project, text, {}, new Map(), speller);
    assert.deepEqual([...misspelt.keys()], ['and', 'by', 'of', 'Narth']);
  });

  it('are not asked about when the rule is off', async () => {
    const { book, project } = await openJob();
    const misspelt = await spellDraft(book, project, 'wrng', {}, new Map([['spelling', 'off']]), speller);
    assert.equal(misspelt.size, 0);
  });
});
