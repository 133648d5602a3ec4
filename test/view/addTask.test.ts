import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type NewTask, parseNewTask } from '../../src/view/addTask.ts';
import { RUNS } from '../support/runs.ts';

const HOUR = 3_600_000;
/** A Thursday. */
const TODAY = '2026-06-18';
const COMPONENTS = [
  { id: 'slider', name: 'Slider' },
  { id: 'news', name: 'News page' },
  { id: 'newsletter', name: 'Newsletter' },
  { id: 'phones', name: 'Телефоны и планшеты' },
];
const NOTHING = { component: null, priority: null, estimateMs: null, due: null };

const read = (text: string) => parseNewTask(text, TODAY, COMPONENTS);
function check(text: string, expected: Partial<NewTask>) {
  assert.deepEqual(read(text), { title: text, ...NOTHING, ...expected }, text);
}
const due = (word: string) => read(`X @${word}`).due;

describe('a new task in one line', () => {
  it('says all of it', () => {
    check('Carousel swipe #slider !high ~6h @fri', {
      title: 'Carousel swipe',
      component: 'slider',
      priority: 'high',
      estimateMs: 6 * HOUR,
      due: '2026-06-19',
    });
    check('@завтра Подписи под фото ~1,5ч !важно #телефоны', {
      title: 'Подписи под фото',
      component: 'phones',
      priority: 'high',
      estimateMs: 1.5 * HOUR,
      due: '2026-06-19',
    });
    check('  Captions   under\nphotos ', { title: 'Captions under photos' });
    check('', {});
  });
  it('names a component by its name or its beginning, if that is one alone', () => {
    for (const word of ['#news-page', '#"News page"', '#newspage', '#NEWS_PAGE', '#newsp']) {
      check(`List ${word}`, { title: 'List', component: 'news' });
    }
    check('List #news', {});
    check('Fix #12 in the #menu', {});
  });
  it('names a priority in either language', () => {
    const of = (word: string) => read(`X !${word}`).priority;
    assert.deepEqual(['HIGH', 'срочно', 'normal', 'обычная', 'low', 'низкий'].map(of), [
      'high',
      'high',
      'normal',
      'normal',
      'low',
      'low',
    ]);
    check('Now !really', {});
    check('Hurry up!high', {});
  });
  it('has an estimate as durations are written everywhere', () => {
    const of = (length: string) => (read(`X ~${length}`).estimateMs ?? 0) / HOUR;
    assert.deepEqual(['90m', '1h30m', '1.5h', '2 ч', '1 час 30 минут', ' 6h'].map(of), [1.5, 1.5, 1.5, 2, 1.5, 6]);
    check('Room for ~30 people', {});
    check('X ~0h', {});
    check('X ~-5h', {});
  });
  it('has a date: a day in words, the next such weekday, or figures', () => {
    const words = ['today', 'tomorrow', 'сегодня', 'завтра', 'послезавтра'];
    assert.deepEqual(words.map(due), ['2026-06-18', '2026-06-19', '2026-06-18', '2026-06-19', '2026-06-20']);
    assert.deepEqual(['fri', 'Monday', 'пт', 'среду', 'thu', 'чт'].map(due), [
      '2026-06-19',
      '2026-06-22',
      '2026-06-19',
      '2026-06-24',
      '2026-06-25',
      '2026-06-25',
    ]);
    assert.deepEqual(['2026-07-01', '01.07', '1.7.2027', '17.06', '18.06', '29.02', '2020-01-01'].map(due), [
      '2026-07-01',
      '2026-07-01',
      '2027-07-01',
      '2027-06-17',
      '2026-06-18',
      '2028-02-29',
      '2020-01-01',
    ]);
    for (const word of ['anna', '31.06', '2026-02-30', '12/7', 'fr']) check(`Ask @${word}`, {});
    check('Write to anna@fri now', {});
  });
  it('takes one of each kind and leaves the rest where the person sees it', () => {
    check('A @fri @mon', { title: 'A @mon', due: '2026-06-19' });
    check('A !low, then B !high', { title: 'A, then B !high', priority: 'low' });
    check('A #nothing #slider', { title: 'A #nothing', component: 'slider' });
  });
  it('is never longer than what was typed, and loses no word that was not understood', () => {
    const word = fc.constantFrom(
      'a',
      'b!',
      '#',
      '#x',
      '#slider',
      '!',
      '!low',
      '~',
      '~3h',
      '~x',
      '@',
      '@fri',
      '@x',
      '"',
    );
    const property = fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const { title, component, priority, estimateMs, due: day } = read(words.join(' '));
      const taken = [component, priority, estimateMs, day].filter((value) => value !== null).length;
      assert.equal(title.split(' ').filter((each) => each !== '').length, words.length - taken);
      assert.deepEqual(read(title.replaceAll(/[#!~@]/g, '')).component, null);
    });
    fc.assert(property, { numRuns: RUNS });
  });
  it('is read at once however long it is', function () {
    this.timeout(1000);
    for (const text of [' '.repeat(50_000), '~1'.repeat(20_000), '#'.repeat(50_000), '@1.'.repeat(20_000)]) read(text);
  });
});
