/** What is counted, forecast and billed. */
import { registerCalendar } from './calendar.ts';
import type { Register } from './context.ts';
import { registerForecast } from './forecast.ts';
import { registerTimesheet } from './timesheet.ts';

export const REPORTS: readonly Register[] = [registerForecast, registerTimesheet, registerCalendar];
