/** The commits of the task that somebody looks at: asked of git when they are, and again when there may be more. */
import * as vscode from 'vscode';
import { currentLinks } from '../app/links.ts';
import { dayOf } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import type { Commit } from '../git/log.ts';
import { fill, formatDay } from '../view/format.ts';
import type { TaskCommits } from '../view/taskPageModel.ts';
import { ENGLISH_TASK_PAGE } from '../view/taskPageStrings.ts';
import { translated } from '../view/translated.ts';
import type { Desk } from './desk.ts';
import { sentenceOf } from './say.ts';
import { setting } from './settings.ts';

/** As git itself shortens, with some to spare. */
const SHORT = 9;
const LONGEST_SUBJECT = 300;
const LOADING: TaskCommits = { loading: true, rows: [], problem: '' };

export class TaskCommitList {
  readonly #desk: Desk;
  readonly #onDidLoad: () => void;
  /** What was asked for, and what was known when it was. */
  #asked = '';
  #task: Id | null = null;
  #list = LOADING;

  constructor(desk: Desk, onDidLoad: () => void) {
    this.#desk = desk;
    this.#onDidLoad = onDidLoad;
  }

  /** What is known of the task's commits; more is on its way where that is not all. */
  of(task: Id): TaskCommits {
    const asked = this.#knownOf(task);
    if (asked !== this.#asked) {
      if (task !== this.#task) this.#list = LOADING;
      this.#task = task;
      this.#asked = asked;
      void this.#load(task, asked);
    }
    return this.#list;
  }

  /** Another text as soon as the task may have other commits. */
  #knownOf(task: Id): string {
    const { book, repositories } = this.#desk;
    const links = currentLinks(book).filter((link) => link.task === task);
    const heads = repositories.all
      .filter(({ id, head }) => links.some(({ repository, branch }) => repository === id && branch === head.branch))
      .map(({ head }) => head.commit);
    const recorded = [...book.state.commits.values()].filter((seen) => seen.task === task).length;
    return JSON.stringify([task, links, heads, recorded]);
  }

  async #load(task: Id, asked: string): Promise<void> {
    const list = await this.#read(task).catch(
      (error: unknown): TaskCommits => ({ loading: false, rows: [], problem: sentenceOf(error) }),
    );
    // Meanwhile another task was opened, or another commit made.
    if (this.#asked !== asked) return;
    this.#list = list;
    this.#onDidLoad();
  }

  async #read(task: Id): Promise<TaskCommits> {
    const { readTaskCommits } = await import('./documents.ts');
    const { commits, missing } = await readTaskCommits(this.#desk.book, task, setting('sharedBranches'));
    const zone = this.#desk.book.clock.zone();
    const row = ({ hash, subject, authoredAt }: Commit) => ({
      hash: hash.slice(0, SHORT),
      subject: subject.slice(0, LONGEST_SUBJECT),
      date: formatDay(dayOf(authoredAt, zone), vscode.env.language),
    });
    const problem = missing.length === 0 ? '' : fill(translated(ENGLISH_TASK_PAGE).notHere, missing.join(', '));
    return { loading: false, rows: commits.map(row), problem };
  }
}
