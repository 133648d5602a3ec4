/** The Today view: a day's entries and gaps as rows. What they say is decided by view/today.ts. */
import * as vscode from 'vscode';
import { plusDays } from '../domain/days.ts';
import type { DayBlock } from '../view/dayModel.ts';
import { type TodayRow, todayModel } from '../view/today.ts';
import { setContext } from './contextKeys.ts';
import { viewDay } from './dayView.ts';
import type { Desk } from './desk.ts';
import type { LateTree, TreeSource } from './lateTree.ts';

/** Changes closer together than this are one drawing, ms. */
const SETTLE_MS = 50;

/** One row, with the entry that it shows. */
export class TodayItem {
  readonly row: TodayRow;
  readonly block: DayBlock;

  constructor(row: TodayRow, block: DayBlock) {
    this.row = row;
    this.block = block;
  }
}

export class TodayTree implements TreeSource<TodayItem> {
  readonly #desk: Desk;
  readonly #tree: LateTree<TodayItem, TodayTree>;
  readonly #subscription: vscode.Disposable;
  /** The day that is looked at; null: today, whichever that is. */
  #day: string | null = null;
  #items: readonly TodayItem[] = [];
  #drawn = '';
  #settling: NodeJS.Timeout | null = null;

  constructor(desk: Desk, tree: LateTree<TodayItem, TodayTree>) {
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

  /** "yyyy-MM-dd" */
  get day(): string {
    return this.#day ?? this.#desk.today;
  }

  /** The rows as they are now, whether somebody looks at them or not. */
  items(): readonly TodayItem[] {
    if (this.#compute()) this.#tree.redraw();
    return this.#items;
  }

  /** Goes to the day before or after; not beyond today. */
  async move(days: 1 | -1): Promise<void> {
    const day = plusDays(this.day, days);
    // What happened long ago may not have been read yet.
    const { book } = this.#desk;
    if (days < 0) await vscode.window.withProgress({ location: { viewId: 'rapport.today' } }, () => book.readAll());
    this.#show(day < this.#desk.today ? day : null);
  }

  goToToday(): void {
    this.#show(null);
  }

  getChildren(element?: TodayItem): readonly TodayItem[] {
    return element === undefined ? this.#items : [];
  }

  getTreeItem({ row }: TodayItem): vscode.TreeItem {
    const item = new vscode.TreeItem(row.label);
    item.id = row.id;
    item.description = row.description;
    item.tooltip = row.tooltip.join('\n');
    item.iconPath =
      row.colour === null
        ? new vscode.ThemeIcon(row.icon)
        : new vscode.ThemeIcon(row.icon, new vscode.ThemeColor(row.colour));
    item.contextValue = row.context;
    item.accessibilityInformation = { label: row.spoken };
    return item;
  }

  dispose(): void {
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#subscription.dispose();
  }

  #show(day: string | null): void {
    this.#day = day;
    this.#update();
  }

  /** Nothing is computed for a view that nobody sees. */
  #update(): void {
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#settling = null;
    if (this.#tree.view.visible && this.#compute()) this.#tree.redraw();
  }

  /** Whether anything is different now. */
  #compute(): boolean {
    const day = viewDay(this.#desk, this.day);
    const model = todayModel(day);
    const drawn = JSON.stringify(model);
    if (drawn === this.#drawn) return false;
    this.#drawn = drawn;
    const blocks = new Map(day.blocks.map((block) => [block.key, block]));
    this.#items = model.rows.flatMap((row) => {
      const block = blocks.get(row.id);
      return block === undefined ? [] : [new TodayItem(row, block)];
    });
    const { view } = this.#tree;
    view.title = model.title;
    view.description = model.description;
    setContext('pastDay', this.#day !== null);
    return true;
  }
}
