/** Text for a terminal. */
import { shown } from '../domain/shown.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
}

/** Letters. One endless title would push the columns of all other lines off the screen. */
const WIDEST = 100;

/** Lines of aligned columns, two spaces apart, longer cells cut short; ends with a line feed. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => row.map(cellOf))];
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => width(row[index] ?? ''))));
  const lines = cells.map((row) =>
    columns
      .map(({ align }, index) => {
        const cell = row[index] ?? '';
        const room = ' '.repeat((widths[index] ?? 0) - width(cell));
        return align === 'right' ? room + cell : cell + room;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

function cellOf(text: string): string {
  const cell = shown(text);
  if (cell.length <= WIDEST) return cell;
  const letters = [...cell.slice(0, 4 * WIDEST)];
  return letters.length <= WIDEST ? cell : `${letters.slice(0, WIDEST - 1).join('')}…`;
}

/** Letters, not code units; marks that sit on a letter take no room. */
function width(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}
