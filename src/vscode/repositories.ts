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
  readonly #opening = new Map<string, Promise<Followed>>();
  readonly #followed = new Set<Followed>();
  readonly #byFolder = new Map<string, { readonly found: OpenRepository | null; readonly at: number }>();
  readonly #finding = new Map<string, Promise<OpenRepository | null>>();
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
    // A repository may have been added to a project, here or in another window.
    this.#subscription = book.onDidChange(() => {
      for (const repository of this.#followed) repository.id = this.#idOf(repository.place);
    });
  }

  /** Every repository met so far. */
  get all(): readonly OpenRepository[] {
    return [...this.#followed];
  }

  /** What is known of a folder's repository; undefined: nothing yet, ask `find`. */
  known(folder: string): OpenRepository | null | undefined {
    const kept = this.#byFolder.get(folder);
    if (kept === undefined) return undefined;
    if (kept.found === null && this.#book.clock.now() - kept.at > LOOK_AGAIN_MS) return undefined;
    return kept.found;
  }

  /** The repository that a folder is in; null also for one that cannot be read. Never rejects. */
  find(folder: string): Promise<OpenRepository | null> {
    let finding = this.#finding.get(folder);
    if (finding === undefined) {
      finding = this.#find(folder).finally(() => this.#finding.delete(folder));
      this.#finding.set(folder, finding);
    }
    return finding;
  }

  /** The repository of the first workspace folder that has one. */
  async findFirst(): Promise<OpenRepository | null> {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const found = uri.scheme === 'file' ? await this.find(uri.fsPath) : null;
      if (found !== null) return found;
    }
    return null;
  }

  /** Folders may lie in other repositories than before. */
  forgetFolders(): void {
    this.#byFolder.clear();
  }

  /** Somebody else noticed that HEAD may have moved. */
  checkHead(repository: OpenRepository): void {
    for (const followed of this.#followed) if (followed === repository) followed.watch.check();
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const { watch } of this.#followed) watch.dispose();
    this.#followed.clear();
    this.#moved.dispose();
    this.#opened.dispose();
  }

  async #find(folder: string): Promise<OpenRepository | null> {
    let found: OpenRepository | null = null;
    try {
      const place = await findPlace(folder);
      if (place !== null) found = await this.#open(place);
    } catch (error) {
      this.#log.warn(`${folder}: ${String(error)}`);
    }
    this.#byFolder.set(folder, { found, at: this.#book.clock.now() });
    return found;
  }

  #open(place: Place): Promise<Followed> {
    let opening = this.#opening.get(place.gitDir);
    if (opening === undefined) {
      opening = this.#follow(place);
      this.#opening.set(place.gitDir, opening);
      // What fails now may work when it is asked for again.
      opening.catch(() => this.#opening.delete(place.gitDir));
    }
    return opening;
  }

  async #follow(place: Place): Promise<Followed> {
    const askHead = async () => {
      const { openGit } = await import('../git/git.ts');
      return openGit(place.root).symbolicHead();
    };
    const head = await readHead(place, askHead);
    const onChange = (next: Head) => {
      const before = followed.head;
      followed.head = next;
      this.#moved.fire({ repository: followed, before });
    };
    const onError = (error: unknown) => this.#log.error(String(error));
    const watch = watchHead(place, onChange, { from: head, askHead, onError });
    const followed: Followed = { place, head, id: this.#idOf(place), watch };
    this.#followed.add(followed);
    this.#opened.fire(followed);
    return followed;
  }

  #idOf(place: Place): Id | null {
    return repositoryAt(this.#book, place.commonDir)?.id ?? null;
  }
}

/** The folder on disk that says which repository a document is in; null for what is no file. */
export function folderOf(document: vscode.Uri): string | null {
  switch (document.scheme) {
    case 'file':
      return dirname(document.fsPath);
    // The other side of a diff and a notebook's cell: the path is that of the file behind it.
    case 'git':
    case 'vscode-notebook-cell':
      return dirname(vscode.Uri.file(document.path).fsPath);
    default:
      return null;
  }
}
