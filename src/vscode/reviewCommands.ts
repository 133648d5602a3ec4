/** What the person says to the review list. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { acceptReview, dismissReview } from '../app/review.ts';
import { isOffered, type ReviewItem } from '../domain/review.ts';
import type { Command } from './commands.ts';
import { reviewNodesOf } from './daySubjects.ts';
import type { Desk } from './desk.ts';
import type { Running } from './start.ts';

export const REVIEW_COMMANDS = {
  'rapport.acceptReview': async (running, args) => {
    await accept(running.desk, await itemsFor(running, args, isOffered));
  },
  'rapport.acceptAllReview': async ({ desk, views }) => {
    await desk.book.readAll();
    const tree = await views.review.source();
    await accept(
      desk,
      tree.days().flatMap((day) => day.items),
    );
  },
  'rapport.confirmTimer': async (running, args) => {
    const items = await itemsFor(running, args, ({ kind }) => kind === 'timer');
    if (items.length > 0) await dismissReview(running.desk.book, items);
  },
} satisfies Record<string, Command>;

async function accept(desk: Desk, items: readonly ReviewItem[]): Promise<void> {
  if (items.length === 0) return;
  const count = await acceptReview(desk.book, items);
  const text = count === 1 ? vscode.l10n.t('1 suggestion accepted') : vscode.l10n.t('{0} suggestions accepted', count);
  vscode.window.setStatusBarMessage(`$(check) ${text}`, 5000);
}

/** Those of a menu; else the selected ones, if the view is open; else one that is asked for. */
async function itemsFor(
  { desk, views }: Running,
  args: readonly unknown[],
  fits: (item: ReviewItem) => boolean,
): Promise<readonly ReviewItem[]> {
  const { view } = views.review;
  const given = reviewNodesOf(args);
  const nodes = given.length > 0 ? given : view.visible ? view.selection : [];
  const items = nodes.flatMap((node) => node.items).filter(fits);
  if (items.length > 0) return items;
  await desk.book.readAll();
  const tree = await views.review.source();
  const offers = tree
    .days()
    .flatMap((day) => day.children.map((node) => ({ day, node })))
    .filter(({ node }) => node.items.some(fits))
    .map(({ day, node }) => ({
      label: node.shown.label,
      description: `${day.shown.label} · ${node.shown.description}`,
      items: node.items,
    }));
  if (offers.length === 0) throw new Expected(vscode.l10n.t('There is nothing of this kind to review.'));
  const placeHolder = vscode.l10n.t('Which one?');
  return (await vscode.window.showQuickPick(offers, { placeHolder, matchOnDescription: true }))?.items ?? [];
}
