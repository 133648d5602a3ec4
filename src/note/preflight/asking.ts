/** Questions to the client. */
import * as l10n from '@vscode/l10n';
import { dayOf } from '../../domain/days.ts';
import type { Question } from '../../domain/entities.ts';
import { lineToMarkdown } from '../escape.ts';
import { outcomeOf, writeQuestion } from '../questions.ts';
import { cutEnd } from '../words.ts';
import { daysIn } from './days.ts';
import { type Draft, matches, type Passage } from './draft.ts';
import { type Fix, type Flaw, replace } from './finding.ts';
import type { PreflightFacts, Rule } from './rule.ts';
import { phrasesOf } from './sentence.ts';
import { normal, saysTheSame } from './text.ts';

const DEFAULT =
  /(?:otherwise|without an answer|if we (?:do not|don't) hear|иначе|без (?:вашего )?ответа|если (?:ответа )?не (?:будет|ответите|получим))(?!\p{L})[,:\s]*([^.\n?!;]*)/giu;

/** The lines that ask something, each with the ledger's question if it is one. */
function* asked({ lines }: Draft, { questions, tasks }: PreflightFacts) {
  for (const line of lines) {
    if (!/\?(?=[\s"»”)]|$)/u.test(line.text)) continue;
    const words = normal(line.text);
    const question = questions.find(({ text }) => normal(text) !== '' && words.includes(normal(text))) ?? null;
    if (question === null || !tellsOutcome(words, question, tasks)) yield { line, question };
  }
}

/** Whether, behind the question, the line says what it was settled by. */
function tellsOutcome(words: string, question: Question, tasks: PreflightFacts['tasks']): boolean {
  const outcome = normal(outcomeOf(question, tasks)?.text ?? '');
  const behind = words.slice(words.indexOf(normal(question.text)) + normal(question.text).length);
  return outcome !== '' && `${behind} `.includes(` ${outcome} `);
}

/** What happens without an answer is not what was recorded with the question, or nothing was. */
export const unconfirmedDefault: Rule = {
  id: 'unconfirmed-default',
  severity: 'error',
  *find(draft, facts): Iterable<Flaw> {
    for (const { line, question } of asked(draft, facts)) {
      for (const { start, end, groups, text } of matches(DEFAULT, line)) {
        const said = (groups[1] ?? '').trim();
        const kept = question?.otherwise?.trim() ?? '';
        if (said === '' || (kept !== '' && (saysTheSame(said, kept) || saysTheSame(kept, said)))) continue;
        if (kept === '') {
          const fixes: Fix[] =
            question === null
              ? []
              : [{ kind: 'confirm', title: l10n.t('Confirm "{0}"', said), question: question.id, otherwise: said }];
          yield {
            start,
            end,
            message: l10n.t('Nobody has confirmed this default; record it with the question.'),
            fixes,
          };
          continue;
        }
        const at = { start: start + text.indexOf(groups[1] ?? ''), end };
        const right = cutEnd(kept, /[.;\s]/);
        const message = l10n.t('Recorded with the question is another default: "{0}".', right);
        const confirm = { kind: 'confirm', title: l10n.t('Record "{0}" instead', said), otherwise: said } as const;
        const fixes: Fix[] = [replace(l10n.t('Write what is recorded'), at, right)];
        if (question !== null) fixes.push({ ...confirm, question: question.id });
        yield { start, end, message, fixes };
      }
    }
  },
};

/** A question does not say by when the answer is needed. */
export const undatedQuestion: Rule = {
  id: 'undated-question',
  severity: 'warning',
  *find(draft, facts): Iterable<Flaw> {
    const today = dayOf(facts.now, facts.zone);
    for (const { line, question } of asked(draft, facts)) {
      if (daysIn(line, today).length > 0) continue;
      const fixes: Fix[] = [];
      if (question !== null && question.by === null) {
        fixes.push({ kind: 'answerBy', title: l10n.t('Say by when the answer is needed…'), question: question.id });
      } else if (question !== null) {
        const words = writeQuestion(question, facts, phrasesOf(facts));
        fixes.push(replace(l10n.t('Write by when'), questionIn(line), lineToMarkdown(words)));
      }
      yield { ...trimmed(line), message: l10n.t('Say by when you need the answer.'), fixes };
    }
  },
};

/** A question is asked that the client has answered. */
export const answeredQuestion: Rule = {
  id: 'answered-question',
  severity: 'warning',
  *find(draft, facts): Iterable<Flaw> {
    for (const { line, question } of asked(draft, facts)) {
      if (question === null || (question.answer === null && question.answeredAt === null)) continue;
      const message =
        question.answer === null
          ? l10n.t('The client has answered this.')
          : l10n.t('The client has answered this: "{0}".', question.answer);
      const whole = { start: line.start, end: Math.min(line.end + 1, draft.plain.length) };
      const fixes = [replace(l10n.t('Take the question out'), whole, '')];
      yield { ...trimmed(line), message, fixes };
    }
  },
};

function trimmed({ start, end, text }: Passage) {
  return { start: start + text.length - text.trimStart().length, end };
}

/** The line without its mark ("Question A:", "А)"). */
function questionIn(line: Passage) {
  const mark = /^\s*(?:(?:Question|Вопрос)\s\p{L}{1,2}\s?[:.)]|\p{L}{1,2}\))\s*/u.exec(line.text)?.[0].length ?? 0;
  return { start: line.start + mark, end: line.end };
}
