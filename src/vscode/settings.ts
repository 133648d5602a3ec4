/** The settings of package.json with their types: what a person wrote there is checked once, here. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { SHARED_BRANCHES } from '../app/links.ts';
import { isDay } from '../domain/days.ts';
import { ROUNDING_MODES, ROUNDING_STEPS, ROUNDING_UNITS } from '../domain/rounding.ts';
import type { Workdays } from '../domain/workdays.ts';
import { SEVERITIES } from '../note/preflight/finding.ts';

const RULE_LEVELS = ['default', ...SEVERITIES, 'off'] as const;

/** In the order of ISO's numbers, from 1. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** How the person hears of an update that is due. */
const REMINDERS = ['notification', 'statusBar', 'off'] as const;

const SETTINGS = {
  branchTemplate: v.fallback(v.pipe(v.string(), v.trim(), v.minLength(1)), 'feature/{slug}'),
  sharedBranches: v.fallback(v.array(v.string()), [...SHARED_BRANCHES]),
  idleMinutes: v.fallback(v.pipe(v.number(), v.minValue(1), v.maxValue(60)), 5),
  notifyAway: v.fallback(v.boolean(), false),
  timerReminderHours: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(24)), 2),
  workingDays: v.fallback(v.array(v.picklist(WEEKDAYS)), WEEKDAYS.slice(0, 5)),
  holidays: v.fallback(v.array(v.pipe(v.string(), v.check(isDay))), []),
  notifyForecast: v.fallback(v.boolean(), true),
  budgetWarnings: v.fallback(v.array(v.pipe(v.number(), v.minValue(1), v.maxValue(1000))), [80, 100]),
  updateReminder: v.fallback(v.picklist(REMINDERS), 'notification'),
  roundingMinutes: v.fallback(v.picklist([0, ...ROUNDING_STEPS]), 0),
  roundingMode: v.fallback(v.picklist(ROUNDING_MODES), 'up'),
  roundingPer: v.fallback(v.picklist(ROUNDING_UNITS), 'task'),
  spelling: v.fallback(v.picklist(['auto', 'on', 'off']), 'auto'),
  'preflight.rules': v.fallback(v.record(v.string(), v.fallback(v.picklist(RULE_LEVELS), 'default')), {}),
} as const;

export type Settings = { [K in keyof typeof SETTINGS]: v.InferOutput<(typeof SETTINGS)[K]> };

/** The value in force; the default when what stands there is of no use. */
export function setting<K extends keyof Settings>(key: K): Settings[K] {
  return v.parse(SETTINGS[key], vscode.workspace.getConfiguration('rapport').get(key)) as Settings[K];
}

/** On which days the person works, as the settings say. */
export function workdaysSetting(): Workdays {
  return {
    weekdays: setting('workingDays').map((day) => WEEKDAYS.indexOf(day) + 1),
    holidays: setting('holidays'),
  };
}
