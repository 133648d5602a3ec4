/** A folder for what is exported that takes nothing: it is said in a sentence, and nothing half-written is left. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { machineNode } from '../cli/rapport.ts';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { bundle } from '../support/bundle.ts';
import { ended, type Result } from '../support/children.ts';
import { mountable, ON_READ_ONLY_DISK, onSmallDisk } from '../support/mounts.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';

/** Says what is in the folder when the command has ended: a disk that is mounted for it goes with it. */
const AND_LIST = '"$@"; code=$?; ls -A "$0" | sed "s/^/left: /" >&2; exit $code';

const mount = mountable();

describe('a folder that takes no export', function () {
  this.timeout(60_000);
  const home = join(makeFolder(), 'home');
  before(async () => {
    const { book } = await openTestBook(home);
    await recordJob(book);
    // More than a small disk has room for.
    for (let day = 0; day < 60; day += 1) await recordWork(book, day * 24 * 60, day * 24 * 60 + 60);
  });
  after(removeTestFolders);

  async function run(command: readonly string[], folder: string, args: readonly string[]): Promise<Result> {
    const cli = [machineNode(), await bundle('src/cli/main.ts'), '--now', '2026-06-01T12:00:00Z', ...args];
    const [program = '', ...options] = [...command, 'sh', '-c', AND_LIST, folder, ...cli];
    const env = { ...process.env, RAPPORT_HOME: home, RAPPORT_DEBUG: '' };
    return ended(spawn(program, options, { env, cwd: dirname(home) }));
  }
  const exportsTo = (folder: string) => [
    ['page', '--project', 'Site', '--out', folder],
    ['calendar', '--out', join(folder, 'hours.ics')],
  ];

  /** Everything that is written there fails with the reason; `left`: what is in the folder afterwards. */
  async function refuses(folder: string, reason: RegExp, left: readonly string[], command: readonly string[] = []) {
    for (const args of exportsTo(folder)) {
      const { code, stdout, stderr } = await run(command, folder, args);
      const [said = '', ...listed] = stderr.trimEnd().split('\n');
      assert.deepEqual([code, stdout], [1, ''], stderr);
      assert.match(said, /^rapport: Rapport could not save [^\n]+: [^\n]+\.$/);
      assert.match(said, reason);
      assert.deepEqual(
        listed.filter((line) => line.startsWith('left: ')),
        left.map((name) => `left: ${name}`),
      );
    }
  }

  it('because it is gone', async () => {
    const folder = join(makeFolder(), 'gone');
    await refuses(folder, /this folder or file is not there/, []);
    assert.deepEqual(readdirSync(dirname(folder)), []);
  });

  it('because it lies below a file', async () => {
    const file = join(makeFolder(), 'file');
    writeFileSync(file, 'mine');
    await refuses(join(file, 'folder'), /a part of this path is a file/, []);
    assert.equal(readFileSync(file, 'utf8'), 'mine');
  });

  it('because what is printed goes to a full disk', async function () {
    if (process.platform !== 'linux') this.skip();
    const args = ['update', '--project', 'Site', '--format', 'eml'];
    const { code, stderr } = await run(['sh', '-c', 'exec "$@" > /dev/full', 'sh'], dirname(home), args);
    assert.equal(code, 1);
    assert.match(stderr, /^rapport: the output could not be written: the disk is full; [^\n]+\.$/m);
  });

  if (mount !== null) {
    it('because its disk can only be read: an earlier page stays as it is', async () => {
      const folder = makeFolder();
      assert.equal((await run([], folder, exportsTo(folder)[0] ?? [])).code, 0);
      const before = readFileSync(join(folder, 'index.html'), 'utf8');
      const command = [...mount, 'sh', '-c', ON_READ_ONLY_DISK, folder];
      await refuses(folder, /this file system is read-only/, ['index.html'], command);
      assert.equal(readFileSync(join(folder, 'index.html'), 'utf8'), before);
    });

    it('because its disk is full', async () => {
      const folder = makeFolder();
      await refuses(folder, /the disk is full/, [], [...mount, 'sh', '-c', onSmallDisk(4), folder]);
    });
  }
});
