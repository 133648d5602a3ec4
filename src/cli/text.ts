/** Text for a terminal: names come from anywhere, so nothing in them may move the cursor or hide a word. */

/** In one line, without control and direction characters. */
export function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}

export interface Column {
  readonly title: string;
  readonly align?: 'right';
}

/** Lines of aligned columns, two spaces apart; ends with a line feed. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => row.map(shown))];
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

/** Letters, not code units; marks that sit on a letter take no room. */
function width(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}

/** RFC 4180. A cell that a spreadsheet would take for a formula is told apart by an apostrophe. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = shown(value);
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
