import assert from 'node:assert/strict';
import type { Absence } from '../../src/domain/entities.ts';
import { effortOf } from '../../src/note/effort.ts';
import { at, FLORA, HOUR } from './flora.ts';

const away = (from: string, to: string): Absence => ({ id: 'a', person: 'p', from, to, standIn: null, reach: null });
/** Four planned hours a day, from Thu 11 to Thu 18 June: six working days. */
const effort = (change: Partial<typeof FLORA>) => effortOf({ ...FLORA, ...change });

describe('the effort of a period', () => {
  it('is little below a fifth of what was planned', () => {
    assert.equal(effort({ periodMs: 4.7 * HOUR }).few, true);
    assert.equal(effort({ periodMs: 4.8 * HOUR }).few, false);
    assert.equal(effort({ periodMs: 0 }).few, false);
  });

  it('is little below an hour where nothing is planned', () => {
    const project = { ...FLORA.project, hoursPerDay: null };
    assert.equal(effort({ project, periodMs: 0.9 * HOUR }).few, true);
    assert.equal(effort({ project, periodMs: 1.5 * HOUR }).few, false);
  });

  it('is not told of a few days, of a first note, or while hours wait to be assigned', () => {
    assert.equal(effort({ periodMs: HOUR, periodStart: at('2026-06-17 12:00') }).few, false);
    assert.equal(effort({ periodMs: HOUR, periodStart: null }).few, false);
    assert.equal(effort({ periodMs: HOUR, unassignedMs: HOUR }).few, false);
  });

  it('knows when the person was away: on half of the working days, each counted once', () => {
    assert.equal(effort({ absences: [away('2026-06-15', '2026-06-17')] }).away, true);
    assert.equal(
      effort({ absences: [away('2026-06-16', '2026-06-17'), away('2026-06-16', '2026-06-17')] }).away,
      false,
    );
    // A weekend is no day on which anybody was missed.
    assert.equal(effort({ absences: [away('2026-06-12', '2026-06-15')] }).away, false);
    assert.equal(effort({ absences: [away('2026-06-16', '2026-07-10')] }).away, true);
    assert.equal(effort({ absences: [away('2026-07-01', '2026-07-10')] }).away, false);
  });
});
