/** The pre-flight: what a person should look at before a note goes to the client. */
import { readDraft } from './draft.ts';
import type { Finding, Severity } from './finding.ts';
import type { PreflightFacts } from './rule.ts';
import { RULES } from './rules.ts';

/** How serious a rule is to the person, where that is not what the rule itself says; `off`: it is not asked. */
export type Levels = ReadonlyMap<string, Severity | 'off'>;

/**
 * Checks a draft (Markdown, with its header lines) against the facts. The findings come by where they stand; their
 * ranges lie within the text.
 */
export function preflight(text: string, facts: PreflightFacts, levels: Levels = new Map()): readonly Finding[] {
  const draft = readDraft(text);
  const findings = RULES.flatMap((rule) => {
    const severity = levels.get(rule.id) ?? rule.severity;
    if (severity === 'off') return [];
    return [...rule.find(draft, facts)].map(
      ({ start, end, message, fixes = [] }): Finding => ({
        rule: rule.id,
        severity,
        ...draft.original({ start, end }),
        message,
        fixes: fixes.map((fix) => ('start' in fix ? { ...fix, ...draft.original(fix) } : fix)),
      }),
    );
  });
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Rules that are not asked. */
export function switchedOff(rules: Iterable<string>): Levels {
  return new Map([...rules].map((rule) => [rule, 'off']));
}
