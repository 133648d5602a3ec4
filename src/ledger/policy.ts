/**
 * policy.json: by which rules this machine's person wants hours read. It is no fact and belongs to no ledger: the editor
 * writes down what its settings say, so that the command line counts the same.
 */

import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { WORKWEEK, type Workdays } from '../domain/workdays.ts';
import { makeFolder, replaceFile } from './home.ts';
import { explain, isMissing } from './ledgerError.ts';
import { readPlainFile } from './plainFile.ts';
import { day } from './valueSchemas.ts';

/** The limits of the setting `rapport.idleMinutes`. */
const idleMinutes = v.pipe(v.number(), v.minValue(1), v.maxValue(60));

const policySchema = v.object({
  v: v.literal(1),
  idle_minutes: idleMinutes,
  weekdays: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), [...WORKWEEK.weekdays]),
  holidays: v.optional(v.array(day), []),
});

/** With the days on which the person works. */
export interface StoredPolicy extends Workdays {
  /** The longest gap that still counts. */
  readonly idleMinutes: number;
}

export const DEFAULT_STORED_POLICY: StoredPolicy = { idleMinutes: 5, ...WORKWEEK };

/** What stands there; what cannot be understood counts as if nothing did. @throws LedgerError */
export async function readPolicy(home: string): Promise<StoredPolicy> {
  return (await findPolicy(home)) ?? DEFAULT_STORED_POLICY;
}

/** Writes the policy unless it stands there already, or nothing does and it is the default. @throws LedgerError */
export async function writePolicy(home: string, policy: StoredPolicy): Promise<void> {
  const found = await findPolicy(home);
  const text = textOf(policy);
  if (textOf(found ?? DEFAULT_STORED_POLICY) === text) return;
  await makeFolder(home);
  await replaceFile(policyPath(home), text);
}

async function findPolicy(home: string): Promise<StoredPolicy | null> {
  const path = policyPath(home);
  let text: string;
  try {
    text = (await readPlainFile(path)).toString();
  } catch (error) {
    if (isMissing(error)) return null;
    throw explain(error, l10n.t('Rapport cannot read {0}', path));
  }
  try {
    const { idle_minutes, weekdays, holidays } = v.parse(policySchema, JSON.parse(text));
    return { idleMinutes: idle_minutes, weekdays, holidays };
  } catch {
    return null;
  }
}

/** Working days only where they are not the usual ones. */
function textOf({ idleMinutes: idle_minutes, weekdays, holidays }: StoredPolicy): string {
  const usual = weekdays.join() === WORKWEEK.weekdays.join();
  const days = { ...(usual ? {} : { weekdays }), ...(holidays.length === 0 ? {} : { holidays }) };
  return `${JSON.stringify({ v: 1, idle_minutes, ...days })}\n`;
}

function policyPath(home: string): string {
  return join(home, 'policy.json');
}
