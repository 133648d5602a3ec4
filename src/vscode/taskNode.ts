/** One row of the Tasks view, as menus pass it. */
import type { Id } from '../domain/events.ts';
import type { ClosedRow, ComponentRow, TaskRow } from '../view/taskRows.ts';

export class TaskNode {
  readonly row: ComponentRow | ClosedRow | TaskRow;
  readonly children: readonly TaskNode[];

  constructor(row: TaskNode['row']) {
    this.row = row;
    this.children = row.kind === 'task' ? [] : row.rows.map((child) => new TaskNode(child));
  }

  /** null: it is no task. */
  get task(): Id | null {
    return this.row.kind === 'task' ? this.row.task : null;
  }
}
