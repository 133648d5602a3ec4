/** What must never leave the house. */
import * as l10n from '@vscode/l10n';
import { dayOf } from '../../domain/days.ts';
import { WORKWEEK } from '../../domain/workdays.ts';
import { toTell } from '../absence.ts';
import { SECRETS } from '../commits/gate.ts';
import { daysIn } from './days.ts';
import { matches, type Passage, readByClient, said } from './draft.ts';
import { type Flaw, replace } from './finding.ts';
import { anyCase } from './nameCases.ts';
import type { PreflightFacts, Rule } from './rule.ts';
import { anyOf, normal } from './text.ts';

/** A password, key or token stands in the note. */
export const secret: Rule = {
  id: 'secret',
  severity: 'error',
  *find(draft): Iterable<Flaw> {
    for (const pattern of SECRETS) {
      for (const { start, end } of within(readByClient(draft), new RegExp(pattern.source, `${pattern.flags}g`))) {
        const fixes = [replace(l10n.t('Take it out'), { start, end }, '')];
        yield { start, end, message: l10n.t('This looks like a password, key or token.'), fixes };
      }
    }
  },
};

function* within(parts: readonly Passage[], pattern: RegExp): Iterable<Passage> {
  for (const part of parts) yield* matches(pattern, part);
}

const LOCAL =
  /(?<![\p{L}\p{N}.])(?:https?:\/\/)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}|[\p{L}\p{N}-]{1,63}\.(?:local|lan|internal|localhost|test))(?![\p{L}\p{N}])(?::\d{2,5})?(?:[^\s,;)]*[^\s,;).!?:])?/giu;

/** An address that only your own network knows, such as localhost, stands in the note. */
export const localAddress: Rule = {
  id: 'local-address',
  severity: 'error',
  *find(draft): Iterable<Flaw> {
    for (const { start, end, text } of within(readByClient(draft), LOCAL)) {
      const fixes = [replace(l10n.t('Take it out'), { start, end }, '')];
      yield { start, end, message: l10n.t('The client cannot open {0}.', text), fixes };
    }
  },
};

const AN_HOUR = String.raw`\s?(?:/|per |an |a |в |за )\s?(?:h|hour|час|ч)(?![\p{L}])`;
const CURRENCY =
  '(?:€|EUR|\\$|USD|£|GBP|₽|RUB|CHF|руб(?:\\.|лей|ля|ль)?|евро|долл(?:\\.|аров)?|euros?|dollars?|pounds?|rou?bles?|francs?)';
const RATE = new RegExp(
  String.raw`(?:${CURRENCY}\s?\d[\d ,.]{0,20}|\d[\d ,.]{0,20}\s?${CURRENCY})${AN_HOUR}|(?:hourly rate|rate of|почасовая ставка|ставк[аеиу])[^.\n]{0,20}\d+`,
  'giu',
);

/** What an hour costs stands in the note. */
export const internalRate: Rule = {
  id: 'internal-rate',
  severity: 'error',
  *find(draft, { project }): Iterable<Flaw> {
    const found = [...within(said(draft), RATE)];
    if (project.rate !== null) {
      const { amount, currency } = project.rate;
      found.push(...within(said(draft), anyOf([`${amount} ${currency}`, `${amount}${currency}`])));
    }
    const told = found.filter((one, at) => !found.slice(0, at).some((o) => one.start < o.end && o.start < one.end));
    for (const { start, end } of told) {
      const fixes = [replace(l10n.t('Take it out'), { start, end }, '')];
      yield { start, end, message: l10n.t('A rate is no matter for a status note.'), fixes };
    }
  },
};

/** One of our own due dates, which the client was never told, stands in the note. */
export const internalDate: Rule = {
  id: 'internal-date',
  severity: 'error',
  *find(draft, facts): Iterable<Flaw> {
    const told = toldDays(facts);
    const own = new Map(facts.tasks.flatMap(({ task }) => (task.due === null ? [] : [[task.due, task] as const])));
    for (const { start, end, day, text, write } of said(draft).flatMap((part) => [
      ...daysIn(part, dayOf(facts.now, facts.zone)),
    ])) {
      const task = day === null || told.has(day) ? undefined : own.get(day);
      if (task === undefined) continue;
      const due = task.clientDue;
      const fixes = due === null ? [] : [replace(l10n.t('Write {0}', write(due)), { start, end }, write(due))];
      yield { start, end, message: l10n.t('{0} is our own due date of "{1}".', text, task.title), fixes };
    }
  },
};

/** Days that the client may read of. */
function toldDays(facts: PreflightFacts): ReadonlySet<string | null> {
  const { zone, questions, tasks } = facts;
  return new Set([
    dayOf(facts.now, zone),
    facts.periodStart === null ? null : dayOf(facts.periodStart, zone),
    facts.project.launch,
    facts.previous?.launch ?? null,
    facts.nextUpdate,
    ...(facts.absences ?? [])
      .map((absence) => toTell(absence, facts.workdays ?? WORKWEEK))
      .flatMap(({ from, to, back }) => [from, to, back]),
    ...questions.map(({ by }) => (by === null ? null : dayOf(by, zone))),
    ...tasks.flatMap(({ task, before }) => [task.clientDue, before?.clientDue ?? null]),
  ]);
}

/** Another client, or their company, a project or an address of theirs, is named in the note, in whatever case. */
export const otherClient: Rule = {
  id: 'other-client',
  severity: 'error',
  *find(draft, facts): Iterable<Flaw> {
    const ours = namesOfOurs(facts);
    const isOurs = (name: string) => ours.includes(` ${normal(name)} `);
    const theirs = facts.others.flatMap(({ name, names, emails }) => [name, ...names, ...emails]);
    const foreign = [...new Set(theirs.map((name) => name.trim().replace(LEGAL_FORM, '')))].filter(
      (name) => name.length > 2 && /\p{L}/u.test(name) && !isOurs(name),
    );
    if (foreign.length === 0) return;
    const asWritten = new Set(foreign.map(normal));
    const inAnyCase = anyOf(foreign, POSSESSIVE, anyCase);
    for (const part of readByClient(draft)) {
      for (const { start, end, text } of matches(inAnyCase, part)) {
        const said = text.replace(/['’]s$/i, '').toLowerCase();
        // A name that is a common word too is meant as a name only when it is written as one: "Rose", "eBay", "rose.shop".
        if (!/[\p{Lu}\p{N}.@]/u.test(text) || isOurs(said)) continue;
        // "Розы на главной": at the beginning of a sentence any word has a capital.
        if (!asWritten.has(normal(said)) && !/\s/.test(said) && beginsSentence(part.text.slice(0, start - part.start)))
          continue;
        const fixes = [replace(l10n.t('Take it out'), { start, end }, '')];
        yield { start, end, message: l10n.t('"{0}" belongs to another client.', text), fixes };
      }
    }
  },
};

/** Left out where a company is spoken of. */
const LEGAL_FORM = /^(?:ООО|[ОЗП]?АО|ИП)\s+|,?\s(?:Ltd|LLC|Inc|GmbH|AG)\.?$/giu;
const POSSESSIVE = "(?:['’]s)?";

/** Whether a sentence, an item or what follows a heading begins behind the text. */
function beginsSentence(before: string): boolean {
  const text = before.trimEnd();
  return before.includes('\n', text.length) || /(?:^|[.!?…:;)•—–-])$/.test(text);
}

/** What the client knows as theirs or ours, in words as `normal` gives them, with a space around each. */
function namesOfOurs({ client, project, siblings, components, contacts, sender }: PreflightFacts): string {
  const people = [...contacts.map(({ name }) => name), sender?.name, sender?.signature, client.signature];
  const names = [client.name, project.name, ...siblings, ...components.map(({ name }) => name), ...people];
  return ` ${normal(names.join('\n'))} `;
}
