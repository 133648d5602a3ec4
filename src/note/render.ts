/** Note → text. The subject is not part of it; see document.ts for a text that has both. */
import { lineToMarkdown } from './escape.ts';
import type { Block, Line, Note } from './note.ts';
import type { Origin } from './origin.ts';
import { plain } from './words.ts';

export type Format = 'markdown' | 'text';

/** A line of the text, without its line feed; null: it only parts others. */
export interface TextLine {
  readonly text: string;
  readonly from: Origin | null;
}

/** Ends with a line feed. */
export function renderNote(note: Pick<Note, 'blocks'>, format: Format): string {
  return renderLines(note, format)
    .map(({ text }) => `${text}\n`)
    .join('');
}

export function renderLines(note: Pick<Note, 'blocks'>, format: Format): readonly TextLine[] {
  const write = format === 'markdown' ? lineToMarkdown : plain;
  const line = (mark: string, { words, from }: Line): TextLine => ({ text: mark + write(words), from });
  return note.blocks.flatMap((block, index) => [
    ...(index === 0 ? [] : [{ text: '', from: null }]),
    ...marked(block).map(([mark, each]) => line(mark, each)),
  ]);
}

/** The lines of a block, each with what stands before it. */
function marked(block: Block): readonly (readonly [mark: string, line: Line])[] {
  if (block.kind === 'paragraph') return block.lines.map((line) => ['', line]);
  return block.items.flatMap(({ number, lines }) => {
    const mark = `${number}. `;
    return lines.map((line, index) => [index === 0 ? mark : ' '.repeat(mark.length), line] as const);
  });
}
