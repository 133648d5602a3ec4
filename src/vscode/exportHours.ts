/** Hours as a file: what, of which project and period, and where to. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { readCalendar } from '../app/calendar.ts';
import { Expected } from '../app/expected.ts';
import type { HoursFilter } from '../app/hours.ts';
import { readTimesheet } from '../app/timesheet.ts';
import { hoursCsv } from '../deliver/csv.ts';
import { timesheetCsv, timesheetJson } from '../deliver/timesheet.ts';
import { dayOf } from '../domain/days.ts';
import type { Project } from '../domain/entities.ts';
import { type Period, rangeOf } from '../domain/periods.ts';
import type { Rounding } from '../domain/rounding.ts';
import { asFileName } from '../domain/shown.ts';
import { plain } from '../view/status.ts';
import type { Desk } from './desk.ts';
import { saveTo } from './outside.ts';
import { setting } from './settings.ts';

interface Format {
  readonly label: string;
  readonly description: string;
  /** Without the point. */
  readonly extension: 'csv' | 'json' | 'ics';
  readonly text: (desk: Desk, filter: HoursFilter) => string;
}

/** Spreadsheets take a file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\ufeff';

/** Of what hours are exported; `project` null: of all. */
export interface ExportScope {
  readonly project: Project | null;
  readonly range: ReturnType<typeof rangeOf>;
}

/**
 * Asks what is wanted, of what unless that is given, and saves it; does nothing when the person turns away.
 * @throws LedgerError
 */
export async function exportHours(desk: Desk, given?: ExportScope): Promise<void> {
  const format = await vscode.window.showQuickPick(formats(), {
    placeHolder: vscode.l10n.t('What do you want to export?'),
  });
  if (format === undefined) return;
  const scope = given ?? (await askForScope(desk));
  if (scope === undefined) return;
  const { project, range } = scope;
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.file(join(homedir(), `${nameOf(desk, project, range)}.${format.extension}`)),
    filters: { [format.label]: [format.extension] },
  });
  if (uri === undefined) return;
  await desk.book.readAll();
  await saveTo(uri, format.text(desk, project === null ? range : { ...range, project: project.id }));
  const open = vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('The hours are saved.'), open)) === open) {
    await vscode.commands.executeCommand('vscode.open', uri);
  }
}

function formats(): readonly Format[] {
  const step = setting('roundingMinutes');
  const rounding: Rounding | null =
    step === 0 ? null : { minutes: step, mode: setting('roundingMode'), per: setting('roundingPer') };
  const rounded =
    step === 0
      ? vscode.l10n.t('by day and task, exact')
      : vscode.l10n.t('by day and task, rounded to {0} minutes (change it in the settings)', step);
  return [
    {
      label: vscode.l10n.t('Timesheet (CSV)'),
      description: rounded,
      extension: 'csv',
      text: ({ book, hours }, filter) =>
        BYTE_ORDER_MARK + timesheetCsv(readTimesheet(book, hours, filter, { rounding })),
    },
    {
      label: vscode.l10n.t('Hours by task (CSV)'),
      description: vscode.l10n.t('exact sums'),
      extension: 'csv',
      text: ({ hours }, filter) => BYTE_ORDER_MARK + hoursCsv(hours.hours(filter, 'task').rows),
    },
    {
      label: vscode.l10n.t('Timesheet (JSON)'),
      description: rounded,
      extension: 'json',
      text: ({ book, hours }, filter) =>
        `${JSON.stringify(timesheetJson(readTimesheet(book, hours, filter, { rounding })), null, 2)}\n`,
    },
    {
      label: vscode.l10n.t('Calendar (iCalendar)'),
      description: vscode.l10n.t('an event for each piece of work'),
      extension: 'ics',
      text: ({ book, hours }, filter) => readCalendar(book, hours, filter),
    },
  ];
}

/** undefined: the person turned away. */
async function askForScope(desk: Desk): Promise<ExportScope | undefined> {
  const project = await chooseProject(desk);
  if (project === undefined) return undefined;
  const period = await vscode.window.showQuickPick(periods(), { placeHolder: vscode.l10n.t('Of which time?') });
  if (period === undefined) return undefined;
  const { clock } = desk.book;
  return { project, range: rangeOf(period.period, clock.now(), clock.zone()) };
}

/** null: of all projects. undefined: the person turned away. @throws Expected when there is none */
async function chooseProject(desk: Desk): Promise<Project | null | undefined> {
  const { projects, clients } = desk.book.state;
  if (projects.size === 0) {
    throw new Expected(vscode.l10n.t('There is no project yet: open a git repository and track it.'));
  }
  const items = [...projects.values()].map((project) => ({
    label: plain(project.name, 80),
    description: plain(clients.get(project.client)?.name ?? '', 80),
    project,
  }));
  const all = { label: vscode.l10n.t('All projects'), description: '', project: null };
  const choice = await vscode.window.showQuickPick([...items, all], {
    placeHolder: vscode.l10n.t('The hours of which project?'),
  });
  return choice?.project;
}

function periods(): readonly { readonly label: string; readonly period: Period }[] {
  return [
    { label: vscode.l10n.t('This month'), period: 'thisMonth' },
    { label: vscode.l10n.t('Last month'), period: 'lastMonth' },
    { label: vscode.l10n.t('This week'), period: 'thisWeek' },
    { label: vscode.l10n.t('Last week'), period: 'lastWeek' },
    { label: vscode.l10n.t('All time'), period: 'all' },
  ];
}

/** "Site 2026-03-01 2026-03-31"; the last day is the one that is still in it. */
function nameOf(desk: Desk, project: Project | null, { from, to }: ReturnType<typeof rangeOf>): string {
  const zone = desk.book.clock.zone();
  const days = from === undefined || to === undefined ? [] : [dayOf(from, zone), dayOf(to - 1, zone)];
  return asFileName([project?.name ?? vscode.l10n.t('Hours'), ...days].join(' '), 'Hours');
}
