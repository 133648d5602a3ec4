import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { BRANCH_TEMPLATE, branchNameFor } from '../../src/app/branchName.ts';

const ID = '0195a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
const nameOf = (title: string, template = BRANCH_TEMPLATE) => branchNameFor(template, { id: ID, title });

/** Asks git itself. */
function takes(name: string): boolean {
  return spawnSync('git', ['check-ref-format', '--branch', name]).status === 0;
}

describe('a branch name', () => {
  it('is the title in Latin letters', () => {
    assert.equal(nameOf('Make the slides move'), 'feature/make-the-slides-move');
    assert.equal(nameOf('Лист новостей: вторая страница'), 'feature/list-novostey-vtoraya-stranica');
    assert.equal(nameOf('Größe ändern — für “Anna”'), 'feature/grosse-andern-fur-anna');
  });

  it('is the task’s id where the title has no letters', () => {
    for (const title of ['🚀🚀', '...', '—', '@{', '~^:?*[\\'])
      assert.equal(nameOf(title), 'feature/task-3f4a5b', title);
  });

  it('is cut at a word', () => {
    const name = nameOf('The newsletter that we promised to send to everybody who asked for it last year');
    assert.equal(name, 'feature/the-newsletter-that-we-promised-to-send-to');
    assert.equal(nameOf('x'.repeat(300)), `feature/${'x'.repeat(50)}`);
  });

  it('is what the template says', () => {
    assert.equal(nameOf('Slides', '{id}-{slug}'), '3f4a5b-slides');
    assert.equal(nameOf('Slides', 'ivan/{id}'), 'ivan/3f4a5b');
    assert.throws(() => nameOf('Slides', 'feature/x'), { name: 'Expected' });
  });

  it('does not read a title as a pattern', () => {
    assert.equal(nameOf('{id} $& $1'), 'feature/id-1');
  });

  it('is one that git takes, whatever the title', () => {
    const hostile = [
      '--upload-pack=x',
      '-',
      '../../etc/passwd',
      'a..b',
      'x.lock',
      '.hidden',
      'HEAD',
      '@',
      'refs/heads/x',
      '<img src=x onerror=alert(1)>',
      'line\nbreak\0nul',
      '\u202e\u200b',
      '你好，世界',
      'عربى',
      '$(rm -rf ~)',
      '`x`',
      "it's",
      '/',
      '//a//',
    ];
    for (const title of hostile) {
      for (const template of [BRANCH_TEMPLATE, '{slug}']) {
        const name = nameOf(title, template);
        assert.ok(takes(name), `${JSON.stringify(title)} gives ${name}`);
        assert.match(name, /^[a-z0-9/-]+$/);
      }
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (title) => {
        assert.match(nameOf(title, '{slug}'), /^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});
