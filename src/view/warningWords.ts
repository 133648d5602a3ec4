/** What will not hold, as a person is told. Pure. */
import type { Id } from '../domain/events.ts';
import type { Finish } from '../domain/forecast.ts';
import type { Warning } from '../domain/warnings.ts';
import { fill, formatDay, formatHours } from './format.ts';
import { plain } from './status.ts';

/** One sentence. `titleOf`: of a task. */
export function warningText(warning: Warning, project: string, titleOf: (task: Id) => string, locale: string): string {
  const name = plain(project, 60);
  switch (warning.kind) {
    case 'due':
    case 'clientDue': {
      const sentence =
        warning.kind === 'due'
          ? '"{0}" will not be done by our date, {1}: {2}.'
          : '"{0}" will not be done by {1}, as the client was promised: {2}.';
      const title = plain(titleOf(warning.task), 80);
      return fill(sentence, title, formatDay(warning.promised, locale), expected(warning.finish, locale));
    }
    case 'launch':
      return fill(
        '{0} will not launch on {1}: {2}.',
        name,
        formatDay(warning.promised, locale),
        expected(warning.finish, locale),
      );
    case 'budgetUsed':
      return fill(
        '{0}: {1} of the budget is used up, {2} of {3} hours.',
        name,
        new Intl.NumberFormat(locale, { style: 'percent' }).format(warning.usedMs / warning.budgetMs),
        formatHours(warning.usedMs, locale),
        formatHours(warning.budgetMs, locale),
      );
    case 'budgetForecast':
      return fill(
        warning.confidence === null
          ? '{0}: the budget of {2} hours will not be enough, the work takes at least {1}.'
          : '{0}: the budget of {2} hours will not be enough, the work takes {1}.',
        name,
        formatHours(warning.atCompletionMs, locale),
        formatHours(warning.budgetMs, locale),
      );
  }
}

function expected(finish: Finish, locale: string): string {
  return finish.known
    ? `expected ${formatDay(finish.day, locale)}`
    : `not before ${formatDay(finish.notBefore, locale)}`;
}
