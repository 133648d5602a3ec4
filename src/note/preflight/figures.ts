/** Whether the figures agree: with each other, with the hours, and with the questions that are asked. */
import * as l10n from '@vscode/l10n';
import { dayOf } from '../../domain/days.ts';
import { NO_COMMITS } from '../commits/lines.ts';
import { showComponents } from '../component.ts';
import { noteHours } from '../hours.ts';
import { type Draft, matches, type Passage } from './draft.ts';
import { type Flaw, replace } from './finding.ts';
import type { PreflightFacts, Rule } from './rule.ts';

const N = String.raw`\d+(?:[.,]\d+)?`;
const UNIT = String.raw`(?:\s?(?:h|hours?|ч|час(?:а|ов)?)\.?)?`;
/** "22.5 of 40 used, 17.5 left" */
const SPENT = new RegExp(String.raw`(?<![\d.,])(${N})${UNIT}\s(?:of|out of|из)\s(${N})${UNIT}(?=[\s,;.]|$)`, 'giu');
const LEFT = new RegExp(
  String.raw`(?<![\d.,])(${N})${UNIT}\s(?:left|remain|remaining)|(?:оста(?:лось|ётся|ется|ток)|left:?)\s(?:—\s)?(${N})(?![\d])`,
  'giu',
);
/** "41 used, 1 above the budget of 40", "22.5 so far" */
const USED = new RegExp(
  String.raw`(?<![\d.,]|\bof\s)(${N})${UNIT}\s(?:used|so far)(?!\p{L})|израсходовано\s(${N})(?![\d.,]*\d)(?!${UNIT}\sиз\s)`,
  'giu',
);
/** "(9.5 since Thu 11 June)" */
const IN_PERIOD = new RegExp(String.raw`[(,]\s?(${N})(?:\sof them)?\ssince\s|в том числе (${N})\s(?=со?\s)`, 'giu');
const OF_PART = new RegExp(String.raw`(?<=(?:^|[\n.])\s*)(?:hours|часы):\s(${N})(?![\d.,]*\d)`, 'giu');
const TOTAL = /^(?:hours|часы)\s?[:.]/iu;
const ABOUT_HOURS = /used|spent|hours|budget|израсходован|использован|потрачен|бюджет|час/iu;
const IN_SUBJECT = /(?<!\p{N})(\d{1,3})\s(?:questions?|answers?|вопрос\p{L}*|ответ\p{L}*)/giu;
const LETTERED = /(?:^|\n)[^\S\n]*(?:(?:Question|Вопрос)\s\p{Lu}{1,2}\s?[:.)]|\p{Lu}\)\s)/gu;

/** Figures do not add up: used and left are not the budget, hours are not the ledger's, questions are miscounted. */
export const figures: Rule = {
  id: 'figures',
  severity: 'error',
  *find(draft, facts): Iterable<Flaw> {
    const { usedTenths, budgetTenths } = noteHours(facts);
    yield* totalFlaws(draft, facts);
    yield* partFlaws(draft, facts);
    for (const sentence of draft.sentences) {
      if (!ABOUT_HOURS.test(sentence.text)) continue;
      for (const { start, text, groups } of matches(SPENT, sentence)) {
        const [used, budget] = [tenths(groups[1]), tenths(groups[2])];
        const first = { start, end: start + (groups[1]?.length ?? 0) };
        // Another budget than the project's is a component's, or a month's.
        if (budget === budgetTenths && used !== usedTenths) {
          const right = write(usedTenths, text);
          const message = l10n.t('The hours used are {0}, not {1}.', right, groups[1] ?? '');
          yield { ...first, message, fixes: [replace(l10n.t('Write {0}', right), first, right)] };
        }
        for (const left of matches(LEFT, sentence)) {
          const figure = left.groups[1] || left.groups[2] || '';
          if (used + tenths(figure) === budget || used > budget) continue;
          const right = write(budget - used, text);
          const at = left.start + left.text.indexOf(figure);
          const range = { start: at, end: at + figure.length };
          const message = l10n.t('{0} of {1} leaves {2}, not {3}.', groups[1] ?? '', groups[2] ?? '', right, figure);
          yield { ...range, message, fixes: [replace(l10n.t('Write {0}', right), range, right)] };
        }
      }
    }
    const asked = [...matches(LETTERED, draft.main)].length;
    for (const { start, text, groups } of draft.subject === null ? [] : matches(IN_SUBJECT, draft.subject)) {
      const told = Number(groups[1]);
      if (asked === 0 || told === asked) continue;
      const range = { start, end: start + (groups[1]?.length ?? 0) };
      const message = l10n.t('The subject speaks of {0}, the note asks {1}.', text, asked);
      yield { ...range, message, fixes: [replace(l10n.t('Write {0}', asked), range, String(asked))] };
    }
  },
};

/** The line with the hours of the project where it does not say "of"; and in any case those of the period. */
function* totalFlaws({ blocks, sentences }: Draft, facts: PreflightFacts): Iterable<Flaw> {
  const { usedTenths, periodTenths } = noteHours(facts);
  for (const sentence of sentences) {
    if (!TOTAL.test(sentence.text) || !blocks.some(({ start }) => start === sentence.start)) continue;
    const [used] = matches(USED, sentence);
    if (used !== undefined) {
      yield* differing(used, usedTenths, (right, told) => l10n.t('The hours used are {0}, not {1}.', right, told));
    }
    const [period] = facts.periodStart === null ? [] : matches(IN_PERIOD, sentence);
    if (period !== undefined) {
      const message = (right: string, told: string) => l10n.t('The hours of the period are {0}, not {1}.', right, told);
      yield* differing(period, periodTenths, message);
    }
  }
}

/** At detail A each part has its hours. */
function* partFlaws({ blocks }: Draft, facts: PreflightFacts): Iterable<Flaw> {
  for (const { component } of showComponents(facts, NO_COMMITS, dayOf(facts.now, facts.zone), '')) {
    const { name, account } = component;
    const block = blocks.find(({ text }) => text.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    const [hours] = block === undefined || account === null ? [] : matches(OF_PART, block);
    if (hours === undefined || account === null) continue;
    // Which parts are shown decides to which of them a tenth is rounded.
    if (Math.abs(tenths(hours.groups[1]) - account.usedTenths) <= 1) continue;
    const message = (right: string, told: string) => l10n.t('The hours of "{0}" are {1}, not {2}.', name, right, told);
    yield* differing(hours, account.usedTenths, message);
  }
}

/** `found` has the figure as the only of its groups that is not empty. */
function* differing(
  { start, text, groups }: Passage & { readonly groups: readonly string[] },
  rightTenths: number,
  message: (right: string, told: string) => string,
): Iterable<Flaw> {
  const told = groups.slice(1).find((group) => group !== '') ?? '';
  if (tenths(told) === rightTenths) return;
  const right = write(rightTenths, text);
  const at = start + text.indexOf(told);
  const range = { start: at, end: at + told.length };
  yield { ...range, message: message(right, told), fixes: [replace(l10n.t('Write {0}', right), range, right)] };
}

function tenths(figure: string | undefined): number {
  return Math.round(Number((figure ?? '0').replace(',', '.')) * 10);
}

/** With the decimal mark that the text uses; a Russian word beside the figure decides when it has none. */
function write(value: number, beside: string): string {
  const comma = /\d,\d/.test(beside) || (/\p{Script=Cyrillic}/u.test(beside) && !/\d\.\d/.test(beside));
  return String(value / 10).replace('.', comma ? ',' : '.');
}
