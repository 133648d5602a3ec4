/**
 * Escapes what people typed, so that Markdown and HTML show it as text. Looks at the whole line around it, because
 * "&amp" becomes an entity only with the semicolon that follows, and leaves ordinary punctuation alone.
 */
import type { Source, Words } from './words.ts';

/** The line as Markdown, our own emphasis included. */
export function lineToMarkdown(line: Words): string {
  const text = line.map((span) => span.text).join('');
  const start = lineStart(text);
  let at = 0;
  let out = '';
  line.forEach((span, index) => {
    const style = span.style;
    const mark = style === 'strong' ? '**' : style === 'em' ? '*' : '';
    if (line[index - 1]?.style !== style) out += mark;
    for (let i = 0; i < span.text.length; i++, at++) {
      const escaped = span.source !== 'phrase' && (at === start || needsEscape(text, at, span.source));
      out += escaped ? `\\${text[at]}` : text[at];
    }
    if (line[index + 1]?.style !== style) out += mark;
  });
  return out;
}

/** One piece of data by itself. */
export function escapeMarkdown(text: string, source: Source = 'data'): string {
  return lineToMarkdown([{ text, source }]);
}

/** Where a line begins like a heading, quotation, list, rule, underline, table or fence: the character to escape. */
function lineStart(text: string): number {
  const ordered = /^(\d{1,9})[.)](?=\s|$)/.exec(text);
  if (ordered !== null) return (ordered[1] ?? '').length;
  return /^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|[-:| ]+$|=+$|~{3})/.test(text) ? 0 : -1;
}

function needsEscape(text: string, at: number, source: Source): boolean {
  const before = text.slice(Math.max(0, at - 64), at);
  const after = text.slice(at + 1, at + 65);
  switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
      return true;
    case '_':
      return !(/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after));
    case '<':
      return /^[A-Za-z/!?]/.test(after);
    case '&':
      return /^#?[A-Za-z0-9]+;/.test(after);
    case '~':
      return text.indexOf('~') !== text.lastIndexOf('~');
    case '$':
      // A sum ("$5") cannot close a formula, and what cannot be closed is none.
      return !/^\d/.test(after);
    default:
      return source === 'data' && linksItself(text[at], before, after);
  }
}

/** Where programs make links of plain text: addresses of pages and of mail. A signature's own may be links. */
function linksItself(character: string | undefined, before: string, after: string): boolean {
  if (character === '/') return before.endsWith('/');
  if (character === '@') return /[\p{L}\p{N}._%+-]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  if (character === ':') return /(?:mailto|xmpp)$/i.test(before) && /^\S/.test(after);
  if (character !== '.') return false;
  return /www$/i.test(before) || (/[\p{L}\p{N}-]$/u.test(before) && /^(?:\p{L}{2,}|xn--)/u.test(after));
}
