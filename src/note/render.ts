/** Note → text. The subject is not part of it; see document.ts for a text that has both. */
import { lineToMarkdown } from './escape.ts';
import type { Block, Note } from './note.ts';
import { plain, type Words } from './words.ts';

export type Format = 'markdown' | 'text';

/** Ends with a line feed. */
export function renderNote(note: Pick<Note, 'blocks'>, format: Format): string {
  const line = format === 'markdown' ? lineToMarkdown : plain;
  return `${note.blocks.map((block) => renderBlock(block, line)).join('\n\n')}\n`;
}

function renderBlock(block: Block, line: (words: Words) => string): string {
  if (block.kind === 'paragraph') return block.lines.map(line).join('\n');
  return block.items
    .map(({ number, lines }) => {
      const mark = `${number}. `;
      return mark + lines.map(line).join(`\n${' '.repeat(mark.length)}`);
    })
    .join('\n');
}
