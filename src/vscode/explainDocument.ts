/** *Explain the Total*: a document that nobody can change, made when it is opened. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { explainTotal } from '../app/explain.ts';
import { dayOf, isDay } from '../domain/days.ts';
import { escapeMarkdown } from '../note/escape.ts';
import { explanation } from '../view/dayExplain.ts';
import { BLOCK_KINDS, type EntryRef } from '../view/dayModel.ts';
import { ENGLISH_DAY } from '../view/dayStrings.ts';
import { explainDocument } from '../view/explain.ts';
import { formatClock, formatDay, formatDuration, formatWeek } from '../view/format.ts';
import { type TotalPart, totalPart } from '../view/total.ts';
import { translated } from '../view/translated.ts';
import { viewDay } from './dayView.ts';
import type { Desk } from './desk.ts';
import { EXPLAIN_SCHEME } from './schemes.ts';

/** An address of such a document is data: anybody can make one. */
const querySchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.union([
    v.object({
      day: v.pipe(v.string(), v.check(isDay)),
      entry: v.nullable(v.object({ kind: v.picklist(BLOCK_KINDS), start: v.number(), end: v.number() })),
    }),
    v.object({ total: totalPart }),
  ]),
);

/** Opens the explanation of a day, or of one entry of it, as a preview. */
export async function openExplanation(day: string, entry: EntryRef | null): Promise<void> {
  const ref = entry === null ? null : { kind: entry.kind, start: entry.start, end: entry.end };
  await open(vscode.l10n.t('Hours of {0}', formatDay(day, vscode.env.language)), { day, entry: ref });
}

/** Opens the explanation of a total of the board as a preview. */
export async function openTotal(total: TotalPart): Promise<void> {
  await open(translated(ENGLISH_DAY).explainTitle, { total });
}

async function open(name: string, query: v.InferInput<(typeof querySchema.pipe)[2]>): Promise<void> {
  const uri = vscode.Uri.from({
    scheme: EXPLAIN_SCHEME,
    path: `/${name}.md`,
    query: JSON.stringify(query),
    // What was opened before is not asked for again, and hours change.
    fragment: String(Date.now()),
  });
  if (vscode.extensions.getExtension('vscode.markdown-language-features') !== undefined) {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } else await vscode.window.showTextDocument(uri, { preview: true });
}

/** The text of such a document. @throws LedgerError when what happened long ago cannot be read */
export async function explanationText(desk: Desk, { query }: vscode.Uri): Promise<string> {
  const asked = v.parse(querySchema, query);
  if ('total' in asked) {
    await desk.book.readAll();
    return totalText(desk, asked.total);
  }
  const { day, entry } = asked;
  if (day < desk.today) await desk.book.readAll();
  const { title, explanation } = viewDay(desk, day, entry);
  if (explanation === null) return '';
  const heading = explanation.key === null ? title : `${title}, ${explanation.title}`;
  return explainDocument(heading, explanation, translated(ENGLISH_DAY), escapeMarkdown);
}

function totalText({ book, hours }: Desk, part: TotalPart): string {
  const { repositories, tasks, components, projects } = book.state;
  const [locale, strings] = [vscode.env.language, translated(ENGLISH_DAY)];
  const explained = explainTotal(book, hours, part);
  const around = { zone: book.clock.zone(), locale, strings, repositories, tasks };
  const { task, component, project, days } = part;
  const heading = [
    task === null ? strings.unassigned : task === undefined ? '' : (tasks.get(task)?.title ?? strings.unknownTask),
    component === null ? vscode.l10n.t('No component') : (components.get(component ?? '')?.name ?? ''),
    project === undefined ? '' : (projects.get(project)?.name ?? ''),
    days === undefined ? '' : formatWeek(days.first, days.last, locale),
  ];
  const [others, none] = [explained.othersMs, 0].map((ms) => formatDuration(ms, locale)) as [string, string];
  return explainDocument(
    heading.filter(Boolean).join(' · '),
    explanation({ ...explained, entry: null, idleMs: hours.policy.idleMs }, around, []),
    strings,
    escapeMarkdown,
    {
      days: explained.pieces.map(({ start, zone }) => formatDay(dayOf(start, zone), locale)),
      byDay: explained.byDay.map(({ day, ms }) => ({ day: formatDay(day, locale), time: formatClock(ms) })),
      others:
        others === none
          ? ''
          : vscode.l10n.t('{0} more are of other people; where that comes from, their own ledgers say.', others),
    },
  );
}
