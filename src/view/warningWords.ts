/** What will not hold, as a person is told. Pure. */

import * as l10n from '@vscode/l10n';
import type { Id } from '../domain/events.ts';
import type { Finish } from '../domain/forecast.ts';
import type { Warning } from '../domain/warnings.ts';
import { formatDay, formatHours } from './format.ts';
import { plain } from './status.ts';

/** One sentence. `titleOf`: of a task. */
export function warningText(warning: Warning, project: string, titleOf: (task: Id) => string, locale: string): string {
  const name = plain(project, 60);
  switch (warning.kind) {
    case 'due':
    case 'clientDue': {
      const title = plain(titleOf(warning.task), 80);
      const day = formatDay(warning.promised, locale);
      const words = expected(warning.finish, locale);
      return warning.kind === 'due'
        ? l10n.t('"{0}" will not be done by our date, {1}: {2}.', title, day, words)
        : l10n.t('"{0}" will not be done by {1}, as the client was promised: {2}.', title, day, words);
    }
    case 'launch':
      return l10n.t(
        '{0} will not launch on {1}: {2}.',
        name,
        formatDay(warning.promised, locale),
        expected(warning.finish, locale),
      );
    case 'budgetUsed':
      return l10n.t(
        '{0}: {1} of the budget is used up, {2} of {3} hours.',
        name,
        new Intl.NumberFormat(locale, { style: 'percent' }).format(warning.usedMs / warning.budgetMs),
        formatHours(warning.usedMs, locale),
        formatHours(warning.budgetMs, locale),
      );
    case 'budgetForecast': {
      const [all, budget] = [formatHours(warning.atCompletionMs, locale), formatHours(warning.budgetMs, locale)];
      return warning.confidence === null
        ? l10n.t('{0}: the budget of {2} hours will not be enough, the work takes at least {1}.', name, all, budget)
        : l10n.t('{0}: the budget of {2} hours will not be enough, the work takes {1}.', name, all, budget);
    }
  }
}

function expected(finish: Finish, locale: string): string {
  return finish.known
    ? l10n.t('expected {0}', formatDay(finish.day, locale))
    : l10n.t('not before {0}', formatDay(finish.notBefore, locale));
}
