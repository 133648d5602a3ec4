import assert from 'node:assert/strict';
import type { Absence } from '../../src/domain/entities.ts';
import { absencesToTell } from '../../src/note/absence.ts';
import { composeNote } from '../../src/note/compose.ts';
import type { NoteFacts } from '../../src/note/facts.ts';
import { readPrevious } from '../../src/note/previous.ts';
import { FLORA } from './flora.ts';
import { EN, flagged, RU } from './preflight/support.ts';

const JULY: Absence = { id: 'july', person: 'p', from: '2026-07-01', to: '2026-07-10', standIn: 'Boris', reach: null };
const TODAY = '2026-06-18';
const told = (facts: Partial<NoteFacts>) => absencesToTell({ ...FLORA, ...facts }, TODAY).map(({ id }) => id);
/** What a sent note with these facts leaves behind. */
const sent = (facts: Partial<NoteFacts>) =>
  readPrevious([JSON.parse(JSON.stringify(composeNote({ ...FLORA, ...facts })))]);

describe('an absence in the note', () => {
  it('is told as soon as it is known, and once more before it begins', () => {
    assert.deepEqual(told({ absences: [JULY] }), ['july']);
    const previous = sent({ absences: [JULY] });
    assert.deepEqual(told({ absences: [JULY], previous }), []);
    assert.deepEqual(told({ absences: [JULY], previous, nextUpdate: '2026-07-02' }), ['july']);
    assert.deepEqual(told({ absences: [JULY], previous, nextUpdate: null }), ['july']);
  });

  it('is told anew when it is another one', () => {
    const previous = sent({ absences: [JULY] });
    for (const change of [{ to: '2026-07-14' }, { standIn: 'Anna' }, { reach: '+7 900 000-00-01' }]) {
      assert.deepEqual(told({ absences: [{ ...JULY, ...change }], previous }), ['july']);
    }
  });

  it('that is over is not told; several come in their order', () => {
    const june = { ...JULY, id: 'june', from: '2026-06-22', to: '2026-06-23' };
    const past = { ...JULY, id: 'past', from: '2026-06-15', to: '2026-06-17' };
    assert.deepEqual(told({ absences: [JULY, past, june] }), ['june', 'july']);
  });

  it('ends on the first day on which the person works again', () => {
    const workdays = { weekdays: [1, 2, 3, 4, 5], holidays: ['2026-07-13'] };
    assert.equal(absencesToTell({ ...FLORA, absences: [JULY], workdays }, TODAY)[0]?.back, '2026-07-14');
  });

  it('names days on which nobody works without a warning; a promise on such a day has one', () => {
    const holidays = ['2026-07-01', '2026-07-02', '2026-07-03'];
    const away = { absences: [JULY], workdays: { weekdays: [1, 2, 3, 4, 5], holidays } };
    const check = (text: string, facts = EN) => flagged('day-off', text, { ...facts, ...away });
    assert.deepEqual(check('I will be away from Wed 1 to Fri 10 July, and back on Mon 13 July.'), []);
    assert.deepEqual(check('Меня не будет со среды, 1 июля, по пятницу, 10 июля.', RU), []);
    assert.deepEqual(check('The page is ready on Wed 1 July.'), ['Wed 1 July']);
    assert.deepEqual(check('I will be away on Thu 2 July.'), ['Thu 2 July']);
  });
});
