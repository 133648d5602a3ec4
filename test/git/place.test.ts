import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findPlace } from '../../src/git/place.ts';
import { makeFolder, makeRepo, removeTestFolders, repoAt } from '../support/repo.ts';

describe('findPlace', () => {
  after(removeTestFolders);

  it('finds the repository of a folder, a file, and a file that does not exist yet', async () => {
    const { root, write } = makeRepo();
    write('src/a.ts', '');
    const gitDir = join(root, '.git');
    const place = { root, gitDir, commonDir: gitDir, bare: false };
    for (const path of ['', 'src', 'src/a.ts', 'src/new/b.ts'])
      assert.deepEqual(await findPlace(join(root, path)), place);
  });

  it('finds nothing outside of repositories, under an impossible name and in a loop of links', async () => {
    const folder = makeFolder();
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
    for (const path of ['', 'a/b', 'a\0b', 'loop/x']) assert.equal(await findPlace(join(folder, path)), null, path);
  });

  it('lets the nearest of nested repositories win', async () => {
    const outer = makeRepo();
    outer.git('init', '--quiet', 'inner');
    assert.equal((await findPlace(join(outer.root, 'inner/a')))?.root, join(outer.root, 'inner'));
    // git, too, passes over a .git folder that holds no repository …
    mkdirSync(join(outer.root, 'empty/.git'), { recursive: true });
    assert.equal((await findPlace(join(outer.root, 'empty')))?.root, outer.root);
    // … and stops at a .git file that leads nowhere.
    outer.write('broken/.git', 'gitdir: ../nowhere\n');
    assert.equal(await findPlace(join(outer.root, 'broken')), null);
  });

  it('sees one repository in all its working trees', async () => {
    const main = makeRepo();
    main.commit('one');
    const tree = join(makeFolder(), 'tree');
    main.git('worktree', 'add', '--quiet', '-b', 'feature/x', tree);
    const commonDir = join(main.root, '.git');
    const place = { root: tree, gitDir: join(commonDir, 'worktrees/tree'), commonDir, bare: false };
    assert.deepEqual(await findPlace(join(tree, 'a')), place);
    // The working tree's own git folder, e.g. while its commit message is being edited.
    assert.deepEqual(await findPlace(join(place.gitDir, 'COMMIT_EDITMSG')), place);
  });

  it('takes a submodule for a repository of its own', async () => {
    const library = makeRepo();
    library.commit('library');
    const main = makeRepo();
    main.git('submodule', '--quiet', 'add', library.root, 'lib');
    const gitDir = join(main.root, '.git/modules/lib');
    const place = { root: join(main.root, 'lib'), gitDir, commonDir: gitDir, bare: false };
    assert.deepEqual(await findPlace(join(main.root, 'lib/a')), place);
    assert.deepEqual(await findPlace(join(gitDir, 'hooks')), place);
  });

  it('follows a .git file with a relative path', async () => {
    const { root } = makeRepo();
    const store = join(makeFolder(), 'store');
    renameSync(join(root, '.git'), store);
    writeFileSync(join(root, '.git'), `gitdir: ${relative(root, store)}\r\n`);
    assert.deepEqual(await findPlace(root), { root, gitDir: store, commonDir: store, bare: false });
  });

  it('belongs to the repository when it is inside .git', async () => {
    const { root } = makeRepo();
    assert.equal((await findPlace(join(root, '.git/COMMIT_EDITMSG')))?.root, root);
    assert.equal((await findPlace(join(root, '.git/refs/heads')))?.root, root);
  });

  it('knows a bare repository, and working trees beside one', async () => {
    const bare = makeRepo('--bare');
    const place = { root: bare.root, gitDir: bare.root, commonDir: bare.root, bare: true };
    assert.deepEqual(await findPlace(join(bare.root, 'refs')), place);

    const main = makeRepo();
    main.commit('one');
    const project = makeFolder();
    main.git('clone', '--quiet', '--bare', main.root, join(project, '.bare'));
    writeFileSync(join(project, '.git'), 'gitdir: ./.bare\n');
    repoAt(project, main.env).git('worktree', 'add', '--quiet', 'main');
    assert.equal((await findPlace(project))?.bare, true);
    const tree = await findPlace(join(project, 'main'));
    assert.deepEqual([tree?.root, tree?.commonDir, tree?.bare], [join(project, 'main'), join(project, '.bare'), false]);
  });

  it('goes through links to folders, but a file that is a link belongs where the link lies', async () => {
    const here = makeRepo();
    const there = makeRepo();
    there.write('src/a.ts', '');
    symlinkSync(join(there.root, 'src'), join(here.root, 'linked'));
    symlinkSync(join(there.root, 'src/a.ts'), join(here.root, 'a.ts'));
    symlinkSync(join(there.root, 'gone'), join(here.root, 'dangling'));
    assert.equal((await findPlace(join(here.root, 'linked/a.ts')))?.root, there.root);
    assert.equal((await findPlace(join(here.root, 'a.ts')))?.root, here.root);
    assert.equal((await findPlace(join(here.root, 'dangling')))?.root, here.root);
  });

  it('does not open a pipe in the place of a .git file', async () => {
    const { root } = makeRepo();
    rmSync(join(root, '.git'), { recursive: true });
    symlinkSync('/dev/zero', join(root, '.git'));
    assert.equal(await findPlace(root), null);
  });

  it('finds nothing in a folder that may not be read', async function () {
    if (process.getuid?.() === 0) this.skip();
    const { root } = makeRepo();
    mkdirSync(join(root, 'closed/in'), { recursive: true });
    chmodSync(join(root, 'closed'), 0);
    assert.equal(await findPlace(join(root, 'closed/in/a')), null);
    chmodSync(join(root, 'closed'), 0o700);
  });
});
