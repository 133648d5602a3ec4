/** The views of the side bar, made at activation; start.ts fills them. */
import * as vscode from 'vscode';
import { LateTree } from './lateTree.ts';
import type { ReviewNode, ReviewTree } from './reviewTree.ts';
import type { TodayItem, TodayTree } from './todayTree.ts';

export interface Views extends vscode.Disposable {
  readonly today: LateTree<TodayItem, TodayTree>;
  readonly review: LateTree<ReviewNode, ReviewTree>;
}

export function createViews(): Views {
  const today = new LateTree<TodayItem, TodayTree>('rapport.today');
  const review = new LateTree<ReviewNode, ReviewTree>('rapport.review');
  return {
    today,
    review,
    dispose: () => vscode.Disposable.from(today, review).dispose(),
  };
}
