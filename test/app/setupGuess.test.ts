import assert from 'node:assert/strict';
import { type GuessedCommit, type GuessedNames, guessSetup } from '../../src/app/setupGuess.ts';

const names: GuessedNames = {
  remote: 'github.com/flora-gmbh/garden_site',
  repositoryName: 'garden_site',
  topFolders: ['slider', 'news-page', 'node_modules', 'test', 'Docs'],
  innerFolders: [],
};

const commit = (subject: string, ...files: string[]): GuessedCommit => ({ subject, files });

/** Names and paths of the components, as one line each. */
function parts(given: Partial<GuessedNames>, recent: readonly GuessedCommit[] = []): readonly string[] {
  return guessSetup({ ...names, ...given }, recent).components.map(({ name, paths }) => `${name}: ${paths.join(' ')}`);
}

describe('a guess at a project', () => {
  it('is the remote’s owner, the repository’s name and its top folders', () => {
    const { client, project } = guessSetup(names);
    assert.deepEqual([client, project], ['Flora gmbh', 'Garden site']);
    assert.deepEqual(parts({}), ['Slider: slider/**', 'News page: news-page/**']);
  });

  it('without a remote that has an owner is the repository’s name for both', () => {
    for (const remote of [null, 'example.com/site', '/srv/git/site', 'site']) {
      assert.equal(guessSetup({ ...names, remote }).client, 'Garden site', String(remote));
    }
  });

  it('looks into folders that only collect the parts', () => {
    const src = { topFolders: ['src', 'test'], innerFolders: ['src/slider', 'src/news', 'src/utils', 'test/slider'] };
    assert.deepEqual(parts(src), ['Slider: src/slider/**', 'News: src/news/**']);
    const packages = { topFolders: ['docs', 'packages'], innerFolders: ['packages/shop', 'packages/admin'] };
    assert.deepEqual(parts(packages), ['Shop: packages/shop/**', 'Admin: packages/admin/**']);
  });

  it('is one component, the whole, where folders say nothing to a client', () => {
    const whole = ['Garden site: **'];
    assert.deepEqual(parts({ topFolders: [] }), whole);
    assert.deepEqual(parts({ topFolders: ['css', 'img', 'js'] }), whole);
    assert.deepEqual(parts({ topFolders: ['src'], innerFolders: ['src/models', 'src/views', 'src/shop'] }), whole);
  });

  it('takes a folder that is called as the project for the whole, and a name that begins so for a proper one', () => {
    const topFolders = ['garden-site', 'garden-site-admin', 'slider'];
    assert.deepEqual(parts({ topFolders }), ['Garden Site Admin: garden-site-admin/**', 'Slider: slider/**']);
    const recent = [commit('Add arrows', 'garden-site/a.js'), commit('Add dots', 'slider/b.js')];
    assert.deepEqual(parts({ topFolders }, recent).at(-1), 'Garden site: *.* garden-site/**');
  });

  it('has the project as one more component where all of the recent work is in folders that are gone', () => {
    const recent = [commit('Add arrows', 'old/a.js'), commit('Add dots', 'old/b.js')];
    assert.deepEqual(parts({ topFolders: ['slider'] }, recent), ['Slider: slider/**', 'Garden site: **']);
    assert.deepEqual(parts({ topFolders: ['slider'] }, []), ['Slider: slider/**']);
  });

  it('of many folders takes those that were worked on lately, in the order of the folders', () => {
    const topFolders = Array.from({ length: 40 }, (_, index) => `part${index}`);
    const recent = [commit('Add arrows', 'part30/a.js'), commit('Add dots', 'part20/a.js', 'part30/b.js')];
    const found = parts({ topFolders }, recent);
    assert.equal(found.length, 8);
    assert.deepEqual(found.slice(-2), ['Part20: part20/**', 'Part30: part30/**']);
  });

  it('has the project as one more component where much of the work is in no folder of a part', () => {
    const recent = [
      commit('Add arrows', 'slider/a.js'),
      commit('Add a page', 'index.html'),
      commit('Add styles', 'css/site.css'),
      commit('Test it', 'test/a.js'),
    ];
    const topFolders = ['slider', 'css', 'test'];
    assert.deepEqual(parts({ topFolders }, recent), ['Slider: slider/**', 'Garden site: *.* css/**']);
    assert.deepEqual(parts({ topFolders }, [recent[0]!, recent[3]!]), ['Slider: slider/**']);
  });

  it('is what the commits call the parts, where they do, with the folders that are mostly called so', () => {
    const topFolders = ['canvas', 'shapes', 'shop'];
    const recent = [
      commit('feat(editor): add arrows', 'canvas/a.js'),
      commit('fix(editor): arrows on phones', 'canvas/a.js', 'shapes/b.js'),
      commit('Editor: Fixed dots', 'canvas/c.js'),
      commit('Add a price', 'shop/a.js', 'canvas/a.js'),
    ];
    assert.deepEqual(parts({ topFolders }, recent), ['Editor: canvas/**', 'Shapes: shapes/**', 'Shop: shop/**']);
  });

  it('takes no word for a part that is about the work, an abbreviation, a term or rare', () => {
    const topFolders = ['shop'];
    for (const scope of ['deps', 'repo', 'API', 'lint', 'src', 'packages/shop', 'Правки']) {
      const recent = [1, 2, 3].map((at) => commit(`fix(${scope}): price ${at}`, 'shop/a.js'));
      assert.deepEqual(parts({ topFolders }, recent), ['Shop: shop/**'], scope);
    }
    const twice = [1, 2].map((at) => commit(`fix(cart): price ${at}`, 'shop/a.js'));
    assert.deepEqual(parts({ topFolders }, twice), ['Shop: shop/**']);
  });

  it('speaks the language of the commits, else the person’s own', () => {
    const recent = [commit('Добавить стрелки'), commit('Исправить дату'), commit('Add arrows'), commit('123')];
    assert.equal(guessSetup(names, recent).language, 'ru');
    assert.equal(guessSetup(names, recent.slice(1), 'ru').language, 'en');
    assert.equal(guessSetup(names, recent.slice(3), 'ru').language, 'ru');
    const byGit = ['Merge pull request #1 from a', 'Update page.tpl.php', 'Revert "Add arrows"'].map((text) =>
      commit(text),
    );
    assert.equal(guessSetup(names, [...byGit, commit('Добавить стрелки')]).language, 'ru');
  });
});
