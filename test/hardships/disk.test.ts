import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journalOf } from '../../src/ledger/home.ts';
import { machineNode } from '../cli/rapport.ts';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { bundle } from '../support/bundle.ts';
import { ended, type Result } from '../support/children.ts';
import { mountable, ON_READ_ONLY_DISK, onSmallDisk } from '../support/mounts.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';

const FILL = join(import.meta.dirname, 'children/fill.ts');

interface Look {
  /** Stretches that had ended. */
  readonly finished: number;
  /** The branches of those in the journal. */
  readonly branches: readonly string[];
  readonly torn: number;
}

const mount = mountable();

describe('a disk that fills up while somebody works', () => {
  const ways: {
    readonly name: string;
    readonly command: (home: string) => readonly string[];
    /** First room for a part of what is waiting, then for all. */
    readonly rooms: (home: string) => readonly string[];
  }[] = [
    {
      name: 'a file that may not grow',
      command: (home) => ['bash', '-c', 'ulimit -S -f 24; exec "$@"', home],
      rooms: () => ['28672', 'unlimited'].map((bytes) => `prlimit --pid $PPID --fsize=${bytes}:`),
    },
  ];
  if (mount !== null) {
    ways.push({
      name: 'a small disk',
      command: (home) => [...mount, 'sh', '-c', onSmallDisk(160), home],
      rooms: (home) => ['164k', '1m'].map((size) => `mount -o remount,size=${size} ${home}`),
    });
  }

  after(removeTestFolders);

  for (const { name, command, rooms } of ways) {
    it(`(${name}): it is said, what was saved is whole, and the rest follows when there is room`, async () => {
      const home = makeFolder();
      const [program = '', ...args] = command(home);
      const ran = await ended(spawn(program, [...args, process.execPath, await bundle(FILL), home, ...rooms(home)]));
      assert.equal(ran.stderr, '');
      const { said, atOnce, full, inTheEnd } = JSON.parse(ran.stdout) as {
        readonly said: readonly string[];
        readonly atOnce: Look;
        readonly full: Look;
        readonly inTheEnd: Look;
      };
      assert.match(
        said[0] ?? '',
        /^LedgerError: Rapport could not save to \/.+: (the disk is full|the file may not grow)/,
      );
      assert.match(said[0] ?? '', /earlier data is whole\.$/);
      const all = (count: number) => Array.from({ length: count }, (_, index) => `b${index}`);
      assert.ok(atOnce.branches.length > 10, 'the disk was full from the beginning');
      assert.deepEqual(atOnce.branches, all(atOnce.branches.length));
      // Nothing is lost of what was there; small lines may still have found room.
      assert.deepEqual(full.branches.slice(0, atOnce.branches.length), atOnce.branches);
      assert.ok(full.branches.length < full.finished);
      assert.deepEqual(new Set(inTheEnd.branches), new Set(all(inTheEnd.finished)));
      assert.equal(inTheEnd.branches.length, inTheEnd.finished, 'an entry is doubled');
    });
  }
});

describe('a home that can only be read', () => {
  after(removeTestFolders);

  /** A home with two hours in it and a line that cannot be read, and its journal. */
  async function readOnlyHome(): Promise<{ readonly home: string; readonly journal: string }> {
    const home = join(makeFolder(), 'home');
    const { book } = await openTestBook(home);
    await recordJob(book);
    await recordWork(book, 0, 120);
    const journal = join(home, journalOf({ kind: 'activity', client: 'flora' }, book.device, '2026-03-02T09:00:00Z'));
    appendFileSync(journal, '\ngarbage\n');
    return { home, journal };
  }

  /** Everything that can be done there works; what cannot is said in one sentence. */
  async function assertReadOnly(
    home: string,
    journal: string,
    rapport: (...args: readonly string[]) => Promise<Result>,
  ): Promise<void> {
    const before = readFileSync(journal, 'utf8');
    const hours = await rapport('hours', '--json');
    assert.equal(hours.code, 0, hours.stderr);
    assert.equal(JSON.parse(hours.stdout).total_ms, 120 * 60_000);
    for (const args of [
      ['client', 'set', 'Flora', '--greeting', 'Hi'],
      ['doctor', '--repair'],
    ]) {
      const { code, stderr } = await rapport(...args);
      assert.equal(code, 1);
      const sentence =
        /^rapport: Rapport (could not|cannot) [^\n]+: (this file system is read-only|access is denied; [^\n]+)\.$/m;
      assert.match(stderr, sentence);
      assert.ok(stderr.includes(home) && !stderr.includes('bug'), stderr);
    }
    assert.equal(readFileSync(journal, 'utf8'), before);
  }

  it('because of its permissions: what is reading works, the rest is said in a sentence', async function () {
    this.timeout(60_000);
    const { home, journal } = await readOnlyHome();
    const cli = await bundle('src/cli/main.ts');
    // To root they are nothing: there it is run as nobody.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    setModes(join(home, '..'), 0o555, 0o444);
    try {
      await assertReadOnly(home, journal, (...args) =>
        ended(spawn(machineNode(), [cli, ...args], { env: environment(home), cwd: '/', ...nobody })),
      );
    } finally {
      setModes(join(home, '..'), 0o755, 0o644);
    }
  });

  if (mount !== null) {
    it('because of its disk: the same', async function () {
      this.timeout(60_000);
      const { home, journal } = await readOnlyHome();
      const cli = await bundle('src/cli/main.ts');
      const [program = '', ...options] = [...mount, 'sh', '-c', ON_READ_ONLY_DISK, home, machineNode(), cli];
      await assertReadOnly(home, journal, (...args) =>
        ended(spawn(program, [...options, ...args], { env: environment(home), cwd: '/' })),
      );
    });
  }
});

function environment(home: string): NodeJS.ProcessEnv {
  return { ...process.env, RAPPORT_HOME: home, RAPPORT_DEBUG: '', HOME: '/' };
}

function setModes(folder: string, folderMode: number, fileMode: number): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) setModes(path, folderMode, fileMode);
    else chmodSync(path, fileMode);
  }
  chmodSync(folder, folderMode);
}
