/** Which words of a note are looked up, and what is said of those that no dictionary has. */
import assert from 'node:assert/strict';
import { wordsToLookUp } from '../../../src/note/preflight/spelling.ts';
import { EN, flagged, found, mended, RU } from './support.ts';

const draft = (text: string) => `To: Anna <anna@flora.example>\nSubject: Status\n\n${text}\n`;
const asked = (text: string, names: readonly string[] = []) => wordsToLookUp(text, 'en', names);

describe('words to look up', () => {
  it('are those of subject and text, each once', () => {
    assert.deepEqual(asked(draft('Hello Anna,\n\nthe slides, the **menu**.')), [
      'Status',
      'Hello',
      'Anna',
      'the',
      'slides',
      'menu',
    ]);
  });

  it('are no addresses, figures, abbreviations, products or other scripts', () => {
    const text =
      'See www.flora.example/news, ivan@north.example, src/menu.ts, e.g. 22nd PDF iPhone a слайды 3h my_name.';
    assert.deepEqual(asked(text), ['See']);
  });

  it('have one kind of apostrophe and keep their hyphens', () => {
    assert.deepEqual(asked("The client’s pop-up isn't 'new'."), ['The', "client's", 'pop-up', "isn't", 'new']);
  });

  it('are no names that are known, declined or not', () => {
    assert.deepEqual(asked("Petrova's Slideshow", ['Olga PETROVA', 'slideshow']), []);
    const russian = wordsToLookUp('Для Флоры и Орловой: Фотолента готова', 'ru', [
      'Флора',
      'Мария Орлова',
      'фотоленту',
    ]);
    assert.deepEqual(russian, ['Для', 'готова']);
  });
});

describe('the rule of spelling', () => {
  const text = draft('Hello Anna,\n\nThe *seperate* page, seperate.');
  const facts = { ...EN, misspelt: new Map([['seperate', ['separate', 'desperate']]]) };

  it('objects to each place of a word that no dictionary has', () => {
    assert.deepEqual(flagged('spelling', text, facts), ['seperate', 'seperate']);
  });

  it('offers what may have been meant, then to keep the word', () => {
    const [finding] = found('spelling', text, facts);
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ['Write "separate"', 'Write "desperate"', 'Add "seperate" to my words'],
    );
    assert.match(mended('spelling', text, facts), /The \*separate\* page/);
  });

  it('says nothing when nobody looked', () => {
    assert.deepEqual(flagged('spelling', draft('Seperate.'), EN), []);
    assert.deepEqual(flagged('spelling', 'Агенство', RU), []);
  });
});
