/** To whom the note goes, and whose project it speaks of. */
import * as l10n from '@vscode/l10n';
import { HEADER_NAME } from '../document.ts';
import { type Draft, matches } from './draft.ts';
import { type Flaw, replace } from './finding.ts';
import type { Rule } from './rule.ts';

const ADDRESS = /(?<![^\s<>,;"'])[^\s<>,;"'@]+@[^\s<>,;"']+/g;

/** The note goes to somebody who is no contact of the client, has no subject or two, or names another project in it. */
export const recipient: Rule = {
  id: 'recipient',
  severity: 'error',
  *find(draft, facts): Iterable<Flaw> {
    const known = facts.contacts.flatMap(({ email }) => (email === null ? [] : [email.toLowerCase()]));
    const right = facts.contacts.find(({ email }) => email !== null)?.email;
    for (const address of draft.to === null ? [] : matches(ADDRESS, draft.to)) {
      if (known.includes(address.text.toLowerCase())) continue;
      const owner = facts.others.find(({ emails }) =>
        emails.some((other) => other.toLowerCase() === address.text.toLowerCase()),
      );
      // A client without an address may be written to anywhere, but not at another client's.
      if (known.length === 0 && owner === undefined) continue;
      const message =
        owner === undefined
          ? l10n.t('{0} is no contact of {1}.', address.text, facts.client.name)
          : l10n.t('{0} is a contact of {1}.', address.text, owner.name);
      const fixes = right == null ? [] : [replace(l10n.t('Send it to {0}', right), address, right)];
      yield { start: address.start, end: address.end, message, fixes };
    }
    yield* headerFlaws(draft);
    for (const prefix of draft.subject === null ? [] : matches(/^\s*\[([^\]]+)\]/g, draft.subject)) {
      const name = (prefix.groups[1] ?? '').trim().toLowerCase();
      const projects = [...facts.siblings, ...facts.others.flatMap((other) => other.names)];
      const foreign = projects.some((project) => project.trim().toLowerCase() === name);
      if (!foreign || name === facts.project.name.trim().toLowerCase()) continue;
      const fixes = [replace(l10n.t('Write [{0}]', facts.project.name), prefix, `[${facts.project.name}]`)];
      yield { start: prefix.start, end: prefix.end, message: l10n.t('The subject names another project.'), fixes };
    }
  },
};

/** A text without any header is one that somebody copied; with one, it has to be whole. */
function* headerFlaws({ to, subject, body }: Draft): Iterable<Flaw> {
  if (to !== null && (subject === null || subject.text.trim() === '')) {
    const { start, end } = subject ?? to;
    yield { start, end, message: l10n.t('The note has no subject.') };
  }
  const first = body.text.split('\n', 1)[0] ?? '';
  if ((to === null && subject === null) || !HEADER_NAME.test(first)) return;
  const { start } = body;
  yield {
    start,
    end: start + first.trimEnd().length,
    message: l10n.t('This line is there twice: the client would read it as text.'),
  };
}
