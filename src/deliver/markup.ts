/** A note's Markdown as HTML and as plain text, for mail programs, the clipboard, the preview and the client's page. */
import MarkdownIt, { type Token } from 'markdown-it';
import { cleanText } from '../note/words.ts';

/**
 * HTML in the text is shown, not obeyed; nothing becomes a link that its writer did not make one; an image is its
 * words, since it could tell its owner who reads the note.
 */
const markdown = new MarkdownIt('commonmark', { html: false, breaks: true, linkify: false, typographer: false });
markdown.disable(['image']);
markdown.validateLink = (address) => /^(?:https?:\/\/|mailto:|tel:)/i.test(address.trim());

/** What stands in each tag, since mail programs heed no style sheets. */
const STYLES: Readonly<Record<string, string>> = {
  p: 'margin:0 0 16px',
  ol: 'margin:0 0 16px;padding-left:24px',
  ul: 'margin:0 0 16px;padding-left:24px',
  li: 'margin:0 0 12px',
  h1: 'margin:24px 0 8px;font-size:20px;line-height:26px',
  h2: 'margin:24px 0 8px;font-size:17px;line-height:24px',
  h3: 'margin:16px 0 8px;font-size:15px;line-height:22px',
  blockquote: 'margin:0 0 16px;padding-left:12px;border-left:3px solid #c9d1d9',
  a: 'color:#0969da',
};

export interface Markup {
  /** With styles in the tags; without, a style sheet dresses them. */
  readonly styled: boolean;
}

/** The body of a note as a fragment of HTML. Every block takes the direction of its own text. */
export function markdownToHtml(text: string, { styled }: Markup): string {
  const tokens = markdown.parse(text, {});
  for (const token of everyToken(tokens)) {
    if (token.type === 'text') token.content = keepTogether(token.content);
    if (token.nesting !== 1) continue;
    if (['p', 'li', 'h1', 'h2', 'h3'].includes(token.tag)) token.attrSet('dir', 'auto');
    const style = styled ? STYLES[token.tag] : undefined;
    if (style !== undefined) token.attrSet('style', style);
    if (token.tag === 'a') token.attrSet('rel', 'noopener noreferrer');
  }
  partLines(tokens, styled);
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** Between a weekday and its day, and a day and its month. In Russian the words come with such spaces. */
const IN_A_DATE =
  /(?<=\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)) (?=\d)|(?<=\d) (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/g;
const TELEPHONE = /\+\d[\d ()-]{6,}\d/g;

/** No line is broken in a date or a telephone number. */
export function keepTogether(text: string): string {
  return text.replace(IN_A_DATE, '\u00a0').replace(TELEPHONE, (number) => number.replaceAll(' ', '\u00a0'));
}

/**
 * An item's lines say different things (how it stands, hours, a question), so there is a gap between them; a program
 * that drops its style has the line break.
 */
function partLines(tokens: readonly Token[], styled: boolean): void {
  const gap = styled ? 'style="display:block;height:4px;line-height:4px"' : 'class="gap"';
  let depth = 0;
  for (const token of tokens) {
    if (token.type.startsWith('list_item_')) depth += token.nesting;
    if (depth === 0) continue;
    for (const child of token.children ?? []) {
      if (child.type !== 'softbreak' && child.type !== 'hardbreak') continue;
      child.type = 'html_inline';
      child.content = `<br>\n<span ${gap}></span>`;
    }
  }
}

/** The same for those who read no HTML: without the marks of Markdown, numbers and line breaks kept. */
export function markdownToText(text: string): string {
  const lists: { next: number | null; items: number }[] = [];
  let out = '';
  const separate = (lines: number) => {
    if (out !== '') out = `${out.replace(/\n+$/, '')}${'\n'.repeat(lines)}`;
  };
  for (const token of markdown.parse(text, {})) {
    switch (token.type) {
      case 'ordered_list_open':
        separate(lists.length > 0 ? 1 : 2);
        lists.push({ next: Number(token.attrGet('start') ?? 1), items: 0 });
        break;
      case 'bullet_list_open':
        separate(lists.length > 0 ? 1 : 2);
        lists.push({ next: null, items: 0 });
        break;
      case 'ordered_list_close':
      case 'bullet_list_close':
        lists.pop();
        break;
      case 'list_item_open': {
        const list = lists.at(-1);
        if (list === undefined) break;
        if (list.items++ > 0) separate(1);
        out += list.next === null ? '- ' : `${list.next++}. `;
        break;
      }
      case 'inline': {
        const indent = '   '.repeat(lists.length);
        out += inlineText(token.children ?? []).replaceAll('\n', `\n${indent}`);
        break;
      }
      case 'paragraph_open':
      case 'heading_open':
        if (lists.length === 0) separate(2);
        break;
      case 'fence':
      case 'code_block':
        separate(2);
        out += token.content;
        break;
      default:
        break;
    }
  }
  return out === '' ? '' : `${out.trimEnd()}\n`;
}

const FONT = "font:15px/22px -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** The body of a note as it stands in a mail, or is pasted into one: one column that fits a phone. `language`: BCP 47. */
export function letterHtml(text: string, language: string): string {
  const body = markdownToHtml(text, { styled: true }).trimEnd();
  return `<div lang="${escapeHtml(language)}" style="max-width:600px;text-wrap:pretty;${FONT}">${body}</div>`;
}

/** A whole document for a mail, in colours that a dark reader may turn round. */
export function htmlDocument({ title, text, language }: HtmlDocument): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(cleanText(title))}</title>`,
    '</head>',
    '<body style="margin:0;padding:16px">',
    letterHtml(text, language),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

export interface HtmlDocument {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  /** BCP 47 tag */
  readonly language: string;
}

export function escapeHtml(text: string): string {
  return markdown.utils.escapeHtml(text);
}

function* everyToken(tokens: readonly Token[]): Iterable<Token> {
  for (const token of tokens) {
    yield token;
    if (token.children) yield* everyToken(token.children);
  }
}

/** A link is followed by its address, unless that is what it says. */
function inlineText(tokens: readonly Token[]): string {
  let out = '';
  const open: { readonly address: string; readonly from: number }[] = [];
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline') out += token.content;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') out += '\n';
    else if (token.type === 'link_open') open.push({ address: token.attrGet('href') ?? '', from: out.length });
    else if (token.type === 'link_close') {
      const link = open.pop();
      if (link === undefined) continue;
      const bare = link.address.replace(/^(?:mailto|tel):/, '');
      if (out.slice(link.from) !== bare) out += ` (${bare})`;
    }
  }
  return out;
}
