/** Time as it goes by, put right, counted and billed. */

import { registerCalendar } from './calendar.ts';
import type { Register } from './context.ts';
import { registerDay } from './day.ts';
import { registerExplain } from './explain.ts';
import { registerForecast } from './forecast.ts';
import { registerImport } from './import.ts';
import { registerMark } from './mark.ts';
import { registerStatus } from './status.ts';
import { registerTimer } from './timer.ts';
import { registerTimesheet } from './timesheet.ts';
import { registerUndo } from './undo.ts';

export const TIME: readonly Register[] = [
  registerTimer,
  registerStatus,
  registerMark,
  registerUndo,
  registerDay,
  registerExplain,
  registerForecast,
  registerTimesheet,
  registerCalendar,
  registerImport,
];
