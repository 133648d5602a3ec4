/** To whom the note goes, and whose project it speaks of. */
import { HEADER_NAME } from '../document.ts';
import { type Draft, matches } from './draft.ts';
import { type Flaw, replace } from './finding.ts';
import type { Rule } from './rule.ts';

const ADDRESS = /[^\s<>,;"']+@[^\s<>,;"']+/g;

export const recipient: Rule = {
  id: 'recipient',
  severity: 'error',
  says: 'The note goes to somebody who is no contact of the client, has no subject or two, or names another project in it.',
  *find(draft, facts): Iterable<Flaw> {
    const known = facts.contacts.flatMap(({ email }) => (email === null ? [] : [email.toLowerCase()]));
    const right = facts.contacts.find(({ email }) => email !== null)?.email;
    for (const address of draft.to === null ? [] : matches(ADDRESS, draft.to)) {
      if (known.length === 0 || known.includes(address.text.toLowerCase())) continue;
      const owner = facts.others.find(({ emails }) =>
        emails.some((other) => other.toLowerCase() === address.text.toLowerCase()),
      );
      const whose = owner === undefined ? `no contact of ${facts.client.name}` : `a contact of ${owner.name}`;
      const fixes = right == null ? [] : [replace(`Send it to ${right}`, address, right)];
      yield { start: address.start, end: address.end, message: `${address.text} is ${whose}.`, fixes };
    }
    yield* headerFlaws(draft);
    for (const prefix of draft.subject === null ? [] : matches(/^\s*\[([^\]]+)\]/g, draft.subject)) {
      const name = (prefix.groups[1] ?? '').trim().toLowerCase();
      const foreign = facts.others.some(({ projects }) =>
        projects.some((project) => project.trim().toLowerCase() === name),
      );
      if (!foreign || name === facts.project.name.trim().toLowerCase()) continue;
      const fixes = [replace(`Write [${facts.project.name}]`, prefix, `[${facts.project.name}]`)];
      yield { start: prefix.start, end: prefix.end, message: 'The subject names another project.', fixes };
    }
  },
};

/** A text without any header is one that somebody copied; with one, it has to be whole. */
function* headerFlaws({ to, subject, body }: Draft): Iterable<Flaw> {
  if (to !== null && (subject === null || subject.text.trim() === '')) {
    const { start, end } = subject ?? to;
    yield { start, end, message: 'The note has no subject.' };
  }
  const first = body.text.split('\n', 1)[0] ?? '';
  if ((to === null && subject === null) || !HEADER_NAME.test(first)) return;
  const { start } = body;
  yield {
    start,
    end: start + first.trimEnd().length,
    message: 'This line is there twice: the client would read it as text.',
  };
}
