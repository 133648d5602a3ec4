/** The views of the side bar, made at activation; start.ts fills them. */
import * as vscode from 'vscode';
import { LateTree } from './lateTree.ts';
import type { ReviewNode, ReviewTree } from './reviewTree.ts';
import type { TaskNode } from './taskNode.ts';
import type { TaskTree } from './taskTree.ts';
import type { TodayItem, TodayTree } from './todayTree.ts';

export interface Views extends vscode.Disposable {
  readonly today: LateTree<TodayItem, TodayTree>;
  readonly tasks: LateTree<TaskNode, TaskTree>;
  readonly review: LateTree<ReviewNode, ReviewTree>;
}

export function createViews(): Views {
  const today = new LateTree<TodayItem, TodayTree>('rapport.today');
  const tasks = new LateTree<TaskNode, TaskTree>('rapport.tasks', true);
  const review = new LateTree<ReviewNode, ReviewTree>('rapport.review');
  return {
    today,
    tasks,
    review,
    dispose: () => vscode.Disposable.from(today, tasks, review).dispose(),
  };
}
