/** *Import Hours…*: a file, what is unclear about it, where its time goes, and a look before anything is recorded. */
import * as vscode from 'vscode';
import { AmbiguousDays, type CsvOptions, UnknownColumns } from '../app/importCsv.ts';
import type { ImportFile } from '../app/importEntry.ts';
import { decodeText, readImport } from '../app/importFile.ts';
import {
  groupName,
  groupsOf,
  type ImportGroup,
  type ImportPlan,
  planImport,
  recordImport,
  type Target,
  titleOf,
} from '../app/importPlan.ts';
import { readTime } from '../app/importTimes.ts';
import { formatClock, formatDay } from '../view/format.ts';
import { plain } from '../view/status.ts';
import { ask } from './ask.ts';
import type { Desk } from './desk.ts';
import { askForColumns, sayImported, whyUnclear } from './importQuestions.ts';

interface Row extends vscode.QuickPickItem {
  readonly group?: ImportGroup;
  readonly go?: true;
}

/** Unclear lines beyond this are counted. */
const MOST_LINES = 20;

/** @throws Expected when the file is no list of hours */
export async function importHours(desk: Desk): Promise<void> {
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import hours: a CSV table, or a file of Timewarrior'),
    openLabel: vscode.l10n.t('Look at It'),
    canSelectMany: true,
    filters: { [vscode.l10n.t('Tables and Timewarrior')]: ['csv', 'tsv', 'txt', 'data', 'json'] },
  });
  if (files === undefined || files.length === 0) return;
  const texts = await Promise.all(files.map(async (uri) => decodeText(await vscode.workspace.fs.readFile(uri))));
  const file = await read(desk, texts);
  if (file === undefined) return;
  await desk.book.readAll();
  const plan = await choose(desk, file);
  if (plan === undefined) return;
  await recordImport(desk.book, plan);
  sayImported(plan);
}

/** Asks what only the person can know; undefined when they turn away. */
async function read({ book: { clock } }: Desk, texts: readonly string[]): Promise<ImportFile | undefined> {
  let options: CsvOptions = { zone: clock.zone(), now: clock.now() };
  for (;;) {
    try {
      const file = readImport(texts, options);
      const timeless = file.unclear.filter(({ why }) => why === 'no-time').length;
      if (timeless === 0 || options.dayStart !== undefined) return file;
      const dayStart = await askForDayStart(timeless);
      if (dayStart === undefined) return undefined;
      if (dayStart === null) return file;
      options = { ...options, dayStart };
    } catch (error) {
      const answer = await answerTo(error);
      if (answer === undefined) return undefined;
      options = { ...options, ...answer };
    }
  }
}

async function answerTo(error: unknown): Promise<Pick<CsvOptions, 'dateOrder' | 'columns'> | undefined> {
  if (error instanceof AmbiguousDays) {
    const [a = '', b = ''] = error.sample.split(/\D+/);
    const items = [
      { label: vscode.l10n.t('The day comes first: {0} is day {1} of month {2}', error.sample, a, b), order: 'dmy' },
      { label: vscode.l10n.t('The month comes first: {0} is day {1} of month {2}', error.sample, b, a), order: 'mdy' },
    ] as const;
    const placeHolder = vscode.l10n.t('The days in this file can be read in two ways');
    const dateOrder = (await vscode.window.showQuickPick(items, { placeHolder, ignoreFocusOut: true }))?.order;
    return dateOrder === undefined ? undefined : { dateOrder };
  }
  if (!(error instanceof UnknownColumns)) throw error;
  const columns = await askForColumns(error.heading);
  return columns === undefined ? undefined : { columns };
}

/** Seconds after midnight; null: leave them out. */
async function askForDayStart(lines: number): Promise<number | null | undefined> {
  const put = vscode.l10n.t('Put them one after another, from a time of the day on…');
  const leave = vscode.l10n.t('Leave them out');
  const placeHolder = vscode.l10n.t('Lines that have a day and a length, but no time of the day: {0}', lines);
  const answer = await vscode.window.showQuickPick([put, leave], { placeHolder, ignoreFocusOut: true });
  if (answer !== put) return answer === undefined ? undefined : null;
  return ask({ prompt: vscode.l10n.t('When do these days begin?'), placeHolder: '09:00', value: '09:00' }, (text) => {
    const value = readTime(text);
    return { value, said: value === null ? vscode.l10n.t('Write a time of the day like 09:00') : text };
  });
}

/** Shows what would be added until the person says so. */
async function choose(desk: Desk, file: ImportFile): Promise<ImportPlan | undefined> {
  const groups = groupsOf(desk.book, file);
  const targets = new Map<string, Target>(groups.map(({ key, suggested }) => [key, suggested]));
  for (;;) {
    const plan = planImport(desk.book, file, targets);
    const rows = rowsOf(desk, plan, groups, targets);
    const title = vscode.l10n.t('Import hours ({0})', file.format);
    const placeHolder = vscode.l10n.t('Choose where the time of a name goes, then import');
    const row = await vscode.window.showQuickPick(rows, { title, placeHolder, ignoreFocusOut: true });
    if (row?.go) return plan;
    if (row?.group === undefined) {
      if (row === undefined) return undefined;
      continue;
    }
    const target = await chooseTarget(desk, row.group);
    if (target !== undefined) targets.set(row.group.key, target);
  }
}

function rowsOf(
  desk: Desk,
  plan: ImportPlan,
  groups: readonly ImportGroup[],
  targets: ReadonlyMap<string, Target>,
): readonly Row[] {
  const rows: Row[] = [];
  const { pieces, firstDay, lastDay } = plan;
  if (pieces.length > 0 && firstDay !== null && lastDay !== null) {
    const day = (text: string) => formatDay(text, vscode.env.language);
    const label = `$(check) ${vscode.l10n.t('Import {0} hours', formatClock(plan.addedMs))}`;
    const detail = vscode.l10n.t(
      '{0} to {1}: days {2}, pieces {3}',
      day(firstDay),
      day(lastDay),
      plan.days,
      pieces.length,
    );
    rows.push({ label, detail, go: true });
  } else rows.push({ label: vscode.l10n.t('There is nothing new to import.') });
  if (plan.known > 0)
    rows.push({ label: `$(history) ${vscode.l10n.t('Imported before, left as they are: {0}', plan.known)}` });
  if (plan.overlapMs > 0) {
    const label = vscode.l10n.t('Recorded already, not counted twice: {0}', formatClock(plan.overlapMs));
    rows.push({ label: `$(layers) ${label}` });
  }
  rows.push(separator(vscode.l10n.t('Where the time goes')));
  for (const group of groups) {
    const name = groupName(group) || vscode.l10n.t('(no name)');
    const target = targetName(desk, targets.get(group.key) ?? group.suggested);
    rows.push({
      label: `$(tag) ${plain(name, 60)}`,
      description: `${formatClock(group.ms)} → ${plain(target, 80)}`,
      group,
    });
  }
  if (plan.unclear.length === 0) return rows;
  rows.push(separator(vscode.l10n.t('Left out, for it is unclear: {0}', plan.unclear.length)));
  for (const { line, why, text } of plan.unclear.slice(0, MOST_LINES)) {
    const label = vscode.l10n.t('Line {0}: {1}', line, whyUnclear(why));
    rows.push({ label: `$(warning) ${label}`, description: plain(text, 120) });
  }
  return rows;
}

async function chooseTarget({ book }: Desk, group: ImportGroup): Promise<Target | undefined> {
  const { tasks, projects } = book.state;
  const item = (label: string, target: Target, description = '') => ({ label, description, target });
  const named = groupName(group) !== '';
  const items = [
    ...[...projects.values()].flatMap(({ id, name }) =>
      named
        ? [
            item(
              `$(add) ${vscode.l10n.t('A new task "{0}"', plain(titleOf(group), 60))}`,
              { kind: 'create', project: id, title: titleOf(group) },
              plain(name, 60),
            ),
          ]
        : [],
    ),
    item(`$(question) ${vscode.l10n.t('Unassigned: say it later')}`, { kind: 'unassigned' }),
    item(`$(circle-slash) ${vscode.l10n.t('Leave it out')}`, { kind: 'skip' }),
    ...[...tasks.values()].map(({ id, title, project }) =>
      item(plain(title, 80), { kind: 'task', task: id }, plain(projects.get(project)?.name ?? '', 60)),
    ),
  ];
  const placeHolder = vscode.l10n.t(
    'Where does the time of "{0}" go?',
    plain(groupName(group) || vscode.l10n.t('(no name)'), 60),
  );
  return (await vscode.window.showQuickPick(items, { placeHolder, ignoreFocusOut: true, matchOnDescription: true }))
    ?.target;
}

function targetName({ book }: Desk, target: Target): string {
  switch (target.kind) {
    case 'task':
      return book.state.tasks.get(target.task)?.title ?? vscode.l10n.t('Unknown task');
    case 'create':
      return vscode.l10n.t('A new task "{0}"', target.title);
    case 'unassigned':
      return vscode.l10n.t('Unassigned');
    case 'skip':
      return vscode.l10n.t('left out');
  }
}

function separator(label: string): Row {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
