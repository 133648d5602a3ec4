import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarEntry, makeCalendar } from '../../src/deliver/calendar.ts';
import { shown } from '../../src/domain/shown.ts';
import { DAY, MINUTE } from '../support/events.ts';
import { RUNS } from '../support/runs.ts';

const AT = Date.parse('2026-03-02T18:00:00Z');

function entry(start: number, end: number, fields: Partial<CalendarEntry> = {}): CalendarEntry {
  return { start, end, uid: `${start}`, title: 'Slides move', categories: ['Slider', 'Site'], ...fields };
}

/** What somebody else's parser makes of it. */
function read(calendar: string) {
  const component = new ICAL.Component(ICAL.parse(calendar));
  return component.getAllSubcomponents('vevent').map((event) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(event);
    const stamp = event.getFirstPropertyValue('dtstamp');
    return {
      uid,
      summary,
      start: startDate.toString(),
      end: endDate.toString(),
      stamp: String(stamp),
      categories: event.getFirstProperty('categories')?.getValues() ?? [],
    };
  });
}

describe('the calendar', () => {
  it('has an event for each segment, in UTC', () => {
    const calendar = makeCalendar(
      'Site',
      [entry(DAY, DAY + 5 * MINUTE), entry(DAY + 9 * MINUTE, DAY + 10 * MINUTE)],
      AT,
    );
    assert.match(calendar, /^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/);
    assert.match(calendar, /\r\nX-WR-CALNAME:Site\r\n/);
    assert.match(calendar, /\r\nTRANSP:TRANSPARENT\r\n/);
    assert.match(calendar, /\r\nEND:VCALENDAR\r\n$/);
    assert.deepEqual(read(calendar), [
      {
        uid: String(DAY),
        summary: 'Slides move',
        start: '2026-03-02T09:00:00Z',
        end: '2026-03-02T09:05:00Z',
        stamp: '2026-03-02T18:00:00Z',
        categories: ['Slider', 'Site'],
      },
      {
        uid: String(DAY + 9 * MINUTE),
        summary: 'Slides move',
        start: '2026-03-02T09:09:00Z',
        end: '2026-03-02T09:10:00Z',
        stamp: '2026-03-02T18:00:00Z',
        categories: ['Slider', 'Site'],
      },
    ]);
  });

  it('cuts what is below a second, and neighbours stay neighbours', () => {
    const middle = DAY + 1500;
    const events = read(makeCalendar('Site', [entry(DAY, middle), entry(middle, middle + 2000)], AT));
    assert.deepEqual(
      events.map(({ start, end }) => `${start} ${end}`),
      ['2026-03-02T09:00:00Z 2026-03-02T09:00:01Z', '2026-03-02T09:00:01Z 2026-03-02T09:00:03Z'],
    );
    assert.deepEqual(read(makeCalendar('Site', [entry(DAY + 100, DAY + 900)], AT)), []);
  });

  it('without a segment is a calendar all the same', () => {
    assert.deepEqual(read(makeCalendar('Site', [], AT)), []);
  });

  it('is read back as it was meant, whatever a task is called', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'\\,;:"\r\n\t nN\ud83d\ude00é') }),
      fc.constant('END:VEVENT\r\nEND:VCALENDAR'),
    );
    // This reader takes the end of an escaped backslash before a comma for an escaped comma.
    const category = text.map((text) => shown(text).replace(/[\\\s]+$/, ''));
    const property = fc.property(text, category, text, (title, component, name) => {
      const calendar = makeCalendar(name, [entry(DAY, DAY + MINUTE, { title, categories: [component, 'Site'] })], AT);
      for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      const [event, ...more] = read(calendar);
      assert.deepEqual(more, []);
      assert.equal(event?.summary, shown(title).toWellFormed());
      const categories = [shown(component).toWellFormed(), 'Site'].filter((name) => name !== '');
      assert.deepEqual(event?.categories, categories);
    });
    fc.assert(property, { numRuns: RUNS });
  });
});
