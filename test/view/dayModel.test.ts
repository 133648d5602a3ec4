import assert from 'node:assert/strict';
import { dayModel, findEntry } from '../../src/view/day.ts';
import type { DayBlock } from '../../src/view/dayModel.ts';
import { at, DAY, dayInput, ENTRIES, EXPLAIN, makeEntry } from './daySample.ts';

const model = dayModel(dayInput());
const blockAt = (times: string, blocks = model.blocks): DayBlock => {
  const found = blocks.find((block) => block.times === times);
  assert.ok(found, `there is a block ${times}`);
  return found;
};
const withEntries = (...entries: Parameters<typeof makeEntry>[]) => {
  const { day } = dayInput();
  return dayModel(dayInput({ day: { ...day, entries: entries.map((each) => makeEntry(...each)) } }));
};

describe('dayModel', () => {
  it('reads as the day went', () => {
    assert.deepEqual(
      model.blocks.map(({ times, duration, title, source, branch, note }) =>
        [times, duration, title, source, branch, note].filter(Boolean).join(' | '),
      ),
      [
        '8:52–9:04 | 0:12 | Reading | main',
        '9:04–10:30 | 1:26 | Slideshow arrows and swiping | feature/slideshow-arrows',
        "10:30–11:00 | 0:30 | Show the author's name | timer | call with Anna",
        '11:00–11:07 | 0:07 | Choose the first three photos | feature/photos',
        '11:07–11:10 | 0:03 | Unassigned | main',
        '11:10–12:20 | 1:10 | Menu covers the logo on tablets | fix/menu-covers-logo',
        '12:20–14:05 | 1:45 | Away',
        '14:05–14:50 | 0:45 | Unassigned | main',
        '14:50–15:05 | 0:15 | Not work',
        '15:05–15:20 | 0:15 | Nothing recorded',
        '15:20–16:05 | 0:45 | Slideshow arrows and swiping | by hand',
        '16:05–now | 0:35 | Slideshow arrows and swiping | feature/slideshow-arrows',
      ],
    );
    assert.equal(model.end, '16:40');
  });

  it('says which day it is and what it adds up to', () => {
    assert.deepEqual(
      [model.title, model.today, model.previous, model.next],
      ['Thursday, June 18, 2026', true, '2026-06-17', null],
    );
    assert.deepEqual(
      model.figures.map(({ label, value }) => `${label} ${value}`),
      ['Counted 5:21', 'Unassigned 0:48', 'Away 1:45', 'Reading 0:12'],
    );
    const later = dayModel(dayInput({ now: at('16:40') + 3 * 86_400_000 }));
    assert.deepEqual([later.today, later.next, later.last], [false, '2026-06-19', '2026-06-21']);
  });

  it('says an entry in words', () => {
    assert.equal(
      blockAt('10:30–11:00').label,
      "10:30 to 11:00, 30 minutes, Show the author's name, News page · Flora site, timer, note: call with Anna",
    );
    assert.match(blockAt('16:05–now').label, /16:05 to 16:40, 35 minutes,.*branch feature.*going on now$/);
  });

  it('offers what can be done', () => {
    const offered = (times: string) => blockAt(times).actions.join(' ');
    assert.equal(offered('9:04–10:30'), 'assign split trim notWork note explain');
    assert.equal(offered('8:52–9:04'), 'assign split notWork note explain');
    assert.equal(offered('12:20–14:05'), 'assign split notWork note explain');
    assert.equal(offered('14:50–15:05'), 'assign split trim note explain');
    assert.equal(offered('15:05–15:20'), 'assign split');
  });

  it('gives each task one colour, and none to what is no task', () => {
    assert.deepEqual(
      model.blocks.map(({ tone }) => tone),
      [null, 0, 1, 2, null, 3, null, null, null, null, 0, 0],
    );
  });

  it('draws in proportion, short ones readable, long breaks folded', () => {
    assert.equal(blockAt('9:04–10:30').height, 103);
    assert.equal(blockAt('11:07–11:10').height, 28);
    assert.deepEqual(blockAt('9:04–10:30').ticks, [{ label: '10:00', top: 67 }]);
    const away = blockAt('12:20–14:05');
    assert.deepEqual([away.folded, away.height, away.ticks], [true, 56, []]);
    const [night] = withEntries(['0:00', '23:59', { kind: 'work' }]).blocks;
    assert.deepEqual([night?.folded, night?.ticks.length], [false, 23]);
  });

  it('counts time on the clock of the zone, over both changes to it', () => {
    // In Berlin 29 March 2026 has no 2:00, 25 October has it twice.
    const spring = { ...makeEntry('0:00', '0:01'), start: Date.UTC(2026, 2, 29, 0), end: Date.UTC(2026, 2, 29, 3) };
    const autumn = { ...spring, start: Date.UTC(2026, 9, 24, 23), end: Date.UTC(2026, 9, 25, 3) };
    for (const [entry, times, ticks] of [
      [spring, '1:00–5:00 3:00', ['3:00', '4:00']],
      [autumn, '1:00–4:00 4:00', ['2:00', '2:00', '3:00']],
    ] as const) {
      const { day } = dayInput();
      const [block] = dayModel(dayInput({ zone: 'Europe/Berlin', day: { ...day, entries: [entry] } })).blocks;
      assert.deepEqual([`${block?.times} ${block?.duration}`, block?.ticks.map(({ label }) => label)], [times, ticks]);
    }
  });

  it('names the repository where there are several, and keeps to its project', () => {
    const { blocks } = withEntries(['9:00', '9:30'], ['9:30', '10:00', { repository: 'other' }]);
    assert.deepEqual(
      blocks.map(({ branch, projects }) => [branch, projects]),
      [
        ['flora-site: main', ['flora']],
        ['main', []],
      ],
    );
  });

  it('offers the task that was used last first, done ones last', () => {
    const titles = model.tasks.map(({ title }) => title);
    assert.deepEqual(titles.slice(0, 3), [
      'Slideshow arrows and swiping',
      'Menu covers the logo on tablets',
      'Archive by month',
    ]);
    assert.deepEqual(titles.slice(-2), ['Move to the new statistics service', 'Start by itself, stop on touch']);
    assert.equal(model.tasks[0]?.detail, 'Slideshow · Flora site');
  });

  it('names a task that is gone', () => {
    const [block] = withEntries(['9:00', '9:30', { task: 'gone' }]).blocks;
    assert.equal(block?.title, 'Unknown task');
  });

  it('is empty without entries', () => {
    assert.deepEqual(withEntries().blocks, []);
  });

  it('takes 400 entries in a moment', function () {
    this.timeout(1000);
    const entries = Array.from({ length: 400 }, (_, index) => {
      const from = at('8:00') + index * 90_000;
      return { ...makeEntry('8:00', '8:01', { task: `t${index % 9}` }), start: from, end: from + 80_000 };
    });
    const { day } = dayInput();
    const { blocks } = dayModel(dayInput({ day: { ...day, entries } }));
    assert.equal(blocks.length, 400);
  });
});

describe('findEntry', () => {
  const [, work] = ENTRIES;
  const ref = { kind: 'work', start: at('9:04'), end: at('10:30') } as const;

  it('finds what was seen, and a gap', () => {
    assert.equal(findEntry(ENTRIES, ref), work);
    const gap = { kind: 'empty', start: at('15:05'), end: at('15:20') } as const;
    assert.equal(findEntry(ENTRIES, gap)?.kind, 'empty');
  });

  it('finds a growing one later', () => {
    assert.ok(findEntry(ENTRIES, { kind: 'work', start: at('16:05'), end: at('16:30') }));
  });

  it('does not take another for it', () => {
    assert.equal(findEntry(ENTRIES, { ...ref, kind: 'mark' }), undefined);
    assert.equal(findEntry(ENTRIES, { ...ref, end: at('10:00') }), undefined);
    assert.equal(findEntry(ENTRIES, { ...ref, end: at('11:00') }), undefined);
    assert.equal(findEntry(ENTRIES, { ...ref, start: at('9:05') }), undefined);
  });
});

describe('the explanation', () => {
  it('adds the day up in sentences', () => {
    const explained = dayModel(dayInput({ explain: EXPLAIN })).explanation;
    assert.deepEqual(explained?.summary, [
      '5h 21m counts.',
      '4h 2m were seen in the editor.',
      '4m were gaps of at most 5 min between signs of work.',
      '1h 15m were stated by hand or by a timer.',
      '12m were reading where nothing was changed or run in that session; they do not count.',
      '1h 45m were gaps longer than the idle limit of 5 min; they do not count.',
      '15m were said not to be work, or were a pause.',
    ]);
    assert.deepEqual(
      explained?.pieces.map(({ times, text }) => `${times} ${text}`),
      [
        '8:52–9:04 looking only in flora-site: feature/slideshow-arrows: nothing was changed or run there in this session',
        '9:04–9:40 Slideshow arrows and swiping: seen at work in flora-site: feature/slideshow-arrows; part of a stretch from 9:04–10:30',
        '9:40–9:44 Slideshow arrows and swiping: a gap within the idle limit; it goes with flora-site: feature/slideshow-arrows',
        '9:44–10:30 Slideshow arrows and swiping: seen at work in flora-site: feature/slideshow-arrows',
        "10:30–11:00 Show the author's name: a timer that you ran",
        '12:20–14:05 a gap longer than the idle limit',
      ],
    );
    assert.deepEqual(
      explained?.limits.filter(({ current }) => current),
      [{ label: '5 min', value: '5:20', current: true }],
    );
  });

  it('names the entry that it is about', () => {
    const entry = { kind: 'work', start: at('9:04'), end: at('10:30') } as const;
    const { explanation } = dayModel(dayInput({ explain: { ...EXPLAIN, entry } }));
    assert.equal(explanation?.title, '9:04–10:30 Slideshow arrows and swiping');
    assert.equal(explanation?.key, blockAt('9:04–10:30').key);
  });

  it('says of an entry’s pieces only why they count: whose they are, its name says', () => {
    const entry = { kind: 'work', start: at('9:04'), end: at('10:30') } as const;
    const [, piece] = dayModel(dayInput({ explain: { ...EXPLAIN, entry } })).explanation?.pieces ?? [];
    assert.match(piece?.text ?? '', /^seen at work/);
  });

  it('makes no sentence of some seconds', () => {
    const { explanation } = dayModel(dayInput({ explain: { ...EXPLAIN, statedMs: 900 } }));
    assert.ok(!explanation?.summary.some((sentence) => sentence.includes('by hand')), explanation?.summary.join('\n'));
  });

  it('says how many pieces it leaves out', () => {
    const pieces = Array.from({ length: 250 }, () => EXPLAIN.pieces)
      .flat()
      .slice(0, 250);
    const { explanation } = dayModel(dayInput({ explain: { ...EXPLAIN, pieces } }));
    assert.deepEqual([explanation?.pieces.length, explanation?.more], [200, '50 more pieces']);
  });

  it(`is of ${DAY} alone`, () => {
    assert.equal(model.explanation, null);
  });
});
