/** Where the lines of a note come from. */
import assert from 'node:assert/strict';
import * as v from 'valibot';
import { DETAILS, LANGUAGES } from '../../src/domain/events.ts';
import { composeNote } from '../../src/note/compose.ts';
import { documentLines, writeDocument } from '../../src/note/document.ts';
import { writtenSchema } from '../../src/note/stored.ts';
import { commit, FLORA } from './flora.ts';
import { situations } from './situations.ts';

const facts = { ...FLORA, detail: 'A', commits: [commit('Add captions under the photos', { task: 't1' })] } as const;

describe('a line of a note', () => {
  it('knows what made it', () => {
    const made = documentLines(composeNote(facts)).map(({ text, from }) => [from?.part ?? null, text.slice(0, 14)]);
    assert.deepEqual(made.slice(0, 9), [
      ['recipients', 'To: Anna <anna'],
      ['subject', 'Subject: [Flor'],
      [null, ''],
      ['greeting', 'Hello Anna,'],
      [null, ''],
      ['bottomLine', '**In short:** '],
      [null, ''],
      ['component', '1. **Home page'],
      ['left', '   *Hours:* 13'],
    ]);
  });

  it('leads to its tasks, hours and commits', () => {
    const lines = documentLines(composeNote(facts));
    const [done] = lines.filter(({ text }) => text.includes('captions under the photos'));
    assert.deepEqual(
      done?.from?.commits.map(({ subject }) => subject),
      ['Add captions under the photos'],
    );
    assert.equal(done?.from?.part, 'done');
    const [slides] = lines.filter(({ text }) => text.includes('**Slideshow:**'));
    assert.deepEqual(slides?.from?.tasks, ['t1']);
    assert.ok((slides?.from?.hours?.usedMs ?? 0) > 0);
  });

  it('knows it in every situation, also when the note was stored', () => {
    for (const language of LANGUAGES) {
      for (const situation of Object.values(situations(language))) {
        for (const detail of DETAILS) {
          const note = composeNote({ ...situation, detail });
          const lines = documentLines(note);
          assert.ok(lines.every(({ text, from }) => (text === '') === (from === null)));
          assert.equal(lines.map(({ text }) => `${text}\n`).join(''), writeDocument(note));
          assert.deepEqual(documentLines(v.parse(writtenSchema, JSON.parse(JSON.stringify(note)))), lines);
        }
      }
    }
  });
});
