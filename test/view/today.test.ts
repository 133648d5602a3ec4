import assert from 'node:assert/strict';
import { dayModel } from '../../src/view/day.ts';
import { ENGLISH_DAY } from '../../src/view/dayStrings.ts';
import { explainDocument } from '../../src/view/explain.ts';
import { type TodayRow, todayModel } from '../../src/view/today.ts';
import { at, dayInput, EXPLAIN, makeEntry } from './daySample.ts';

const asText = ({ icon, colour, label, description }: TodayRow) =>
  `(${icon}${colour === null ? '' : ` ${colour}`}) ${label}  [${description}]`;

describe('the Today view', () => {
  it('shows the day as a timeline, the newest first', () => {
    const { title, description, rows } = todayModel(dayModel(dayInput()));
    assert.equal(title, 'Today');
    assert.equal(description, '5:21 · 0:48 unassigned · Thu 18 Jun');
    assert.deepEqual(rows.map(asText), [
      '(record charts.green) 16:05–now  0:35  Slideshow arrows and swiping  []',
      '(account) 15:20–16:05  0:45  Slideshow arrows and swiping  []',
      '(dash disabledForeground) 15:05–15:20  0:15  Nothing recorded  []',
      '(circle-slash disabledForeground) 14:50–15:05  0:15  Not work  []',
      '(question list.warningForeground) 14:05–14:50  0:45  Unassigned  [main]',
      '(coffee disabledForeground) 12:20–14:05  1:45  Away  []',
      '(edit) 11:10–12:20  1:10  Menu covers the logo on tablets  []',
      '(question list.warningForeground) 11:07–11:10  0:03  Unassigned  [main]',
      '(edit) 11:00–11:07  0:07  Choose the first three photos  []',
      "(watch) 10:30–11:00  0:30  Show the author's name  [call with Anna]",
      '(edit) 9:04–10:30  1:26  Slideshow arrows and swiping  []',
      '(book disabledForeground) 8:52–9:04  0:12  Reading  [main]',
    ]);
  });

  it('offers in the menu of a row what can be said about it', () => {
    const { rows } = todayModel(dayModel(dayInput()));
    const contextOf = (label: string) => rows.find((row) => row.label.includes(label))?.context;
    assert.equal(contextOf('Slideshow arrows and swiping'), 'assign split trim notWork note explain');
    assert.equal(contextOf('Away'), 'assign split notWork note explain');
    assert.equal(contextOf('Not work'), 'assign split trim note explain');
    assert.equal(contextOf('Nothing recorded'), 'assign split');
  });

  it('says a row in words to a screen reader', () => {
    const { rows } = todayModel(dayModel(dayInput()));
    assert.match(rows.at(-2)?.spoken ?? '', /^9:04 to 10:30, 1 hour 26 minutes, Slideshow arrows and swiping/);
  });

  it('calls another day by its date and keeps the id of an entry that grows', () => {
    const past = todayModel(dayModel(dayInput({ now: at('16:40') + 86_400_000 })));
    assert.equal(past.title, 'Thu 18 Jun');
    assert.equal(past.description, '5:21 · 0:48 unassigned');
    const rowOf = (to: string) => {
      const entries = [makeEntry('9:00', to, { running: true })];
      return todayModel(dayModel(dayInput({ day: { ...dayInput().day, entries } }))).rows[0];
    };
    assert.equal(rowOf('9:10')?.id, rowOf('9:20')?.id);
  });

  it('shows a pause that still goes on as one', () => {
    const nobodys = { repository: null, branch: null };
    const entries = [makeEntry('9:00', '9:10', { kind: 'pause', running: true, ...nobodys })];
    const { rows } = todayModel(dayModel(dayInput({ day: { ...dayInput().day, entries } })));
    assert.deepEqual(rows.map(asText), ['(debug-pause disabledForeground) 9:00–now  0:10  Pause  []']);
  });

  it('draws no icon of a title and cuts a long one', () => {
    const entries = [makeEntry('9:00', '9:10', { branch: `$(flame)${'x'.repeat(200)}` })];
    const [row] = todayModel(dayModel(dayInput({ day: { ...dayInput().day, entries } }))).rows;
    assert.ok(row !== undefined && !row.description.includes('$('));
    assert.ok(row.description.length < 80);
  });
});

describe('the explanation of a total', () => {
  const escaped = (text: string) => text.replaceAll('_', '\\_');
  const explanationOf = (name: string) => {
    const repositories = new Map([['site', { name }]]);
    const { title, explanation } = dayModel(dayInput({ explain: EXPLAIN, repositories }));
    assert.ok(explanation !== null);
    return explainDocument(title, explanation, ENGLISH_DAY, escaped).replaceAll('\u2060', '');
  };

  it('is a document: the sum in words, its pieces, other idle limits', () => {
    const text = explanationOf('site');
    assert.match(
      text,
      /^# Where this comes from: Thursday, June 18, 2026\n\n5h 21m counts\.\n\n4h 2m were seen in the editor\./,
    );
    assert.match(
      text,
      /\n\| 9:40–9:44 \| 0:04 \| ✓ \| Slideshow arrows and swiping: a gap within the idle limit; it goes with site: .* \|\n/,
    );
    assert.match(text, /\n\| 12:20–14:05 \| 1:45 \| – \| a gap longer than the idle limit \|\n/);
    assert.match(
      text,
      /\n## With another idle limit\n\n\| Idle limit \| Would count \|\n\| :-- \| --: \|\n\| 1 min \| 5:12 \|/,
    );
    assert.match(text, /\n\| 5 min \(in force\) \| 5:20 \|\n/);
  });

  it('of several days says how much each has, and which one each piece is of', () => {
    const { explanation } = dayModel(dayInput({ explain: EXPLAIN }));
    assert.ok(explanation !== null);
    const total = {
      days: explanation.pieces.map((_, index) => `Day ${index}`),
      byDay: [
        { day: 'Day 0', time: '2:00' },
        { day: 'Day 1', time: '3:21' },
      ],
      others: '1h more is of other people.',
    };
    const text = explainDocument('Slides', explanation, ENGLISH_DAY, escaped, total).replaceAll('\u2060', '');
    assert.match(
      text,
      /\n\n1h more is of other people\.\n\n\| Day \| Counted \|\n.*\n\| Day 0 \| 2:00 \|\n\| Day 1 \| 3:21 \|\n/,
    );
    assert.match(text, /\n\| Day \| When \| Length \| Counted \| Why \|\n.*\n\| Day 0 \| 8:52–9:04 \|/);
  });

  it('keeps names from becoming tables or emphasis', () => {
    assert.match(explanationOf('a|b\nc_d_'), /goes with a\\\|b c\\_d\\_: /);
  });
});
