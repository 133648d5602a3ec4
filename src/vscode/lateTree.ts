/** A tree view that is there from activation on; what fills it is loaded when somebody looks at it. */
import * as vscode from 'vscode';

/** What fills a tree view. */
export interface TreeSource<T> extends vscode.Disposable {
  getChildren(element?: T): readonly T[] | Promise<readonly T[]>;
  getTreeItem(element: T): vscode.TreeItem;
  /** What of the rows can be dragged, by id. */
  drag?(elements: readonly T[]): readonly string[];
  /** On a row, or below all of them. */
  drop?(ids: readonly string[], target: T | undefined): Promise<void>;
}

export class LateTree<T, S extends TreeSource<T>> implements vscode.TreeDataProvider<T>, vscode.Disposable {
  readonly view: vscode.TreeView<T>;
  readonly #changed = new vscode.EventEmitter<void>();
  #load: (() => Promise<S>) | null = null;
  #source: Promise<S> | null = null;

  readonly onDidChangeTreeData = this.#changed.event;

  /** `dragging`: rows can be put elsewhere in the view; see the source. */
  constructor(id: string, dragging = false) {
    const dragAndDropController = dragging
      ? this.#dragAndDrop(`application/vnd.code.tree.${id.toLowerCase()}`)
      : undefined;
    this.view = vscode.window.createTreeView(id, {
      treeDataProvider: this,
      canSelectMany: true,
      ...(dragAndDropController === undefined ? {} : { dragAndDropController }),
    });
  }

  /** Until this is called, the view is empty. */
  attach(load: () => Promise<S>): void {
    this.#load = load;
    this.#changed.fire();
  }

  /** What fills the view, loaded now if it was not. @throws when nothing was attached yet */
  source(): Promise<S> {
    if (this.#load === null) throw new Error('the view has no source yet');
    this.#source ??= this.#load().catch((error: unknown) => {
      // The next one who asks may have better luck.
      this.#source = null;
      throw error;
    });
    return this.#source;
  }

  /** Draws the view anew. */
  redraw(): void {
    this.#changed.fire();
  }

  async getChildren(element?: T): Promise<T[]> {
    if (this.#load === null) return [];
    return [...(await (await this.source()).getChildren(element))];
  }

  async getTreeItem(element: T): Promise<vscode.TreeItem> {
    return (await this.source()).getTreeItem(element);
  }

  #dragAndDrop(type: string): vscode.TreeDragAndDropController<T> {
    return {
      dragMimeTypes: [type],
      dropMimeTypes: [type],
      handleDrag: async (elements, data) => {
        const ids = (await this.source()).drag?.(elements) ?? [];
        if (ids.length > 0) data.set(type, new vscode.DataTransferItem(ids));
      },
      handleDrop: async (target, data) => {
        const ids: unknown = data.get(type)?.value;
        if (!Array.isArray(ids)) return;
        await (await this.source()).drop?.(
          ids.filter((id) => typeof id === 'string'),
          target,
        );
      },
    };
  }

  dispose(): void {
    void this.#source?.then(
      (source) => source.dispose(),
      () => undefined,
    );
    this.view.dispose();
    this.#changed.dispose();
  }
}
