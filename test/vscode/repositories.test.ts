import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newId, openBook } from '../../src/app/systemBook.ts';
import type { Id } from '../../src/domain/events.ts';
import { findPlace } from '../../src/git/place.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { homeOf, readJournals } from '../support/home.ts';
import { makeRepo, removeTestFolders, repoAt, type TestRepo } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

/** The built-in git extension is off: what is known of git, Rapport has seen for itself. */
describe('a window with several repositories', () => {
  let desk: Desk;
  let window: Workbench;
  let site: TestRepo;
  const names = new Map<unknown, string>();

  before(async () => {
    desk = await openDesk({ settings: { 'git.enabled': false } });
    const shop = repoWith('shop.txt', 'shop');
    const parts = repoWith('parts-origin.txt', 'parts');
    site = repoWith('site.txt', 'site');
    site.git('submodule', '--quiet', 'add', parts.root, 'parts');
    site.commit('Parts');
    const tree = join(dirname(site.root), 'tree');
    site.git('worktree', 'add', '--quiet', '-b', 'feature/tree', tree);
    site.write('parts/parts.txt', '\n');
    writeFileSync(join(tree, 'tree.txt'), '\n');
    // Files are opened by their names, so none is there twice.
    rmSync(join(tree, 'site.txt'));
    const inner = repoAt(join(site.root, 'inner'), site.env);
    mkdirSync(inner.root);
    inner.git('init', '--quiet', '--initial-branch=inner');
    inner.commit('First', { 'inner.txt': '\n' });
    await track({ shop: shop.root, site: site.root, parts: join(site.root, 'parts'), inner: inner.root });
    const file = join(dirname(site.root), 'all.code-workspace');
    writeFileSync(file, JSON.stringify({ folders: [shop.root, site.root, tree].map((path) => ({ path })) }));
    window = await desk.open(file);
    // There is more to load than with one folder.
    await window.statusText('rapport.status', 'Pick a task', 60_000);
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  /** Each on a branch of its own, so that the status bar tells which one it is in. */
  function repoWith(file: string, branch: string): TestRepo {
    const repo = makeRepo();
    repo.git('switch', '--quiet', '--create', branch);
    repo.commit('First', { [file]: '\n' });
    return repo;
  }

  /** One project with all of them. */
  async function track(roots: Readonly<Record<string, string>>): Promise<void> {
    const book = await openBook({ home: homeOf(desk.server) });
    const client = newId();
    const project = newId();
    await book.record([
      { type: 'client.set', client, name: 'Flora' },
      { type: 'project.set', project, client, name: 'Flora site' },
    ]);
    for (const [name, root] of Object.entries(roots)) {
      const repository = newId();
      const place = await findPlace(root);
      assert.ok(place !== null);
      names.set(repository, name);
      await book.record([
        { type: 'repository.set', repository, client, name },
        { type: 'repository.place', repository, path: place.commonDir },
        { type: 'project.repository', project, repository },
      ]);
    }
  }

  /** Waits until the status bar is in a repository on this branch. */
  function isOn(branch: string): Promise<void> {
    return window.until(`the status bar is on ${branch}`, async () =>
      (await window.statusLabel('rapport.status')).includes(`no task on ${branch},`),
    );
  }

  /** Types into a file of a repository on this branch, and answers what was recorded of it: "shop on main". */
  async function typeInto(file: string, branch: string): Promise<readonly string[]> {
    const edited = async () => (await readJournals(desk.server, 'stretch')).filter(({ edits }) => Number(edits) > 0);
    const before = new Set<Id>((await edited()).map(({ stretch }) => String(stretch)));
    const recorded = async () => (await edited()).filter(({ stretch }) => !before.has(String(stretch)));
    await window.openFile(file);
    await isOn(branch);
    await window.type('work');
    await window.editorShows('work');
    await desk.leave();
    await window.until(`the work in ${file} is recorded`, async () => (await recorded()).length > 0);
    await window.focus();
    return (await recorded()).map(({ repository, branch }) => `${names.get(repository)} on ${branch}`);
  }

  it('time is the repository’s that the file is in, not the first folder’s', async () => {
    assert.deepEqual(await typeInto('site.txt', 'site'), ['site on site']);
    assert.deepEqual(await typeInto('shop.txt', 'shop'), ['shop on shop']);
  });

  it('a worktree is the same repository, on its own branch', async () => {
    assert.deepEqual(await typeInto('tree.txt', 'feature/tree'), ['site on feature/tree']);
  });

  it('a submodule and a repository inside another are repositories of their own', async () => {
    assert.deepEqual(await typeInto('parts.txt', 'parts'), ['parts on parts']);
    assert.deepEqual(await typeInto('inner.txt', 'inner'), ['inner on inner']);
  });

  it('a switch of the branch by any program is seen', async () => {
    await window.openFile('site.txt');
    await isOn('site');
    site.git('switch', '--quiet', '--create', 'feature/list');
    await isOn('feature/list');
    assert.deepEqual(await typeInto('site.txt', 'feature/list'), ['site on feature/list']);
    assert.deepEqual(await typeInto('tree.txt', 'feature/tree'), ['site on feature/tree']);
  });

  it('left no error behind', async () => {
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
