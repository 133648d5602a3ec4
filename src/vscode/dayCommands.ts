/** Correcting a day: each command is one action, which is undone as one. */
import * as vscode from 'vscode';
import { addRange, annotate, assign, notWork, trim } from '../app/corrections.ts';
import { readDay } from '../app/day.ts';
import { Expected } from '../app/expected.ts';
import { dismissReview } from '../app/review.ts';
import { ENGLISH_DAY } from '../view/dayStrings.ts';
import { clockRange } from '../view/dayTimes.ts';
import { formatDay } from '../view/format.ts';
import { middleOf, type Surroundings, timesOf, typedAddition, typedSplit, typedTrim } from '../view/rangeInput.ts';
import { plain } from '../view/status.ts';
import { translated } from '../view/translated.ts';
import { ask } from './ask.ts';
import type { Command } from './commands.ts';
import { blockFor, blocksFor, commonProjects, rangeOf, reviewNodesOf, subjectFor } from './daySubjects.ts';
import type { Running } from './start.ts';
import { askForTask } from './taskPicker.ts';
import { TodayItem } from './todayTree.ts';

export const DAY_COMMANDS = {
  'rapport.assignTime': async ({ desk, views }, args) => {
    const { ranges, projects } = await subjectFor(desk, views, args, 'assign');
    const [first, ...more] = ranges;
    if (first === undefined) return;
    const zone = desk.book.clock.zone();
    const placeholder =
      more.length === 0
        ? vscode.l10n.t('Which task was {0}?', clockRange(first.from, first.to, zone))
        : vscode.l10n.t('Which task were these {0}?', ranges.length);
    const task = await askForTask(desk, projects, { placeholder });
    if (task != null) await assign(desk.book, ranges, task.id);
  },

  'rapport.splitTime': async (running, args) => {
    const { desk, views } = running;
    const block = await blockFor(views, args, 'split');
    if (block === undefined) return;
    const around = await surroundings(running);
    const prompt = vscode.l10n.t('Split {0} at which time?', named(block));
    const question = { prompt, placeHolder: vscode.l10n.t('A time of day'), value: middleOf(block, around.zone) };
    const at = await ask(question, (text) => typedSplit(text, block, around));
    if (at === undefined) return;
    const placeholder = vscode.l10n.t('Which task was the later part?');
    const task = await askForTask(desk, commonProjects(desk, [block.projects]), { placeholder });
    if (task != null) await assign(desk.book, [{ from: at, to: block.end }], task.id);
  },

  'rapport.trimTime': async (running, args) => {
    const { desk, views } = running;
    const block = await blockFor(views, args, 'trim');
    if (block === undefined) return;
    const around = await surroundings(running);
    const prompt = vscode.l10n.t('From when to when was "{0}"?', plain(block.title, 80));
    const question = { prompt, placeHolder: vscode.l10n.t('From-to'), value: timesOf(block, around.zone) };
    const range = await ask(question, (text) => typedTrim(text, block, desk.book.clock.now(), around));
    if (range === undefined) return;
    const { entries } = readDay(desk.book, desk.hours, around.day);
    const entry = entries.find(({ kind, start }) => kind === block.kind && start === block.start);
    if (entry === undefined) throw new Expected(translated(ENGLISH_DAY).vanished);
    await trim(desk.book, entry, range);
  },

  'rapport.notWork': async ({ desk, views }, args) => {
    const items = reviewNodesOf(args).flatMap((node) => node.items);
    if (items.length > 0) {
      await dismissReview(desk.book, items);
      return;
    }
    const blocks = await blocksFor(views, args, 'notWork');
    if (blocks.length > 0) await notWork(desk.book, blocks.map(rangeOf));
  },

  'rapport.addTime': async (running) => {
    const { desk } = running;
    const around = await surroundings(running);
    const day = formatDay(around.day, around.locale);
    const prompt = vscode.l10n.t('What time is missing on {0}?', day);
    const question = { prompt, placeHolder: translated(ENGLISH_DAY).addPlaceholder };
    const typed = await ask(question, (text) => typedAddition(text, desk.book.clock.now(), around));
    if (typed === undefined) return;
    const task = await askForTask(desk, [...desk.book.state.projects.keys()], {
      placeholder: vscode.l10n.t('Which task was it?'),
      none: vscode.l10n.t('No task yet'),
    });
    if (task === undefined) return;
    await addRange(desk.book, typed.range, task?.id ?? null, typed.note === '' ? null : typed.note);
  },

  'rapport.noteTime': async ({ desk, views }, args) => {
    const block = await blockFor(views, args, 'note');
    if (block === undefined) return;
    const text = await vscode.window.showInputBox({
      prompt: vscode.l10n.t('A note on {0}; empty takes it away.', named(block)),
      placeHolder: translated(ENGLISH_DAY).notePlaceholder,
      value: block.note.replaceAll('\n', '; '),
      ignoreFocusOut: true,
    });
    if (text === undefined) return;
    await annotate(desk.book, rangeOf(block), block.task, text.trim() === '' ? null : text.trim());
  },

  'rapport.explainTime': async ({ views }, [item]) => {
    const { day } = await views.today.source();
    const { openExplanation } = await import('./documents.ts');
    await openExplanation(day, item instanceof TodayItem ? item.block : null);
  },

  'rapport.previousDay': async ({ views }) => (await views.today.source()).move(-1),
  'rapport.nextDay': async ({ views }) => (await views.today.source()).move(1),
  'rapport.goToToday': async ({ views }) => (await views.today.source()).goToToday(),
} satisfies Record<string, Command>;

/** The day that is looked at. */
async function surroundings({ desk, views }: Running): Promise<Surroundings> {
  const { day } = await views.today.source();
  return { day, zone: desk.book.clock.zone(), locale: vscode.env.language };
}

function named({ times, title }: { readonly times: string; readonly title: string }): string {
  return `${times} ${plain(title, 80)}`;
}
