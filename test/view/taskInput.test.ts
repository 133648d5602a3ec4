import assert from 'node:assert/strict';
import { typedDate, typedLength, typedPercent, typedSince, typedTask } from '../../src/view/taskInput.ts';

/** Thu 18 June 2026, 14:00 in Berlin. */
const now = Date.UTC(2026, 5, 18, 12);
const zone = 'Europe/Berlin';

describe('a day to come, as it is typed', () => {
  const cases: readonly (readonly [text: string, day: string | null, said: string | RegExp])[] = [
    ['fri', '2026-06-19', 'Fri 19 Jun'],
    [' завтра ', '2026-06-19', 'Fri 19 Jun'],
    ['24.06', '2026-06-24', 'Wed 24 Jun'],
    ['2026-06-18', '2026-06-18', 'Thu 18 Jun'],
    ['2026-06-17', null, /has passed/],
    ['soon', null, /Type a day/],
  ];
  for (const [text, day, said] of cases) {
    it(`"${text}" is ${day ?? 'none'}`, () => {
      const typed = typedDate(text, '2026-06-18', 'en');
      assert.equal(typed.value, day);
      if (typeof said === 'string') assert.equal(typed.said, said);
      else assert.match(typed.said, said);
    });
  }
});

describe('since when, as it is typed', () => {
  const cases: readonly (readonly [text: string, at: number | null])[] = [
    ['', now],
    ['now', now],
    ['today', now],
    ['yesterday', Date.UTC(2026, 5, 16, 22)],
    ['Monday', Date.UTC(2026, 5, 14, 22)],
    ['в понедельник', Date.UTC(2026, 5, 14, 22)],
    ['16.06', Date.UTC(2026, 5, 15, 22)],
    ['tomorrow', null],
    ['when Anna wrote', null],
  ];
  for (const [text, at] of cases) {
    it(`"${text}" is ${at === null ? 'not understood' : new Date(at).toISOString()}`, () => {
      assert.equal(typedSince(text, now, zone, 'en').value, at);
    });
  }
});

describe('a task, its estimate and its progress, as they are typed', () => {
  const around = {
    today: '2026-06-18',
    locale: 'en',
    components: [{ id: 'slider', name: 'Slider' }],
    fallback: null,
  };

  it('are read back while they are typed', () => {
    assert.equal(
      typedTask('Carousel swipe #slider !high ~6h @fri', around).said,
      'Carousel swipe · Slider · priority high · 6h · Fri 19 Jun',
    );
    assert.equal(typedTask('Backup', around).said, 'Backup · No component');
    assert.equal(typedTask('Arrows', { ...around, fallback: 'slider' }).value?.component, 'slider');
    assert.deepEqual(typedLength('1,5 ч', 'en'), { value: 5_400_000, said: '1 hour 30 minutes' });
    assert.deepEqual(typedPercent(' 70% '), { value: 70, said: '70 %' });
  });

  it('are refused when they say nothing', () => {
    assert.equal(typedTask('#slider', around).value, null);
    assert.equal(typedLength('soon', 'en').value, null);
    assert.equal(typedPercent('101').value, null);
  });
});
