/** Where a total comes from, as a document: the sum in sentences, its pieces and other idle limits as tables. Pure. */

import * as l10n from '@vscode/l10n';
import type { DayExplanation } from './dayModel.ts';
import type { DayStrings } from './dayStrings.ts';

/** What a total of several days has besides. */
export interface LongTotal {
  /** The day of each of the pieces, in words. */
  readonly days: readonly string[];
  readonly byDay: readonly { readonly day: string; readonly time: string }[];
  /** A sentence about what is not explained; empty: nothing. */
  readonly others: string;
}

/**
 * Markdown. `heading`: what is explained, e.g. "Fri 19 Jun"; `total`: of more than one day; `toText` makes Markdown show
 * text as it is, which names of repositories and branches need.
 */
export function explainDocument(
  heading: string,
  { summary, pieces, more, limits }: DayExplanation,
  strings: DayStrings,
  toText: (text: string) => string,
  total?: LongTotal,
): string {
  const asText = (text: string) => toText(text.replaceAll(/\s+/g, ' ')).replaceAll('|', '\\|');
  const table = (head: readonly string[], align: readonly string[], rows: readonly (readonly string[])[]) => {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [line(head), line(align), ...rows.map((cells) => line(cells.map(asText)))].join('\n');
  };
  const dayColumn = (cell: readonly string[] = []) => (total === undefined ? [] : cell);
  const counted = (yes: boolean) => (yes ? '✓' : '–');
  const sections = [
    `# ${strings.explainTitle}: ${asText(heading)}`,
    ...summary.map(asText),
    ...(total === undefined || total.others === '' ? [] : [asText(total.others)]),
    ...(total === undefined || total.byDay.length < 2
      ? []
      : [
          table(
            [l10n.t('Day'), strings.counted],
            [':--', '--:'],
            total.byDay.map(({ day, time }) => [day, time]),
          ),
        ]),
    ...(pieces.length === 0
      ? []
      : [
          table(
            [...dayColumn([l10n.t('Day')]), l10n.t('When'), l10n.t('Length'), strings.counted, l10n.t('Why')],
            [...dayColumn([':--']), ':--', '--:', ':-:', ':--'],
            pieces.map((piece, index) => [
              ...dayColumn(total?.days.slice(index, index + 1)),
              unbroken(piece.times),
              piece.duration,
              counted(piece.counted),
              piece.text,
            ]),
          ),
        ]),
    ...(more === '' ? [] : [asText(more)]),
    `## ${strings.limits}`,
    table(
      [strings.limit, strings.limitCounted],
      [':--', '--:'],
      limits.map(({ label, value, current }) => [current ? `${label} (${strings.limitCurrent})` : label, value]),
    ),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** "9:05–10:30" in one line however narrow its column is. */
function unbroken(times: string): string {
  return times.replace('–', '\u2060–\u2060');
}
