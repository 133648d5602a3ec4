import assert from 'node:assert/strict';
import { type Clues, namedBy, suggest } from '../../src/domain/suggest.ts';
import { nameProper, TaskIndex } from '../../src/domain/taskIndex.ts';

/** Words as they come, for titles in Latin letters. */
const wordsOf = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** "task (why)" for time on a branch; the ids of the tasks are their titles, or those given. */
function suggested(
  branch: string | null,
  titles: readonly string[],
  clues: Partial<Clues> = {},
  ids = titles,
): string | null {
  const tasks = titles.map((title, i) => ({ id: ids[i] ?? title, title, words: wordsOf(title) }));
  const name = branch === null ? null : { name: branch, words: wordsOf(nameProper(branch)) };
  const named = name && namedBy(name, new TaskIndex(tasks));
  const found = suggest({ linked: null, branch: named, neighbour: () => null, ...clues }, (id) => ids.includes(id));
  return found === null ? null : `${found.task} (${found.why})`;
}

describe('a suggestion', () => {
  it('is the task that the branch is linked to, before all else', () => {
    const clues = { linked: 'News', neighbour: () => 'Slider' };
    assert.equal(suggested('feature/slider', ['Slider', 'News'], clues), 'News (link)');
  });

  it('is no task that may not be suggested', () => {
    assert.equal(suggested('x', ['Slider'], { linked: 'another client’s', neighbour: () => 'closed' }), null);
  });

  describe('by the issue in the branch’s name', () => {
    for (const [branch, title] of [
      ['feature/ABC-7-arrows', 'ABC-7: Move on'],
      ['abc-7', '[ABC-7] Move on'],
      ['T-123', 'Move on (T-123)'],
      ['feature/123-arrows', '#123 Move on'],
      ['123-arrows', '123: Move on'],
      ['fix/#123', 'Move on, № 123'],
      ['issue-123', 'T-123 Move on'],
      ['ivan/gh-123-arrows', 'Move on #123'],
      ['задача-7', 'Задача-7: слайдер'],
    ] as const) {
      it(`${branch} is "${title}"`, () => assert.equal(suggested(branch, [title, 'Other']), `${title} (issue)`));
    }

    it('is a task whose id it is', () => {
      const byId = (id: string) => suggested('fix/T-12', ['Slider'], {}, [id]);
      assert.deepEqual([byId('T-12'), byId('018f-T-12-11'), byId('T-123')], ['T-12 (issue)', null, null]);
    });

    it('is none of several, whatever else is alike', () => {
      assert.equal(suggested('ABC-7-slider', ['ABC-7 slider', 'ABC-7 news']), null);
      assert.equal(suggested('ABC-7-ABC-8', ['ABC-7', 'ABC-8']), null);
    });

    it('is none that merely has the same digits', () => {
      for (const title of ['ABC-71', 'XABC-7', '1ABC-7', 'ABC-7.1']) {
        assert.notEqual(suggested('feature/ABC-7', [title, 'Other']), `${title} (issue)`);
      }
      for (const title of ['In 123 steps', '1234', '#1234', '12-3', '123.5 km']) {
        assert.equal(suggested('123-x', [title, 'Other']), null, title);
      }
      assert.equal(suggested('v1.123', ['#123']), null);
      assert.equal(suggested('2026-06-18-x', ['#06', '#18']), null);
    });
  });

  describe('by the branch’s words', () => {
    it('is the task that is called like it', () => {
      assert.equal(suggested('feature/slider-arrows', ['Slider arrows', 'News list']), 'Slider arrows (branch)');
      assert.equal(suggested('feature/slides', ['The slide moves', 'News list']), 'The slide moves (branch)');
      assert.equal(suggested('fix/add-news-dates', ['News: show dates', 'Add a map']), 'News: show dates (branch)');
      assert.equal(suggested('ivan/slider', ['Slider', 'Ivan’s list']), 'Slider (branch)');
    });

    it('is none when two are about as much alike', () => {
      assert.equal(suggested('feature/slider', ['Slider arrows', 'Slider speed']), null);
      assert.equal(suggested('slider-arrows-colour', ['Slider arrows', 'Slider colour']), null);
      assert.equal(suggested('slider-arrows', ['Slider arrows', 'Slider: arrows']), null);
      assert.equal(suggested('slider-arrows', ['Slider arrows big', 'Slider speed']), 'Slider arrows big (branch)');
    });

    it('is the one that has exactly these words, even if others have them too', () => {
      assert.equal(suggested('slider-arrows', ['Slider arrows in blue', 'Slider arrows']), 'Slider arrows (branch)');
    });

    it('heeds no word that many titles have', () => {
      const many = Array.from({ length: 50 }, (_, i) => `Page ${i}`);
      assert.equal(suggested('slider-page', [...many, 'Slider: speed']), 'Slider: speed (branch)');
      assert.equal(suggested('page', [...many]), null);
    });

    it('is none when most of the words are others, or there are none to speak of', () => {
      assert.equal(suggested('slider-for-the-old-shop', ['Slider', 'News']), null);
      assert.equal(suggested('fix/the-new', ['The new page']), null);
      assert.equal(suggested('x1', ['x1 y']), null);
      assert.equal(suggested('forms', ['Formula']), null);
      assert.equal(suggested('?', ['!']), null);
    });
  });

  it('is the task before and after, when nothing else tells', () => {
    assert.equal(suggested(null, ['Slider', 'News'], { neighbour: () => 'News' }), 'News (neighbours)');
    assert.equal(suggested('slider', ['Slider', 'News'], { neighbour: () => 'News' }), 'Slider (branch)');
  });
});

describe('a branch without its kind and its owner', () => {
  for (const [branch, name] of [
    ['slider', 'slider'],
    ['feature/slider', 'slider'],
    ['ivan/feature/slider/arrows', 'slider/arrows'],
    ['ivan/slider', 'slider'],
    ['ivan/slider/arrows', 'slider/arrows'],
    ['feature', 'feature'],
    ['bugfix/', ''],
  ] as const) {
    it(`${branch} is ${name}`, () => assert.equal(nameProper(branch), name));
  }
});
