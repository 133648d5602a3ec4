import assert from 'node:assert/strict';
import { makeGlob } from '../../../src/note/commits/glob.ts';

describe('globs of a component', () => {
  const cases: [glob: string, path: string, matches: boolean][] = [
    ['src/news/**', 'src/news/list.ts', true],
    ['src/news/**', 'src/news/parts/item.ts', true],
    ['src/news/**', 'src/newsletter/a.ts', false],
    ['src/news', 'src/news/list.ts', true],
    ['src/news/', 'src/news/list.ts', true],
    ['src/news', 'src/news.ts', false],
    ['./src/*.css', 'src/site.css', true],
    ['src/*.css', 'src/deep/site.css', false],
    ['**/*.css', 'site.css', true],
    ['**/*.css', 'a/b/site.css', true],
    ['src/**/news/*.ts', 'src/news/a.ts', true],
    ['src/**/news/*.ts', 'src/a/b/news/a.ts', true],
    ['page?.html', 'page1.html', true],
    ['page?.html', 'page12.html', false],
    ['*.css', 'a/site.css', false],
    ['a+b(c)/**', 'a+b(c)/x', true],
    ['**', 'any/thing', true],
    ['', 'any', false],
    ['страницы/*', 'страницы/новости.html', true],
  ];
  for (const [glob, path, matches] of cases) {
    it(`${glob || '(empty)'} ${matches ? 'has' : 'has not'} ${path}`, () =>
      assert.equal(makeGlob(glob)(path), matches));
  }

  it('no glob takes long', () => {
    assert.equal(makeGlob(`${'*a'.repeat(500)}b`)('a'.repeat(2000)), false);
    assert.equal(makeGlob(`${'**/a/'.repeat(100)}b`)('a/'.repeat(500)), false);
  });
});
