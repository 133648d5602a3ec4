/** One figure of `npm run bench`. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** At most this, or what is promised in words; null: nothing is. */
  readonly bound: number | string | null;
  /** null: nothing is promised, or the program to compare with is not on this machine. */
  readonly held: boolean | null;
}

/** Lines of a Markdown table; the first row is its head, and columns of `right` are aligned there. */
export function markdownTable(rows: readonly (readonly string[])[], right: (column: number) => boolean): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => lengthOf(row[column] ?? ''))));
  const lines = rows.map((row) => {
    const cells = row.map((cell, column) => {
      const room = ' '.repeat((widths[column] ?? 0) - lengthOf(cell));
      return right(column) ? room + cell : cell + room;
    });
    return `| ${cells.join(' | ')} |`;
  });
  const rules = widths.map((width, column) => (right(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [lines[0], `| ${rules.join(' | ')} |`, ...lines.slice(1)].join('\n');
}

function lengthOf(text: string): number {
  return [...text].length;
}
