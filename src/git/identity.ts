import { basename, dirname } from 'node:path';
import type { Place } from './place.ts';
import { remoteName, remotePlace } from './remote.ts';
import type { GitRunner } from './run.ts';

/** What a repository and its user are called; known at once, however long the history is. */
export interface Names {
  /** git's user.name and user.email here; null where not set. */
  readonly name: string | null;
  readonly email: string | null;
  /** Host and path of origin, or else of the first remote: see remotePlace. */
  readonly remote: string | null;
  /** For people: the remote's last part, or else the folder's name. */
  readonly repositoryName: string;
  /** Tracked top folders at HEAD in git's order, without hidden ones and submodules. */
  readonly topFolders: readonly string[];
  /** The folders in these, as "src/slider". */
  readonly innerFolders: readonly string[];
}

/** What a repository and its user are known by. */
export interface Identity extends Names {
  /** Full hash of the root commit, of several the oldest; null if there is none or a shallow clone lacks it. */
  readonly firstCommit: string | null;
}

/** More top folders than this are not looked into. */
const MOST_LOOKED_INTO = 100;

export async function readIdentity(git: GitRunner, place: Place): Promise<Identity> {
  const [names, firstCommit] = await Promise.all([readNames(git, place), findFirstCommit(git)]);
  return { ...names, firstCommit };
}

export async function readNames(git: GitRunner, place: Place): Promise<Names> {
  const [name, email, remote, folders] = await Promise.all([
    readSetting(git, 'user.name'),
    readSetting(git, 'user.email'),
    findRemote(git),
    listFolders(git),
  ]);
  const repositoryName = remote === null ? folderName(place) : remoteName(remote);
  return { name, email, remote, repositoryName, ...folders };
}

async function readSetting(git: GitRunner, key: string): Promise<string | null> {
  return (await git.readOrNull('config', '--get', key))?.trim() || null;
}

async function findFirstCommit(git: GitRunner): Promise<string | null> {
  if ((await git.read('rev-parse', '--is-shallow-repository')).trim() === 'true') return null;
  const all = ['--ignore-missing', '--branches', '--remotes', 'HEAD'];
  const text = await git.read('rev-list', '--max-parents=0', '--timestamp', ...all, '--');
  const roots = [...text.matchAll(/^(\d+) ([0-9a-f]+)$/gm)].map(([, seconds, hash = '']) => ({
    at: Number(seconds),
    hash,
  }));
  // Two of the same second are told apart by hash, so that every machine chooses alike.
  roots.sort((a, b) => a.at - b.at || (a.hash < b.hash ? -1 : 1));
  return roots[0]?.hash ?? null;
}

async function findRemote(git: GitRunner): Promise<string | null> {
  const names = (await git.read('remote')).split('\n').filter((name) => name !== '');
  const name = names.includes('origin') ? 'origin' : names[0];
  if (name === undefined) return null;
  // Asked this way, the person's short forms (url.<base>.insteadOf) are spelled out.
  const url = await git.read('remote', 'get-url', '--end-of-options', name);
  return remotePlace(url.split('\n')[0] ?? '');
}

async function listFolders(git: GitRunner): Promise<Pick<Names, 'topFolders' | 'innerFolders'>> {
  const head = await git.readOrNull('rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{tree}');
  if (head === null) return { topFolders: [], innerFolders: [] };
  const list = async (...paths: string[]) => {
    const text = await git.read('ls-tree', '-z', '--full-tree', '-d', '--end-of-options', head.trim(), ...paths);
    return [...text.matchAll(/\d+ tree [0-9a-f]+\t([^\0]+)\0/g)]
      .map(([, path = '']) => path)
      .filter((path) => !/(?:^|\/)\./.test(path));
  };
  const topFolders = await list();
  // What ends in a slash is looked into.
  const paths = topFolders.slice(0, MOST_LOOKED_INTO).map((folder) => `${folder}/`);
  return { topFolders, innerFolders: paths.length === 0 ? [] : await list(...paths) };
}

/** The main working tree's folder: a linked one is mostly named after its branch. */
function folderName(place: Place): string {
  const folder =
    basename(place.commonDir) === '.git' ? dirname(place.commonDir) : place.bare ? place.commonDir : place.root;
  return basename(folder).replace(/\.git$/, '') || folder;
}
