/** A week as plain text, for a mail or a chat. Pure. */
import { shown } from '../domain/shown.ts';
import type { WeekModel } from './weekModel.ts';

/** What it adds up to, then each component with its tasks; times in a column. */
export function weekText({ title, scope, strings, figures, legend, rows, more }: WeekModel): string {
  const width = Math.max(
    ...[...figures, ...legend.map(({ total }) => ({ value: total }))].map(({ value }) => value.length),
  );
  const line = (time: string, words: string) => `${time.padStart(width)}  ${words}`;
  const sections = legend.map((band) => [
    line(band.total, shown(band.name)),
    ...rows
      .filter(({ key, tone }) => tone !== null && key.startsWith(`${band.key} `))
      .map((row) => {
        const notBilled = row.billable === false ? ` (${strings.notBilled})` : '';
        return `  ${line(row.sum, shown(row.title) + notBilled)}`;
      }),
  ]);
  const lines = [
    `${shown(scope)}, ${title}`,
    '',
    ...figures.map(({ label, value }) => line(value, label)),
    '',
    ...sections.flat(),
    ...(more === '' ? [] : [more]),
  ];
  return `${lines.join('\n')}\n`;
}
