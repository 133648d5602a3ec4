/** The Review view: what of the hours waits for the person's word. What it says is decided by view/reviewRows.ts. */
import * as vscode from 'vscode';
import { reviewItems } from '../app/review.ts';
import { runningTimer } from '../app/statements.ts';
import { dayOf } from '../domain/days.ts';
import type { ReviewItem } from '../domain/review.ts';
import { type ReviewDay, type ReviewEntry, type ReviewRow, reviewDays } from '../view/reviewRows.ts';
import { setContext } from './contextKeys.ts';
import type { Desk } from './desk.ts';
import type { LateTree, TreeSource } from './lateTree.ts';
import { sentenceOf } from './say.ts';
import { setting } from './settings.ts';

/** Changes closer together than this are one drawing, ms. */
const SETTLE_MS = 50;
/** That nothing bears a running timer out may be told so much late, ms. */
const TIMER_MS = 15 * 60_000;

/** A day or one thing of it, with the items that it stands for. */
export class ReviewNode {
  readonly shown: ReviewDay | ReviewRow;
  readonly items: readonly ReviewItem[];
  readonly children: readonly ReviewNode[];

  constructor(shown: ReviewDay | ReviewRow, items: readonly ReviewItem[], children: readonly ReviewNode[] = []) {
    this.shown = shown;
    this.items = items;
    this.children = children;
  }
}

export class ReviewTree implements TreeSource<ReviewNode> {
  readonly #desk: Desk;
  readonly #tree: LateTree<ReviewNode, ReviewTree>;
  readonly #subscription: vscode.Disposable;
  #days: readonly ReviewNode[] = [];
  #drawn = '';
  #madeOf: readonly unknown[] = [];
  #settling: NodeJS.Timeout | null = null;

  constructor(desk: Desk, tree: LateTree<ReviewNode, ReviewTree>) {
    this.#desk = desk;
    this.#tree = tree;
    this.#subscription = vscode.Disposable.from(
      desk.onDidChange(() => {
        this.#settling ??= setTimeout(() => this.#update(), SETTLE_MS);
      }),
      tree.view.onDidChangeVisibility(() => this.#update()),
    );
    this.#compute();
  }

  /** All that waits as it is now, day by day, whether somebody looks at it or not. */
  days(): readonly ReviewNode[] {
    if (this.#compute()) this.#tree.redraw();
    return this.#days;
  }

  async getChildren(element?: ReviewNode): Promise<readonly ReviewNode[]> {
    if (element !== undefined) return element.children;
    if (!this.#desk.book.complete) await this.#readAll();
    return this.#days;
  }

  getTreeItem({ shown, children }: ReviewNode): vscode.TreeItem {
    const item = new vscode.TreeItem(
      shown.label,
      children.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
    );
    item.id = shown.key;
    item.description = shown.description;
    item.contextValue = shown.context;
    item.accessibilityInformation = { label: shown.spoken };
    if ('icon' in shown) {
      item.tooltip = shown.tooltip.join('\n');
      item.iconPath = new vscode.ThemeIcon(shown.icon);
    }
    return item;
  }

  dispose(): void {
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#subscription.dispose();
  }

  /** What is older than what the start has read; without it, the rest is shown, and why. */
  async #readAll(): Promise<void> {
    const { view } = this.#tree;
    try {
      await this.#desk.book.readAll();
      view.message = undefined;
      this.#compute();
    } catch (error) {
      view.message = sentenceOf(error);
    }
  }

  #update(): void {
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#settling = null;
    const now = this.#dependsOn();
    if (now.every((one, index) => one === this.#madeOf[index])) return;
    this.#madeOf = now;
    if (this.#compute()) this.#tree.redraw();
  }

  /**
   * What the list is made of. A stretch that grows changes nothing about days gone by, and going through years of them
   * takes long; while nobody looks, the badge follows what the person says of their time.
   */
  #dependsOn(): readonly unknown[] {
    const { book, hours } = this.#desk;
    const { clock, state, fold, complete } = book;
    const timer = runningTimer(book);
    const ran = timer === null ? null : Math.floor((clock.now() - timer.from) / TIMER_MS);
    const said = [state.statements, state.links, dayOf(clock.now(), clock.zone()), hours.policy.idleMs, ran];
    return this.#tree.view.visible ? [...said, complete, fold.stretchCount, fold.statedRevision] : said;
  }

  /** Whether anything is different now. */
  #compute(): boolean {
    const { book, hours } = this.#desk;
    const items = reviewItems(book, hours, setting('sharedBranches'));
    const days = reviewDays(
      items.map((item) => this.#entryOf(item)),
      book.clock.zone(),
      vscode.env.language,
    );
    const drawn = JSON.stringify(days);
    if (drawn === this.#drawn) return false;
    this.#drawn = drawn;
    const byKey = new Map(items.map((item) => [item.key, item]));
    const itemsOf = (rows: readonly ReviewRow[]) => rows.flatMap(({ key }) => byKey.get(key) ?? []);
    this.#days = days.map(
      (day) =>
        new ReviewNode(
          day,
          itemsOf(day.rows),
          day.rows.map((row) => new ReviewNode(row, itemsOf([row]))),
        ),
    );
    const count = items.length;
    const tooltip = count === 1 ? vscode.l10n.t('1 thing to review') : vscode.l10n.t('{0} things to review', count);
    this.#tree.view.badge = count === 0 ? undefined : { value: count, tooltip };
    setContext(
      'suggestions',
      days.some(({ context }) => context !== ''),
    );
    return true;
  }

  #entryOf(item: ReviewItem): ReviewEntry {
    const { tasks, repositories } = this.#desk.book.state;
    const titleOf = (id: string) => tasks.get(id)?.title ?? vscode.l10n.t('Unknown task');
    const { suggestion, task, repository, timer } = item;
    return {
      ...item,
      repository: repository === null ? null : (repositories.get(repository)?.name ?? null),
      title: task === null ? null : titleOf(task),
      suggestion: suggestion === null ? null : { title: titleOf(suggestion.task), why: suggestion.why },
      suggestedStop: timer?.suggestedStop ?? null,
    };
  }
}
