/** The pre-flight: what a person should look at before a note goes to the client. */
import * as l10n from '@vscode/l10n';
import { type Draft, readDraft } from './draft.ts';
import type { Finding, Fix, Severity } from './finding.ts';
import { tooLong } from './length.ts';
import type { PreflightFacts } from './rule.ts';
import { RULES } from './rules.ts';

/** How serious a rule is to the person, where that is not what the rule itself says; `off`: it is not asked. */
export type Levels = ReadonlyMap<string, Severity | 'off'>;

/** In UTF-16 units. A note has a tenth of it; what is longer was put there by mistake and would take the rules long. */
const LONGEST_DRAFT = 20_000;

/**
 * Checks a draft (Markdown, with its header lines) against the facts. The findings come by where they stand; their
 * ranges lie within the text.
 */
export function preflight(text: string, facts: PreflightFacts, levels: Levels = new Map()): readonly Finding[] {
  if (text.length > LONGEST_DRAFT) return [farTooLong(text)];
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
        fixes: fixes.map((fix) => original(fix, draft)),
      }),
    );
  });
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

function original(fix: Fix, draft: Draft): Fix {
  if (fix.kind === 'edits') return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...draft.original(edit) })) };
  return 'start' in fix ? { ...fix, ...draft.original(fix) } : fix;
}

/** Whatever the levels: nobody may think that the rest was looked at. */
function farTooLong(text: string): Finding {
  const end = text.search(/\r?\n|$/);
  const message = l10n.t(
    'This is no note: it is longer than {0} characters, and nothing of it was checked.',
    LONGEST_DRAFT,
  );
  return { rule: tooLong.id, severity: 'error', start: 0, end: Math.min(end, LONGEST_DRAFT), message, fixes: [] };
}

/** Rules that are not asked. */
export function switchedOff(rules: Iterable<string>): Levels {
  return new Map([...rules].map((rule) => [rule, 'off']));
}
