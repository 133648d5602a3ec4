import assert from 'node:assert/strict';
import { type ReviewEntry, type ReviewRow, reviewDays } from '../../src/view/reviewRows.ts';

const MINUTE = 60_000;
const MIDNIGHT = Date.UTC(2026, 5, 18);
const range = (from: number, to: number) => ({ from: MIDNIGHT + from * MINUTE, to: MIDNIGHT + to * MINUTE });

function entry(key: string, fields: Partial<ReviewEntry> = {}): ReviewEntry {
  return {
    key,
    kind: 'unassigned',
    day: '2026-06-18',
    ranges: [range(540, 585)],
    ms: 45 * MINUTE,
    repository: 'site',
    branch: 'feature/slides',
    title: null,
    suggestion: null,
    suggestedStop: null,
    ...fields,
  };
}

const asText = ({ icon, label, description, context }: ReviewRow) => `(${icon}) ${label}  [${description}] ${context}`;

describe('the Review view', () => {
  it('is sorted by day, with the suggestion behind each row', () => {
    const entries = [
      entry('a', { suggestion: { title: 'Slides move', why: 'branch' } }),
      entry('b', { kind: 'reading', branch: null, ms: 12 * MINUTE }),
      entry('c', {
        kind: 'timer',
        title: 'Call',
        repository: null,
        branch: null,
        suggestedStop: MIDNIGHT + 17 * 60 * MINUTE,
      }),
      entry('d', { day: '2026-06-17', kind: 'future' }),
    ];
    const days = reviewDays(entries, 'UTC', 'en');
    assert.deepEqual(
      days.map(({ label, description, context, rows }) => [
        `${label}  [${description}] ${context}`,
        ...rows.map(asText),
      ]),
      [
        [
          'Thu 18 Jun  [1:42] accept',
          '(question) feature/slides  [0:45 → Slides move] accept assign notWork',
          '(book) Reading: site  [0:12] assign notWork',
          '(watch) Timer: Call  [0:45 → stop at 17:00] accept confirm',
        ],
        ['Wed 17 Jun  [0:45] ', '(warning) After now: feature/slides  [0:45] notWork'],
      ],
    );
  });

  it('says why in the tooltip, and all of it to a screen reader', () => {
    const [day] = reviewDays([entry('a', { suggestion: { title: 'Slides move', why: 'neighbours' } })], 'UTC', 'en');
    assert.deepEqual(day?.rows[0]?.tooltip, [
      '9:00–9:45 (0:45)',
      'site · feature/slides',
      'Counted, and on no task yet',
      'Suggested: Slides move (you worked on it before and after)',
    ]);
    assert.equal(day?.rows[0]?.spoken, 'feature/slides, 45 minutes, suggested: Slides move');
    assert.equal(day?.spoken, 'Thu 18 Jun, 45 minutes');
  });

  it('shows a branch as text', () => {
    const [day] = reviewDays([entry('a', { branch: '$(flame)\nx' })], 'UTC', 'en');
    assert.equal(day?.rows[0]?.label, '$\u200b(flame) x');
  });
});
