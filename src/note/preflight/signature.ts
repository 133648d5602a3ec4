import * as l10n from '@vscode/l10n';
import { type Fix, type Flaw, replace } from './finding.ts';
import type { Rule } from './rule.ts';
import { normal } from './text.ts';

const REACHABLE = /\S@\S|\+?\d[\d\s()-]{6,}\d|https?:\/\//;

const setUp = (): Fix => ({ kind: 'setUp', title: l10n.t('Set up the signature') });

/**
 * The signature is not there as it is kept for the client, or has no name or no way to reach its sender. The client's
 * signature, where one is kept, else the sender's own, has to stand there as a whole.
 */
export const signature: Rule = {
  id: 'signature',
  severity: 'error',
  *find({ closing, plain, body }, { client, sender }): Iterable<Flaw> {
    const own = linesOf(client.signature);
    const kept = own.length > 0 ? own : linesOf(sender?.signature);
    const there = normal(closing.text === '' ? body.text.slice(-1000) : closing.text);
    const range = closing.text === '' ? { start: plain.trimEnd().length, end: plain.trimEnd().length } : closing;
    const at = { start: range.start, end: range.start + range.end - range.start };
    const missing = kept.filter((line) => !there.includes(normal(line)));
    if (own.length === 0 && (sender === null || !there.includes(normal(sender.name)))) {
      yield { ...at, message: l10n.t('The note is not signed with your name.'), fixes: [setUp()] };
    } else if (missing.length > 0) {
      const end = { start: plain.trimEnd().length, end: plain.trimEnd().length };
      const fixes = [replace(l10n.t('Add what is missing'), end, `\n${missing.join('\n')}`)];
      yield { ...at, message: l10n.t('The signature is incomplete: "{0}" is missing.', missing.join(', ')), fixes };
    } else if (own.length === 0 && !REACHABLE.test(closing.text)) {
      const message = l10n.t('The signature does not say how you can be reached; say it in your profile.');
      yield { ...at, message, fixes: [setUp()] };
    }
  },
};

function linesOf(signature: string | null | undefined): readonly string[] {
  return (signature ?? '').split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
}
