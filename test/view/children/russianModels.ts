/**
 * Prints what each view of the board shows in Russian, as JSON. A process of its own: the language is set once in one,
 * before the first word is asked for.
 */
import * as l10n from '@vscode/l10n';
import bundle from '../../../l10n/bundle.l10n.ru.json' with { type: 'json' };
import { boardModel } from '../../../src/view/board.ts';
import { budgetModel } from '../../../src/view/budget.ts';
import { dayModel } from '../../../src/view/day.ts';
import { clientForm, profileForm, projectForm } from '../../../src/view/forms.ts';
import { ENGLISH_PREVIEW } from '../../../src/view/previewStrings.ts';
import { taskPageModel } from '../../../src/view/taskPage.ts';
import { translated } from '../../../src/view/translated.ts';
import { weekModel } from '../../../src/view/week.ts';
import { sampleInput } from '../boardSample.ts';
import { budgetInput } from '../budgetSample.ts';
import { dayInput, EXPLAIN } from '../daySample.ts';
import { clientInput, profileInput, projectInput } from '../formSample.ts';
import { previewOf } from '../previewSample.ts';
import { taskInput } from '../taskSample.ts';
import { weekInput } from '../weekSample.ts';

l10n.config({ contents: bundle });
const locale = 'ru';
const inputs = {
  board: sampleInput({ locale, timer: { task: null, from: Date.UTC(2026, 5, 18, 11) }, undo: 'mark', redo: 'note' }),
  week: weekInput({ locale }),
  day: dayInput({ locale, explain: EXPLAIN }),
  budget: { ...budgetInput(), locale },
  task: taskInput({ locale }),
  client: clientInput({ locale }),
  project: projectInput({ locale }),
  profile: profileInput({ locale }),
};
export const shown = {
  board: boardModel(inputs.board),
  noTasks: boardModel({ ...inputs.board, tasks: [] }),
  noProject: boardModel({ ...inputs.board, projects: [] }),
  week: weekModel(inputs.week),
  day: dayModel(inputs.day),
  budget: budgetModel(inputs.budget),
  task: taskPageModel(inputs.task),
  client: clientForm(inputs.client),
  project: projectForm(inputs.project),
  profile: profileForm(inputs.profile),
  preview: { ...previewOf('flora-b-ru.md', 'ru'), strings: translated(ENGLISH_PREVIEW) },
};
/** Maps say what they hold. */
const plain = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
process.stdout.write(JSON.stringify({ shown, data: JSON.stringify(inputs, plain) }));
