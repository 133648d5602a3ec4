import { type Flaw, replace } from './finding.ts';
import type { Rule } from './rule.ts';
import { normal } from './text.ts';

const REACHABLE = /\S@\S|\+?\d[\d\s()-]{6,}\d|https?:\/\//;

/** The client's signature, where one is kept, has to stand there as a whole. */
export const signature: Rule = {
  id: 'signature',
  severity: 'error',
  says: 'The signature is not there as it is kept for the client, or has no name or no way to reach its sender.',
  *find({ closing, plain, body }, { client, sender }): Iterable<Flaw> {
    const kept = (client.signature ?? '').split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
    const there = normal(closing.text === '' ? body.text.slice(-1000) : closing.text);
    const range = closing.text === '' ? { start: plain.trimEnd().length, end: plain.trimEnd().length } : closing;
    const at = { start: range.start, end: range.start + range.end - range.start };
    if (kept.length > 0) {
      const missing = kept.filter((line) => !there.includes(normal(line)));
      if (missing.length === 0) return;
      const end = { start: plain.trimEnd().length, end: plain.trimEnd().length };
      const fixes = [replace('Add what is missing', end, `\n${missing.join('\n')}`)];
      yield { ...at, message: `The signature is incomplete: "${missing.join(', ')}" is missing.`, fixes };
    } else if (sender === null || !there.includes(normal(sender.name))) {
      yield { ...at, message: 'The note is not signed with your name.' };
    } else if (!REACHABLE.test(closing.text)) {
      yield { ...at, message: 'The signature does not say how you can be reached; keep one with the client.' };
    }
  },
};
