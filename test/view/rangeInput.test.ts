import assert from 'node:assert/strict';
import { middleOf, timesOf, typedAddition, typedSplit, typedTrim } from '../../src/view/rangeInput.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const around = { day: '2026-06-18', zone: 'UTC', locale: 'en' };
const at = (clock: string) => Date.parse(`2026-06-18T${clock}Z`);
const NOW = at('16:00:00');
/** As it was seen: not in whole minutes. */
const entry = { start: at('14:05:23'), end: at('14:30:48') };

describe('missing time, typed in words', () => {
  it('is shown as it is understood', () => {
    const { value, said } = typedAddition('10:30-12 call with Anna', NOW, around);
    assert.deepEqual(value, { range: { from: at('10:30:00'), to: at('12:00:00') }, note: 'call with Anna' });
    assert.equal(said, '10:30–12:00 (1:30), “call with Anna”');
  });

  it('names the day when it is another one', () => {
    assert.equal(typedAddition('yesterday 10-12', NOW, around).said, 'Wed 17 Jun, 10:00–12:00 (2:00)');
  });

  it('is refused with the reason', () => {
    const saidOf = (text: string) => {
      const { value, said } = typedAddition(text, NOW, around);
      assert.equal(value, null);
      return said;
    };
    assert.match(saidOf('call with Anna'), /From when to when\?/);
    assert.match(saidOf('15:30-17'), /still to come/);
  });
});

describe('the times of an entry, typed anew', () => {
  it('keep their seconds where they are left as they were', () => {
    assert.equal(timesOf(entry, 'UTC'), '14:05-14:30');
    assert.deepEqual(typedTrim('14:05-14:30', entry, NOW, around).value, { from: entry.start, to: entry.end });
    assert.deepEqual(typedTrim('14:05-14:20', entry, NOW, around).value, { from: entry.start, to: at('14:20:00') });
    assert.deepEqual(typedTrim('14-14:30', entry, NOW, around).value, { from: at('14:00:00'), to: entry.end });
  });

  it('are refused with words behind them, or in the future', () => {
    assert.match(typedTrim('14:05-14:20 call', entry, NOW, around).said, /words go into a note/);
    assert.match(typedTrim('14:05-16:20', entry, NOW, around).said, /still to come/);
  });
});

describe('a time to split at', () => {
  it('lies inside the entry', () => {
    assert.equal(middleOf(entry, 'UTC'), '14:18');
    assert.equal(typedSplit('14:20', entry, around).value, at('14:20:00'));
    assert.equal(typedSplit(' 14:20 ', entry, around).said, '14:05–14:20 (0:14) + 14:20–14:30 (0:10)');
    assert.equal(typedSplit('14:31', entry, around).said, 'Type a time between 14:05 and 14:30.');
    assert.equal(typedSplit('half', entry, around).value, null);
  });

  it('is the second of two on a night when the clock is set back, if the entry lies there', () => {
    const night = { day: '2026-10-25', zone: 'Europe/Berlin', locale: 'en' };
    const second = Date.parse('2026-10-25T01:30:00Z');
    const late = { start: second - 10 * MINUTE, end: second + 10 * MINUTE };
    assert.equal(typedSplit('2:30', late, night).value, second);
  });
});
