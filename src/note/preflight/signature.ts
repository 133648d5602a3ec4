import { type Fix, type Flaw, replace } from './finding.ts';
import type { Rule } from './rule.ts';
import { normal } from './text.ts';

const REACHABLE = /\S@\S|\+?\d[\d\s()-]{6,}\d|https?:\/\//;

const SET_UP: Fix = { kind: 'setUp', title: 'Set up the signature' };

/** The client's signature, where one is kept, else the sender's own, has to stand there as a whole. */
export const signature: Rule = {
  id: 'signature',
  severity: 'error',
  says: 'The signature is not there as it is kept for the client, or has no name or no way to reach its sender.',
  *find({ closing, plain, body }, { client, sender }): Iterable<Flaw> {
    const own = linesOf(client.signature);
    const kept = own.length > 0 ? own : linesOf(sender?.signature);
    const there = normal(closing.text === '' ? body.text.slice(-1000) : closing.text);
    const range = closing.text === '' ? { start: plain.trimEnd().length, end: plain.trimEnd().length } : closing;
    const at = { start: range.start, end: range.start + range.end - range.start };
    const missing = kept.filter((line) => !there.includes(normal(line)));
    if (own.length === 0 && (sender === null || !there.includes(normal(sender.name)))) {
      yield { ...at, message: 'The note is not signed with your name.', fixes: [SET_UP] };
    } else if (missing.length > 0) {
      const end = { start: plain.trimEnd().length, end: plain.trimEnd().length };
      const fixes = [replace('Add what is missing', end, `\n${missing.join('\n')}`)];
      yield { ...at, message: `The signature is incomplete: "${missing.join(', ')}" is missing.`, fixes };
    } else if (own.length === 0 && !REACHABLE.test(closing.text)) {
      const message = 'The signature does not say how you can be reached; say it in your profile.';
      yield { ...at, message, fixes: [SET_UP] };
    }
  },
};

function linesOf(signature: string | null | undefined): readonly string[] {
  return (signature ?? '').split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
}
