import assert from 'node:assert/strict';
import { type WeekInput, weekModel } from '../../src/view/week.ts';
import { weekText } from '../../src/view/weekText.ts';
import { HOUR, makeTask } from './boardSample.ts';
import { makePart, WEEK, weekInput } from './weekSample.ts';

const parts = (...all: WeekInput['week']['parts']) => ({ ...weekInput().week, parts: all });

describe('the week', () => {
  it('is a bar for each day, stacked in the order of the board, unassigned time on top', () => {
    const { days, legend, scale } = weekModel(weekInput());
    assert.deepEqual(
      days.map(({ name, date, total }) => `${name} ${date} ${total}`),
      ['Mon 15 4:15', 'Tue 16 5:45', 'Wed 17 5:48', 'Thu 18 1:45', 'Fri 19 ', 'Sat 20 ', 'Sun 21 '],
    );
    assert.deepEqual(
      legend.map(({ name, tone, total }) => `${name} ${tone} ${total}`),
      [
        'Slideshow 0 7:00',
        'News page 1 2:30',
        'Phones and tablets 2 5:27',
        'No component 3 1:00',
        'Unassigned null 1:36',
      ],
    );
    assert.deepEqual(
      scale.map(({ label, percent }) => `${label} ${percent}`),
      ['2:00 25', '4:00 50', '6:00 75', '8:00 100'],
    );
    assert.deepEqual(days[0]?.shares, [
      { key: 'slideshow', tone: 0, percent: 31.3 },
      { key: 'phones', tone: 2, percent: 15.6 },
      { key: '', tone: null, percent: 6.3 },
    ]);
  });

  it('says each day in words, with the week before', () => {
    const { days } = weekModel(weekInput());
    assert.equal(
      days[0]?.label,
      'Monday, June 15, 2026: 4 hours 15 minutes, Slideshow 2 hours 30 minutes, Phones and tablets 1 hour 15 minutes, ' +
        'Unassigned 30 minutes, the week before 5 hours',
    );
    assert.equal(days[5]?.label, 'Saturday, June 20, 2026: nothing, the week before nothing');
    assert.equal(days[3]?.today, true);
  });

  it('is compared with last week up to now, a past one with the whole week before it', () => {
    const { comparison, figures } = weekModel(weekInput());
    assert.equal(comparison, '0:33 more than by this time last week');
    assert.deepEqual(
      figures.map(({ label, value }) => `${label} ${value}`),
      ['In all 17:33', 'By this time last week 17:00', 'Week before 22:15', 'Billable 15:12', 'Unassigned 1:36'],
    );
    const past = weekModel(weekInput({ today: '2026-06-30', week: { ...weekInput().week, beforeByNow: null } }));
    assert.equal(past.comparison, '4:42 less than the week before');
    assert.equal(past.current, false);
  });

  it('leads to the weeks around, not beyond this one', () => {
    const { previous, next, week, title } = weekModel(weekInput());
    assert.deepEqual([previous, week, next], ['2026-06-08', '2026-06-15', null]);
    assert.match(title, /June 15.*21, 2026/);
    assert.equal(weekModel(weekInput({ today: '2026-06-22' })).next, '2026-06-22');
  });

  it('has a row for each task, the longest of its component first, and says what is not billed', () => {
    const { rows, sums, sum } = weekModel(weekInput());
    assert.deepEqual(
      rows.map(({ title, sum: all, billable }) => `${all} ${title} ${billable}`),
      [
        '7:00 Slideshow arrows and swiping true',
        "2:30 Show the author's name true",
        '5:27 Menu covers the logo on tablets true',
        '0:45 Nightly backup false',
        '0:15 Move to the new statistics service true',
        '1:36 Unassigned null',
      ],
    );
    assert.deepEqual(rows[0]?.cells, ['2:30', '3:00', '', '1:30', '', '', '']);
    assert.deepEqual([...sums, sum], ['4:15', '5:45', '5:48', '1:45', '', '', '', '17:33']);
  });

  it('of all projects names them, and keeps unassigned time apart by project', () => {
    const { projects } = weekInput();
    const flora = projects.get('flora');
    assert.ok(flora);
    const model = weekModel(
      weekInput({
        project: null,
        projects: new Map([...projects, ['shop', { ...flora, id: 'shop', name: 'Shop' }]]),
        week: parts(
          makePart(15, 'arrows', 1),
          makePart(15, null, 1),
          makePart(15, null, 0.5, 'shop'),
          makePart(16, null, 1, null),
        ),
      }),
    );
    assert.deepEqual(
      model.rows.map(({ title, detail, sum }) => `${sum} ${title} / ${detail}`),
      [
        '1:00 Slideshow arrows and swiping / Slideshow · Flora site',
        '1:00 Unassigned / Flora site',
        '1:00 Unassigned / ',
        '0:30 Unassigned / Shop',
      ],
    );
    assert.equal(model.scope, 'All projects');
  });

  it('keeps time on a task that is not there any more', () => {
    const { rows, legend } = weekModel(weekInput({ week: parts(makePart(15, 'removed', 2)) }));
    assert.deepEqual([rows[0]?.title, rows[0]?.billable, legend[0]?.name], ['Unknown task', null, 'No component']);
  });

  it('gives components that meet in a week different colours, as long as there are any', () => {
    const many = Array.from({ length: 15 }, (_, index) => `c${index}`);
    const component = (id: string, order: number) => ({ id, project: 'flora', name: id, paths: [], order });
    const shown = (...ids: readonly string[]) =>
      weekModel(
        weekInput({
          components: new Map(many.map((id, order) => [id, component(id, order)])),
          tasks: new Map(many.map((id) => [id, makeTask(id, { component: id })])),
          week: parts(...ids.map((id) => makePart(15, id, 1))),
        }),
      ).legend.map(({ tone }) => tone);
    assert.deepEqual(shown('c2', 'c1'), [1, 2], 'the same every week');
    assert.deepEqual(shown('c1', 'c13'), [1, 2], 'c13 would be 1, too');
    assert.equal(new Set(shown(...many.slice(0, 12))).size, 12);
  });

  it('of 5,000 tasks lists the first and counts the others', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `t${index}`);
    const began = performance.now();
    const { rows, more, sum } = weekModel(
      weekInput({
        tasks: new Map(ids.map((id) => [id, makeTask(id)])),
        week: parts(...ids.map((id, index) => makePart(15 + (index % 7), id, 0.02))),
      }),
    );
    assert.ok(performance.now() - began < 500);
    assert.deepEqual([rows.length, more, sum], [200, 'And 4800 more', '100:00']);
  });

  it('without hours invites to its days', () => {
    const { rows, empty, comparison, scale } = weekModel(
      weekInput({ week: { days: WEEK, parts: [], before: WEEK.map(() => 0), beforeByNow: 0 } }),
    );
    assert.deepEqual([rows, comparison, scale.length], [[], '', 2]);
    assert.equal(empty, 'Nothing was worked on Flora site in this week.');
  });

  it('as text is for reading: names in one line, times in a column', () => {
    const tasks = new Map([['arrows', makeTask('arrows', { title: 'Arrows\nand\u202eswiping', billable: false })]]);
    const week = { ...parts(makePart(15, 'arrows', 12), makePart(16, null, 0.5)), before: WEEK.map(() => HOUR) };
    assert.equal(
      weekText({ ...weekModel(weekInput({ tasks, week })), title: '15–21 June' }),
      [
        'Flora site, 15–21 June',
        '',
        '12:30  In all',
        '17:00  By this time last week',
        ' 7:00  Week before',
        ' 0:00  Billable',
        ' 0:30  Unassigned',
        '',
        '12:00  Slideshow',
        '  12:00  Arrows and swiping (not billed)',
        ' 0:30  Unassigned',
        '',
      ].join('\n'),
    );
  });
});
