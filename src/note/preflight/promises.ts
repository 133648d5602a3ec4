/** What was promised: slips told in full and at the top, launch and budget as they stand. */
import * as l10n from '@vscode/l10n';
import { dayOf } from '../../domain/days.ts';
import { NO_COMMITS } from '../commits/lines.ts';
import { showComponents } from '../component.ts';
import { budgetOutlook, launchOutlook } from '../health.ts';
import type { NoteComponent, Slip } from '../note.ts';
import type { Words } from '../words.ts';
import { daysIn } from './days.ts';
import { type Draft, matches, type Passage, type Range, sentenceAt } from './draft.ts';
import { type Fix, type Flaw, insert, replace } from './finding.ts';
import type { PreflightFacts, Rule } from './rule.ts';
import { asSentence, phrasesOf } from './sentence.ts';
import { mentions } from './text.ts';

type Slipped = Pick<NoteComponent, 'name' | 'reason' | 'tasks'> & { readonly slip: Slip };

const REASON =
  /\b(?:because|since|as we|due to|owing to|reason)\b|(?:потому что|так как|поскольку|из-за|в связи|по причине|ввиду)|[:(—–]\s*\p{L}/iu;

const MOST_NAMES = 3;
const MOVES = /\b(?:moves?|moved|slips?|later|delayed)\b|перен[оеё]с|сдвига|сдвинул|позже|задерж/iu;

/** The parts whose date for the client moved; those of no component have no name that could be looked for. */
function slipsOf(facts: PreflightFacts): readonly Slipped[] {
  return showComponents(facts, NO_COMMITS, dayOf(facts.now, facts.zone), '').flatMap(({ component }) =>
    component.slip === null || component.name === '' ? [] : [{ ...component, slip: component.slip }],
  );
}

/** Where a note begins to speak: what is said of the note as a whole is shown there. */
export function headOf({ bottomLine, plain, body }: Draft): Range {
  if (bottomLine.end > bottomLine.start) return { start: bottomLine.start, end: bottomLine.end };
  return { start: Math.min(body.start, plain.length), end: plain.length };
}

/** A part that slipped is told without its new date or, above detail C, without the reason. */
export const bareSlip: Rule = {
  id: 'bare-slip',
  severity: 'error',
  *find(draft, facts): Iterable<Flaw> {
    const today = dayOf(facts.now, facts.zone);
    for (const slipped of slipsOf(facts)) {
      const { name, slip, reason } = slipped;
      const told = draft.blocks.filter((block) => mentions(block.text, name));
      const last = told.at(-1);
      if (last === undefined) continue;
      const sentences = draft.sentences.filter(({ text }) => mentions(text, name));
      const days = told.flatMap((block) => daysIn(block, today)).map(({ day }) => day);
      const dated = slip.to === null ? false : days.includes(slip.to);
      const reasoned =
        facts.detail === 'C' ||
        told.some(({ text }) => reason !== null && mentions(text, reason)) ||
        sentences.some(({ text }) => REASON.test(afterName(text, name)));
      if (dated && reasoned) continue;
      const message = dated
        ? l10n.t('"{0}" has slipped; the reason should stand here.', name)
        : reasoned
          ? l10n.t('"{0}" has slipped; its new date should stand here.', name)
          : l10n.t('"{0}" has slipped; its new date and the reason should stand here.', name);
      yield { start: last.start, end: last.end, message, fixes: tellSlip(slipped, last, draft, facts) };
    }
  },
};

/** As it is known, behind the sentence that names the part; what is not known has to be said first. */
function tellSlip({ name, slip, reason, tasks }: Slipped, block: Passage, draft: Draft, facts: PreflightFacts): Fix[] {
  const fixes: Fix[] = [];
  const words = phrasesOf(facts).moved(name, slip, facts.detail === 'C' ? null : reason, false);
  const within = draft.sentences.filter(({ start, end }) => start >= block.start && end <= block.end);
  const named = within.find(({ text }) => mentions(text, name)) ?? within[0] ?? block;
  const known = slip.to !== null && (facts.detail === 'C' || reason !== null);
  if (known) fixes.push(insert(l10n.t('Say to when it moves'), named.end, ` ${asSentence(words)}`));
  const late = facts.tasks
    .filter(({ task, before }) => tasks.includes(task.id) && before !== null && task.clientDue !== before.clientDue)
    .map(({ task }) => task.id);
  const [task] = late.length > 0 ? late : tasks;
  if (task === undefined) return fixes;
  if (reason === null && facts.detail !== 'C')
    fixes.push({ kind: 'reason', title: l10n.t('Say why "{0}" moved…', name), task });
  if (slip.to === null) fixes.push({ kind: 'openTask', title: l10n.t('Open the task'), task });
  return fixes;
}

/** The mark after a name ("**News page:** …") gives no reason. */
function afterName(text: string, name: string): string {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? text : text.slice(at + name.length).replace(/^\s*[:.—–-]/u, '');
}

/** What slipped since the last note is missing from the bottom line. */
export const unsaidSlip: Rule = {
  id: 'unsaid-slip',
  severity: 'error',
  *find(draft, facts): Iterable<Flaw> {
    const today = dayOf(facts.now, facts.zone);
    const top = draft.bottomLine;
    const slips = slipsOf(facts);
    // Many are told by their number.
    const counted = slips.length > MOST_NAMES && MOVES.test(top.text);
    const phrases = phrasesOf(facts);
    for (const { name, slip, reason } of counted ? [] : slips) {
      if (mentions(top.text, name)) continue;
      const message =
        slip.to === null
          ? l10n.t('The bottom line does not say that "{0}" has no date any more.', name)
          : l10n.t('The bottom line does not say that "{0}" moves to {1}.', name, slip.to);
      const fixes = addToTop(draft, [phrases.moved(name, slip, facts.detail === 'C' ? reason : null, false)]);
      yield { ...headOf(draft), message, fixes };
    }
    const { launch } = facts.project;
    const told = facts.previous?.launch ?? null;
    if (launch === null || told === null || launch === told) return;
    if (daysIn(top, today).some(({ day }) => day === launch)) return;
    const { launch: outlook } = outlooks(facts);
    const fixes = outlook === null ? [] : addToTop(draft, phrases.launch(outlook));
    yield {
      ...headOf(draft),
      message: l10n.t('The bottom line does not say that the launch moves to {0}.', launch),
      fixes,
    };
  },
};

/** Puts sentences behind the bottom line. */
export function addToTop({ bottomLine }: Draft, sentences: readonly Words[]): Fix[] {
  const text = sentences.filter(({ length }) => length > 0).map((words) => ` ${asSentence(words)}`);
  return text.length === 0 ? [] : [insert(l10n.t('Say so in the bottom line'), bottomLine.end, text.join(''))];
}

const ON_TRACK =
  /\b(?:on schedule|on track|on time|as planned|going to plan|all is well)\b|(?<!\p{L})(?:по плану|по графику|в срок|вовремя|успеваем|без задержек)(?!\p{L})/giu;
const WITHIN_BUDGET =
  /\b(?:within|inside|under) (?:the |our |your )?budget\b|(?:в бюджет (?:укладываемся|вписываемся)|укладываемся в бюджет|в пределах бюджета|в рамках бюджета)/giu;
const NOT = /\b(?:not|no longer|cannot|can't|won't)\b[^.]{0,30}$|(?:^|[\s,])не[^.]{0,30}$/iu;

/** The note says that launch or budget hold, and by the work left they do not. */
export const onTrack: Rule = {
  id: 'on-track',
  severity: 'error',
  *find(draft, facts): Iterable<Flaw> {
    const { launch, budget } = outlooks(facts);
    if (launch !== null && (launch.passed || launch.health === 'moves' || launch.health === 'at risk')) {
      const message = l10n.t('The launch does not hold: the work left does not fit the days before it.');
      yield* claims(ON_TRACK, draft, message, phrasesOf(facts).launch(launch));
    }
    if (budget?.health === 'moves' || budget?.health === 'at risk') {
      const words = phrasesOf(facts).budget(budget, false) ?? [];
      yield* claims(WITHIN_BUDGET, draft, l10n.t('The budget is not enough for what is done and left.'), [words]);
    }
  },
};

function* claims(pattern: RegExp, draft: Draft, message: string, truth: readonly Words[]): Iterable<Flaw> {
  const right = truth.filter(({ length }) => length > 0).map(asSentence);
  const parts: readonly (Passage | null)[] = [draft.subject, draft.main];
  for (const part of parts) {
    for (const { start, end } of part === null ? [] : matches(pattern, part)) {
      if (NOT.test(draft.plain.slice(Math.max(0, start - 40), start))) continue;
      const within = part === draft.main && right.length > 0 ? claimAround(draft, start) : null;
      const fixes = within === null ? [] : [replace(l10n.t('Write how it stands'), within, right.join(' '))];
      yield { start, end, message, fixes };
    }
  }
}

/** The sentence without its heading ("In short: …"). */
function claimAround(draft: Draft, at: number): Range {
  const { start, end, text } = sentenceAt(draft, at);
  const heading = /^[\p{L} ]{1,30}:\s+/u.exec(text)?.[0].length ?? 0;
  return { start: start + (start + heading <= at ? heading : 0), end };
}

const OF_BUDGET =
  /\b(?:budget|exceed\w*|overrun|above|more hours|extra hours|used up)\b|бюджет|превы|перерасход|не хватит|сверх/iu;

/** The budget is or will be overrun, and the note does not say so. */
export const unsaidOverrun: Rule = {
  id: 'unsaid-overrun',
  severity: 'error',
  *find(draft, facts): Iterable<Flaw> {
    const { budget } = outlooks(facts);
    if (budget?.health !== 'moves' && budget?.health !== 'at risk') return;
    if (OF_BUDGET.test(draft.main.text)) return;
    const hours = Math.round(budget.overMs / 360_000) / 10;
    yield {
      ...headOf(draft),
      message: l10n.t('What is done and left exceeds the budget by {0} h; the client should know.', hours),
      fixes: addToTop(draft, [phrasesOf(facts).budget(budget, false) ?? []]),
    };
  },
};

function outlooks(facts: PreflightFacts) {
  const tasks = facts.tasks.map(({ task }) => task);
  const today = dayOf(facts.now, facts.zone);
  return {
    launch: launchOutlook(facts.project, tasks, today, facts.previous?.launch ?? null, facts.workdays),
    budget: budgetOutlook(facts.project, tasks, facts.usedMs),
  };
}
