/** What was sent, with the figures that it was computed from, in a document that nobody can change. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { dayOf } from '../domain/days.ts';
import type { SentUpdate } from '../domain/entities.ts';
import { escapeMarkdown } from '../note/escape.ts';
import { figuresSchema } from '../note/stored.ts';
import { formatHours, formatLongDay } from '../view/format.ts';
import { plain } from '../view/status.ts';
import type { Desk } from './desk.ts';
import { SENT_SCHEME } from './schemes.ts';

/** An address of such a document is data: anybody can make one. */
const querySchema = v.pipe(v.string(), v.parseJson(), v.object({ update: v.string() }));

/** Names of tabs; what stands in them is found by the query. */
export function sentUri({ book }: Desk, update: SentUpdate): vscode.Uri {
  const project = plain(book.state.projects.get(update.project)?.name ?? '', 60).replace(/[/\\]/g, ' ');
  const path = `/${project} ${dayOf(update.to, book.clock.zone())}.md`;
  return vscode.Uri.from({ scheme: SENT_SCHEME, path, query: JSON.stringify({ update: update.id }) });
}

/** What such a document shows; null when it is not known here. */
export function sentUpdateAt({ book }: Desk, { query }: vscode.Uri): SentUpdate | null {
  const known = v.safeParse(querySchema, query);
  return known.success ? (book.state.updates.get(known.output.update) ?? null) : null;
}

/** @throws Expected when it is not known here */
export function sentText(desk: Desk, uri: vscode.Uri): string {
  const { book } = desk;
  const update = sentUpdateAt(desk, uri);
  if (update === null) throw new Expected(vscode.l10n.t('This update is not known here.'));
  const figures = figuresOf(update, book.clock.zone()).map(([name, value]) => `- ${name}: ${value}`);
  const heading = vscode.l10n.t('What it was computed from');
  const subject = `Subject: ${escapeMarkdown(update.subject)}`;
  return `${subject}\n\n${update.text.trimEnd()}\n\n---\n\n## ${heading}\n\n${figures.join('\n')}\n`;
}

function figuresOf(
  { from, to, language, detail, data }: SentUpdate,
  zone: string,
): readonly (readonly [name: string, value: string])[] {
  const day = (at: number) => formatLongDay(dayOf(at, zone), vscode.env.language);
  const rows: (readonly [string, string])[] = [
    [vscode.l10n.t('Sent'), day(to)],
    [
      vscode.l10n.t('Period'),
      from === null ? vscode.l10n.t('from the beginning') : vscode.l10n.t('since {0}', day(from)),
    ],
    [vscode.l10n.t('Level of detail, language'), `${detail}, ${language}`],
  ];
  const known = v.safeParse(figuresSchema, data);
  if (!known.success) return rows;
  const { hours, components, commits, sentAnyway } = known.output;
  const spent = (ms: number) => formatHours(ms, vscode.env.language);
  const budget = hours.budgetMs === null ? '' : vscode.l10n.t(' of a budget of {0}', spent(hours.budgetMs));
  rows.push([vscode.l10n.t('Hours'), `${spent(hours.usedMs)}${budget}`]);
  rows.push([vscode.l10n.t('Hours of the period'), spent(hours.periodMs)]);
  for (const { name, usedMs, periodMs } of components) {
    const value = vscode.l10n.t('{0} hours, {1} of the period', spent(usedMs), spent(periodMs));
    rows.push([escapeMarkdown(plain(name)), value]);
  }
  rows.push([vscode.l10n.t('Commits of the period'), String(commits.total)]);
  for (const { hashes, subject } of commits.reported) {
    rows.push([vscode.l10n.t('Told of'), `${hashes[0]?.slice(0, 8) ?? ''} ${escapeMarkdown(plain(subject, 200))}`]);
  }
  if (sentAnyway !== undefined) {
    rows.push([vscode.l10n.t('Sent in spite of errors'), escapeMarkdown(plain(sentAnyway.reason, 500))]);
    for (const { rule, message } of sentAnyway.errors) rows.push([rule, escapeMarkdown(plain(message, 500))]);
  }
  return rows;
}
