/** Asks a thread of its own for the spelling of words, so that nobody else waits for it. */
import { Worker } from 'node:worker_threads';
import type { Language } from '../domain/events.ts';
import { folderOfPackage } from './folder.ts';
import type { Reply, Request } from './thread.ts';

type Misspelt = ReadonlyMap<string, readonly string[]>;

export class Speller {
  readonly #folder: URL;
  #worker: Worker | null = null;
  #asked = 0;
  readonly #waiting = new Map<number, PromiseWithResolvers<Misspelt>>();
  /** What was said of words already; null: they are right. */
  readonly #known = new Map<string, readonly string[] | null>();

  /** `folder`: where worker and dictionaries are. Nothing is read before the first word. */
  constructor(folder = folderOfPackage()) {
    this.#folder = folder;
  }

  /**
   * Of the words those that the language's dictionary does not have, each with what may have been meant.
   * @throws Error when the dictionary cannot be read
   */
  async check(language: Language, words: readonly string[]): Promise<Misspelt> {
    const key = (word: string) => `${language} ${word}`;
    const fresh = words.filter((word) => !this.#known.has(key(word)));
    if (fresh.length > 0) {
      const misspelt = await this.#ask(language, fresh);
      for (const word of fresh) this.#known.set(key(word), misspelt.get(word) ?? null);
    }
    return new Map(
      words.flatMap((word) => {
        const meant = this.#known.get(key(word)) ?? null;
        return meant === null ? [] : [[word, meant]];
      }),
    );
  }

  /** Gives back what the dictionaries take, until the next word. */
  async rest(): Promise<void> {
    const worker = this.#worker;
    this.#end(new Error('Nobody waits for it any more.'));
    await worker?.terminate();
  }

  #ask(language: Language, words: readonly string[]): Promise<Misspelt> {
    const request: Request = { id: ++this.#asked, language, words };
    const waiting = promise<Misspelt>();
    this.#waiting.set(request.id, waiting);
    this.#worker ??= this.#begin();
    this.#worker.postMessage(request);
    return waiting.promise;
  }

  #begin(): Worker {
    const worker = new Worker(new URL('worker.js', this.#folder));
    worker.on('message', (reply: Reply) => {
      const waiting = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      if ('problem' in reply) waiting?.reject(new Error(reply.problem));
      else waiting?.resolve(reply.misspelt);
    });
    const ended = (error: Error) => {
      if (this.#worker === worker) this.#end(error);
    };
    worker.on('error', ended);
    worker.on('exit', (code) => ended(new Error(`The thread ended with ${code}.`)));
    return worker;
  }

  #end(error: Error): void {
    this.#worker = null;
    this.#known.clear();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** Has words looked up for as long as the work takes. */
export async function withSpeller<T>(work: (speller: Speller) => Promise<T>): Promise<T> {
  const speller = new Speller();
  try {
    return await work(speller);
  } finally {
    await speller.rest();
  }
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: Error): void;
}

/** Node 20 has no Promise.withResolvers. */
function promise<T>(): PromiseWithResolvers<T> {
  let [resolve, reject] = [(_: T) => {}, (_: Error) => {}];
  const made = new Promise<T>((...both) => {
    [resolve, reject] = both;
  });
  return { promise: made, resolve, reject };
}
