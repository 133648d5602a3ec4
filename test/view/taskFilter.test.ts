import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boardModel } from '../../src/view/board.ts';
import { ENGLISH } from '../../src/view/boardStrings.ts';
import { completions, matches, parseFilter } from '../../src/view/taskFilter.ts';
import { sampleInput } from './boardSample.ts';

const model = boardModel(sampleInput());

/** The tasks of the sample that a filter leaves. */
function found(filter: string): string[] {
  const terms = parseFilter(filter);
  return model.groups
    .flatMap((group) => [...group.open, ...group.closed].filter((task) => matches(task, group, terms, model)))
    .map(({ id }) => id);
}

describe('the filter', () => {
  const examples: readonly [filter: string, ...tasks: string[]][] = [
    ['state:waiting', 'photos'],
    ['state:"in review"', 'author'],
    ['STATE:Review', 'author'],
    ['component:slideshow priority:high', 'arrows', 'photos'],
    ['component:newspage', 'author', 'archive'],
    ['component:"News page" author', 'author'],
    ['due:late', 'author'],
    ['due:today'],
    ['due:week -due:late', 'arrows', 'archive', 'menu'],
    ['due:2026-06-23', 'menu'],
    ['due:none component:slide -state:done', 'photos', 'captions'],
    ['branch:tablet', 'menu'],
    ['branch:feature/', 'arrows', 'author'],
    ['-branch:none -component:slideshow', 'author', 'menu'],
    ['menu covers', 'menu'],
    ['state: priority:low', 'captions', 'backup'],
    ['state:nowhere'],
    ['https://example'],
  ];
  for (const [filter, ...tasks] of examples) {
    it(`${filter} → ${tasks.join(' ') || 'nothing'}`, () => assert.deepEqual(found(filter), tasks));
  }

  it('finds everything when nothing is asked for', () => {
    assert.equal(found('').length, sampleInput().tasks.length);
    assert.equal(found('state:').length, sampleInput().tasks.length);
  });

  it('takes what it does not know for words', () => {
    assert.deepEqual(parseFilter('time:10 -draft "two words"'), [
      { field: null, value: 'time:10', not: false },
      { field: null, value: '-draft', not: false },
      { field: null, value: 'two words', not: false },
    ]);
  });

  it('never throws, and a term and its opposite share the tasks out', () => {
    fc.assert(
      fc.property(fc.constantFrom('state', 'component', 'priority', 'due', 'branch'), fc.string(), (field, text) => {
        const value = text.replace(/["\s]/gu, 'a') || 'a';
        const both = [...found(`${field}:"${value}"`), ...found(`-${field}:"${value}"`)];
        assert.equal(new Set(both).size, sampleInput().tasks.length);
      }),
    );
  });
});

describe('the ways to go on with a filter', () => {
  const components = ['Slideshow', 'News page'];
  const examples: readonly [typed: string, ...ways: string[]][] = [
    ['st', 'state:'],
    ['menu pr', 'menu priority:'],
    [
      'state:',
      ...['planned', 'active', 'waiting', 'review', 'done', 'postponed', 'dropped'].map((each) => `state:${each}`),
    ],
    ['state:in', 'state:review'],
    ['-state:wai', '-state:waiting'],
    ['due:l', 'due:late'],
    ['x component:ne', 'x component:"News page"'],
    ['component:"news p', 'component:"News page"'],
    ['state:waiting'],
    ['state:waiting '],
    [''],
    ['captions'],
    ['branch:f'],
  ];
  for (const [typed, ...ways] of examples) {
    it(`${typed || 'nothing'} → ${ways.join(' ') || 'none'}`, () => {
      assert.deepEqual(completions(typed, components, { strings: ENGLISH }), ways);
    });
  }
});
