/** What writing and version control leave behind in a text. */
import * as l10n from '@vscode/l10n';
import { type Draft, matches, type Range, said, sentenceAt } from './draft.ts';
import { type Flaw, replace } from './finding.ts';
import type { Rule } from './rule.ts';

const PLACEHOLDER =
  /\bT(?:ODO|BD|BA|BC)\b|\bFIXME\b|\bXXX+\b|\?{3,}|_{3,}|\{\{[^}\n]{0,99}\}\}|\$\{[^}\n]{0,99}\}|<(?:name|date|text|insert|имя|дата|текст)[^>\n]{0,30}>|\[(?:name|date|text|insert|todo|your|имя|дата|текст|вставить|уточнить)[^\]\n]{0,40}\]|\blorem ipsum\b|(?<![\p{L}\p{N}])(?:ДОПИСАТЬ|УТОЧНИТЬ|ВСТАВИТЬ|ЗАПОЛНИТЬ)(?![\p{L}\p{N}])/gu;

/** A place that was to be filled in is still empty: TODO, ???, [name], {{date}}. */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'error',
  *find(draft): Iterable<Flaw> {
    for (const part of [draft.to, draft.subject, draft.body]) {
      for (const { start, end, text } of part === null ? [] : matches(PLACEHOLDER, part)) {
        const inText = part === draft.body;
        const whole = inText ? sentenceAt(draft, start) : { start, end };
        const title = inText ? l10n.t('Take the sentence out') : l10n.t('Take it out');
        const fixes = [replace(title, withBlank(draft, whole.start, whole.end), '')];
        yield { start, end, message: l10n.t('"{0}" is still to be filled in.', text), fixes };
      }
    }
  },
};

const TYPE =
  /(?<=(?:^|[\n.;:!?•-])\s*)(?:feat|fix|chore|refactor|perf|docs|style|test|ci|build|revert)(?:\([^()\n]*\))?!?:(?=\s)/gu;
const HASH = /(?<![\p{L}\p{N}+@/.-])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}(?![\p{L}\p{N}@])/gu;
const PATH =
  /(?<![\p{L}\p{N}/:.@_-])(?:\.{0,2}\/)?(?:[\p{L}\p{N}_.-]+\/)+[\p{L}\p{N}_-]+\.\p{L}{1,5}(?![\p{L}\p{N}/])|(?<![\p{L}\p{N}/:.@])(?:src|lib|app|test|tests|dist)\/[\p{L}\p{N}_./-]+|(?<![\p{L}\p{N}/:.@_-])[\p{L}\p{N}_-]+\.(?:tsx?|jsx?|css|scss|py|rb|go|rs|php|json|ya?ml|vue|sql|sh)(?![\p{L}\p{N}])/gu;
const ISSUE = /(?<![\p{L}\p{N}&])#\d{1,6}(?!\p{N})|\bCo-authored-by:|\bMerge (?:branch|pull request)\b/gu;
/** What is spelled like a file and is a product. */
const PRODUCT = /^(?:node|vue|next|nuxt|react|three|ember|express)\.js$/i;

/** Something of a commit is left in the note: a hash, a path, an issue number, feat:. */
export const commitTrace: Rule = {
  id: 'commit-trace',
  severity: 'error',
  *find(draft): Iterable<Flaw> {
    for (const pattern of [TYPE, HASH, PATH, ISSUE]) {
      for (const { start, end, text } of said(draft).flatMap((part) => [...matches(pattern, part)])) {
        if (PRODUCT.test(text)) continue;
        const fixes = [
          replace(l10n.t('Take it out'), pattern === TYPE ? { start, end: end + 1 } : bracketed(draft, start, end), ''),
        ];
        yield { start, end, message: l10n.t('"{0}" says nothing to a client.', text), fixes };
      }
    }
  },
};

/** With the blank before it, which would be left over. */
function withBlank({ plain }: Draft, start: number, end: number): Range {
  return { start: plain[start - 1] === ' ' ? start - 1 : start, end };
}

/** With the brackets around it too. */
function bracketed(draft: Draft, start: number, end: number): Range {
  const { plain } = draft;
  const [open, close] = [plain[start - 1] ?? '', plain[end] ?? ''];
  const inside = `${open}${close}` === '()' || `${open}${close}` === '[]';
  const from = inside ? start - 1 : start;
  return withBlank(draft, from, inside ? end + 1 : end);
}
