/** The pre-flight: what a person should look at before a note goes to the client. */
import { readDraft } from './draft.ts';
import type { Finding } from './finding.ts';
import type { PreflightFacts } from './rule.ts';
import { RULES } from './rules.ts';

/**
 * Checks a draft (Markdown, with its header lines) against the facts. `off`: ids of rules that are not asked. The
 * findings come by where they stand; their ranges lie within the text.
 */
export function preflight(
  text: string,
  facts: PreflightFacts,
  off: ReadonlySet<string> = new Set(),
): readonly Finding[] {
  const draft = readDraft(text);
  const findings = RULES.filter(({ id }) => !off.has(id)).flatMap((rule) =>
    [...rule.find(draft, facts)].map(
      ({ start, end, message, fixes = [] }): Finding => ({
        rule: rule.id,
        severity: rule.severity,
        ...draft.original({ start, end }),
        message,
        fixes: fixes.map((fix) => ({ ...fix, ...draft.original(fix) })),
      }),
    ),
  );
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}
