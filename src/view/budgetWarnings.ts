/** What will be missed, a sentence each. Pure. */
import type { Task } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import type { Warning } from '../domain/warnings.ts';
import type { BudgetWarning } from './budgetModel.ts';
import { finishWords, hoursWords, type Speech } from './budgetWords.ts';
import { fill, formatClock, formatDay } from './format.ts';

/** Who is late with more than these knows that the plan is to be made anew. */
const MOST_WARNINGS = 8;

/** The first of them, and how many more there are; '' for none. */
export function warningsIn(
  warnings: readonly Warning[],
  tasks: ReadonlyMap<Id, Task>,
  speech: Speech,
): { readonly warnings: readonly BudgetWarning[]; readonly moreWarnings: string } {
  const shown = warnings.slice(0, MOST_WARNINGS);
  const left = warnings.length - shown.length;
  return {
    warnings: shown.map((warning) => ({ key: warning.key, text: warningText(warning, tasks, speech) })),
    moreWarnings: left === 0 ? '' : fill(speech.strings.andMore, left),
  };
}

/** "Archive by month: expected Fri 3 Jul, our date is Wed 24 Jun". */
function warningText(warning: Warning, tasks: ReadonlyMap<Id, Task>, speech: Speech): string {
  const { strings, locale } = speech;
  switch (warning.kind) {
    case 'due':
    case 'clientDue': {
      const sentence = warning.kind === 'due' ? strings.warningDue : strings.warningClientDue;
      const title = tasks.get(warning.task)?.title ?? '';
      return fill(sentence, title, expectedWords(warning.finish, speech), formatDay(warning.promised, locale));
    }
    case 'launch':
      return fill(strings.warningLaunch, expectedWords(warning.finish, speech), formatDay(warning.promised, locale));
    case 'budgetUsed': {
      const percent = Math.floor((100 * warning.usedMs) / warning.budgetMs);
      return fill(strings.warningUsed, percent, formatClock(warning.usedMs), formatClock(warning.budgetMs));
    }
    case 'budgetForecast': {
      const total = hoursWords(warning.atCompletionMs, warning.confidence === null, speech);
      return fill(strings.warningForecast, total, formatClock(warning.budgetMs));
    }
  }
}

function expectedWords(finish: Extract<Warning, { kind: 'launch' }>['finish'], speech: Speech): string {
  const words = finishWords(finish, speech);
  return finish.known ? fill(speech.strings.expected, words) : words;
}
