/** Facts and drafts for the tests of the pre-flight. */

import type { NoteFacts } from '../../../src/note/facts.ts';
import type { Finding } from '../../../src/note/preflight/finding.ts';
import { preflight } from '../../../src/note/preflight/preflight.ts';
import type { PreflightFacts } from '../../../src/note/preflight/rule.ts';
import { FLORA } from '../flora.ts';
import { FLORA_RU } from '../floraRu.ts';

export function checkable(facts: NoteFacts, more: Partial<PreflightFacts> = {}): PreflightFacts {
  return {
    ...facts,
    others: [],
    siblings: [],
    sent: [],
    asked: [],
    runningTimer: null,
    quietUntil: null,
    rhythmDays: 7,
    misspelt: new Map(),
    ...more,
  };
}

export const EN = checkable(FLORA);
export const RU = checkable(FLORA_RU);

/** The findings of one rule. */
export function found(rule: string, text: string, facts: PreflightFacts): readonly Finding[] {
  return preflight(text, facts).filter((finding) => finding.rule === rule);
}

/** The passages of a text that a rule objects to. */
export function flagged(rule: string, text: string, facts: PreflightFacts): readonly string[] {
  return found(rule, text, facts).map(({ start, end }) => text.slice(start, end));
}

/** The text after the first fix of the first finding of a rule. */
export function mended(rule: string, text: string, facts: PreflightFacts): string {
  const fix = found(rule, text, facts)[0]?.fixes[0];
  if (fix?.kind !== 'replace' && fix?.kind !== 'edits') throw new Error(`nothing to mend: ${rule}`);
  const edits = fix.kind === 'edits' ? fix.edits : [fix];
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end, text: put }) => rest.slice(0, start) + put + rest.slice(end), text);
}

/** Rules that ask for facts which nobody has given: why, a reason, a date, another day. */
const ASK_FOR_FACTS = new Set(['no-goal', 'bare-slip', 'undated-question', 'day-off']);

/** What the pre-flight has against the words that we wrote ourselves. */
export function ownFlaws(text: string, facts: NoteFacts): readonly string[] {
  return preflight(text, checkable(facts))
    .filter(({ rule }) => !ASK_FOR_FACTS.has(rule))
    .map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
}
