/** The git repositories that this window's files are in, each followed wherever its HEAD moves. */
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import type { Book } from '../app/book.ts';
import { repositoryAt } from '../app/setup.ts';
import type { Id } from '../domain/events.ts';
import { type Head, readHead } from '../git/head.ts';
import { findPlace, type Place } from '../git/place.ts';
import { type HeadWatch, watchHead } from '../git/watchHead.ts';

/** A working tree that is open in this window. */
export interface OpenRepository {
  readonly place: Place;
  head: Head;
  /** Its id in the ledger; null: it belongs to no project. */
  id: Id | null;
}

export interface HeadMove {
  readonly repository: OpenRepository;
  readonly before: Head;
}

interface Followed extends OpenRepository {
  readonly watch: HeadWatch;
}

/** A folder without a repository may get one: it is looked at again after this long (ms). */
const LOOK_AGAIN_MS = 10_000;

export class Repositories implements vscode.Disposable {
  readonly #book: Book;
  readonly #log: vscode.LogOutputChannel;
  readonly #byGitDir = new Map<string, Promise<Followed>>();
  readonly #byFolder = new Map<string, { readonly found: OpenRepository | null; readonly at: number }>();
  readonly #moved = new vscode.EventEmitter<HeadMove>();
  readonly #opened = new vscode.EventEmitter<OpenRepository>();
  readonly #subscription: vscode.Disposable;

  /** HEAD is on another branch or commit now. */
  readonly onDidMove = this.#moved.event;

  /** A repository was met for the first time. */
  readonly onDidOpen = this.#opened.event;

  constructor(book: Book, log: vscode.LogOutputChannel) {
    this.#book = book;
    this.#log = log;
    this.#subscription = book.onDidChange(() => this.#identify());
  }

  /** What is known of a file's repository; undefined: nothing yet, ask `find`. */
  known(uri: vscode.Uri): OpenRepository | null | undefined {
    const folder = folderOf(uri);
    if (folder === null) return null;
    const kept = this.#byFolder.get(folder);
    if (kept === undefined) return undefined;
    if (kept.found === null && this.#book.clock.now() - kept.at > LOOK_AGAIN_MS) return undefined;
    return kept.found;
  }

  /** The repository of a file or folder, or null. */
  async find(uri: vscode.Uri): Promise<OpenRepository | null> {
    const known = this.known(uri);
    const folder = folderOf(uri);
    if (known !== undefined || folder === null) return known ?? null;
    return this.findFolder(folder);
  }

  /** The repository of a folder, looked up anew; null also for one that cannot be read. */
  async findFolder(folder: string): Promise<OpenRepository | null> {
    let found: OpenRepository | null = null;
    try {
      const place = await findPlace(folder);
      if (place !== null) found = await this.#follow(place);
    } catch (error) {
      this.#log.warn(`${folder}: ${String(error)}`);
    }
    this.#byFolder.set(folder, { found, at: this.#book.clock.now() });
    return found;
  }

  /** The repository of the first workspace folder that has one. */
  async findFirst(): Promise<OpenRepository | null> {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      if (uri.scheme !== 'file') continue;
      const found = await this.findFolder(uri.fsPath);
      if (found !== null) return found;
    }
    return null;
  }

  /** Somebody else noticed that HEAD may have moved. */
  async checkHead(repository: OpenRepository): Promise<void> {
    (await this.#byGitDir.get(repository.place.gitDir))?.watch.check();
  }

  /** Every repository met so far. */
  async all(): Promise<readonly OpenRepository[]> {
    const settled = await Promise.allSettled(this.#byGitDir.values());
    return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const followed of this.#byGitDir.values()) {
      followed.then(({ watch }) => watch.dispose()).catch(() => undefined);
    }
    this.#byGitDir.clear();
    this.#moved.dispose();
    this.#opened.dispose();
  }

  #follow(place: Place): Promise<Followed> {
    let followed = this.#byGitDir.get(place.gitDir);
    if (followed === undefined) {
      followed = this.#open(place);
      this.#byGitDir.set(place.gitDir, followed);
      // What fails now may work when it is asked for again.
      followed.catch(() => this.#byGitDir.delete(place.gitDir));
    }
    return followed;
  }

  async #open(place: Place): Promise<Followed> {
    const { openGit } = await import('../git/git.ts');
    const askHead = () => openGit(place.root).symbolicHead();
    const head = await readHead(place, askHead);
    const onChange = (next: Head) => {
      const before = followed.head;
      followed.head = next;
      this.#moved.fire({ repository: followed, before });
    };
    const onError = (error: unknown) => this.#log.error(String(error));
    const watch = watchHead(place, onChange, { from: head, askHead, onError });
    const followed: Followed = { place, head, id: repositoryAt(this.#book, place.commonDir)?.id ?? null, watch };
    this.#opened.fire(followed);
    return followed;
  }

  /** A repository may have been added to a project, here or in another window. */
  #identify(): void {
    for (const followed of this.#byGitDir.values()) {
      followed.then(
        (repository) => {
          repository.id = repositoryAt(this.#book, repository.place.commonDir)?.id ?? null;
        },
        () => undefined,
      );
    }
  }
}

/** The folder on disk that says which repository a document is in; null for what is no file. */
function folderOf(uri: vscode.Uri): string | null {
  switch (uri.scheme) {
    case 'file':
      return dirname(uri.fsPath);
    // The other side of a diff and a notebook's cell: the path is that of the file behind it.
    case 'git':
    case 'vscode-notebook-cell':
      return dirname(vscode.Uri.file(uri.path).fsPath);
    default:
      return null;
  }
}
