/** Each rule: what it objects to, and what it lets pass. */
import assert from 'node:assert/strict';
import type { PreflightFacts } from '../../../src/note/preflight/rule.ts';
import { RULES } from '../../../src/note/preflight/rules.ts';
import { at, fact, HOUR, question, task } from '../flora.ts';
import { EN, flagged, RU } from './support.ts';

interface Example {
  readonly rule: string;
  readonly facts?: Partial<PreflightFacts>;
  /** In Russian. */
  readonly ru?: true;
  /** Objected to, wholly or the part given. */
  readonly bad: string;
  readonly part?: string;
  readonly good: string;
  /** Facts by which the good text is read, when they are others. */
  readonly goodFacts?: Partial<PreflightFacts>;
}

const rose = { name: 'Rose Shop', names: ['Rose Shop site'], emails: ['eva@rose.example'] };
const SIGNATURE = EN.client.signature ?? '';
const WORDS = 'We have shown the page to three people. ';
const lost = { project: { ...EN.project, hoursPerDay: 1 } };
const over = { usedMs: 30 * HOUR };
const asked = (text: string, part = {}) => ({ questions: [question('q', 't1', text, part)] });

const EXAMPLES: readonly Example[] = [
  {
    rule: 'recipient',
    facts: { others: [rose] },
    bad: 'To: eva@rose.example\nSubject: [Flora site] Status\n\nHello,',
    part: 'eva@rose.example',
    good: 'To: Anna <Anna@flora.example>\nSubject: [Flora site] Status\n\nHello,',
  },
  {
    rule: 'recipient',
    ru: true,
    facts: { others: [rose] },
    bad: 'Тема: [Rose Shop site] Статус\n\nДобрый день!',
    part: '[Rose Shop site]',
    good: 'Кому: anna@flora.example\nТема: [Сайт «Флора»] Статус\n\nДобрый день!',
  },
  {
    rule: 'recipient',
    bad: '\n \n  To: eva@rose.example\r\nSubject: Status\r\n\r\nHello,',
    part: 'eva@rose.example',
    good: '\n  To: anna@flora.example\r\nSubject: Status\r\n\r\nHello,',
  },
  {
    rule: 'recipient',
    bad: 'To: anna@flora.example\n\nHello,',
    part: 'anna@flora.example',
    good: 'Hello,',
  },
  {
    rule: 'recipient',
    bad: 'Subject: Status\nSubject: Other\n\nHello,',
    part: 'Subject: Other',
    good: 'Subject: Status\n\nHello,',
  },
  {
    rule: 'recipient',
    facts: { others: [rose], contacts: [] },
    bad: 'To: eva@rose.example\nSubject: Status\n\nHello,',
    part: 'eva@rose.example',
    good: 'To: office@flora.example\nSubject: Status\n\nHello,',
  },
  {
    rule: 'recipient',
    facts: { siblings: ['Flora shop'] },
    bad: 'Subject: [Flora shop] Status\n\nHello,',
    part: '[Flora shop]',
    good: 'Subject: [Flora site] Status\n\nHello,',
  },
  { rule: 'signature', bad: 'Kind regards,\nIvan Petrov', good: `Kind regards,\n${SIGNATURE}` },
  {
    rule: 'signature',
    ru: true,
    bad: 'С уважением,\nИван Петров',
    good: `С уважением,\n${RU.client.signature}`,
  },
  {
    rule: 'signature',
    facts: { client: { ...EN.client, signature: null } },
    bad: 'Kind regards,\nIvan Petrov',
    good: 'Kind regards,\nIvan Petrov, +7 900 000-00-00',
  },
  {
    rule: 'secret',
    bad: 'The password: hunter2 opens it.',
    part: 'password: h',
    good: 'You will get the password by phone.',
  },
  {
    rule: 'secret',
    bad: 'Subject: Status, password: hunter2\n\nHello,',
    part: 'password: h',
    good: 'Subject: Status, a new password\n\nHello,',
  },
  { rule: 'secret', ru: true, bad: 'Пароль: 12345.', part: 'Пароль: 1', good: 'Пароль пришлём отдельно.' },
  {
    rule: 'local-address',
    bad: 'Look at http://localhost:3000/news now.',
    part: 'http://localhost:3000/news',
    good: 'Look at https://flora.example/news now.',
  },
  { rule: 'internal-rate', bad: 'That is 50 EUR per hour.', part: '50 EUR per hour', good: 'That is 50 EUR in all.' },
  { rule: 'internal-rate', bad: 'At 50 euros an hour.', part: '50 euros an hour', good: 'At 50 euros in all.' },
  { rule: 'internal-rate', ru: true, bad: 'Это 3000 руб. в час.', part: '3000 руб. в час', good: 'Ещё 3 часа.' },
  { rule: 'local-address', ru: true, bad: 'Смотрите 192.168.0.4:3000.', part: '192.168.0.4:3000', good: 'Версия 1.2.' },
  {
    rule: 'internal-date',
    ru: true,
    facts: { tasks: [fact(task('t1', { due: '2026-06-25', clientDue: '2026-06-29' }))], nextUpdate: null },
    bad: 'Срок — четверг, 25 июня.',
    part: 'четверг, 25 июня',
    good: 'Срок — понедельник, 29 июня.',
  },
  {
    rule: 'internal-date',
    facts: { tasks: [fact(task('t1', { due: '2026-06-25', clientDue: '2026-06-29' }))], nextUpdate: null },
    bad: 'Ready on Thu 25 June.',
    part: 'Thu 25 June',
    good: 'Ready on Mon 29 June.',
  },
  {
    rule: 'other-client',
    ru: true,
    facts: { others: [rose] },
    bad: 'Как у Rose Shop.',
    part: 'Rose Shop',
    good: 'Роза.',
  },
  { rule: 'other-client', facts: { others: [rose] }, bad: 'As for Rose Shop.', part: 'Rose Shop', good: 'A rose.' },
  {
    rule: 'other-client',
    facts: { others: [{ ...rose, name: 'rOses' }] },
    bad: 'Subject: Status, as for rOses\n\nHello,',
    part: 'rOses',
    good: 'Subject: Status, as for roses\n\nHello,',
  },
  { rule: 'placeholder', bad: 'Ready on [date].', part: '[date]', good: '[Flora site] is ready.' },
  { rule: 'placeholder', ru: true, bad: 'Срок: УТОЧНИТЬ.', part: 'УТОЧНИТЬ', good: 'Просим уточнить.' },
  {
    rule: 'figures',
    bad: 'Hours: 22.5 of 40 used, 18.5 left.',
    part: '18.5',
    good: 'Hours: 22.5 of 40 used, 17.5 left.',
  },
  { rule: 'figures', bad: 'Hours: 21 of 40 used.', part: '21', good: 'Done: 3 of 5 pages.' },
  {
    rule: 'figures',
    ru: true,
    bad: 'Израсходовано 22,5 ч из 40, осталось 16.',
    part: '16',
    good: 'Израсходовано 22,5 ч из 40, осталось 17,5.',
  },
  {
    rule: 'figures',
    bad: 'Subject: Status: 3 questions\n\nQuestion A: Which?\nQuestion B: Who?',
    part: '3',
    good: 'Subject: Status: 2 questions\n\nQuestion A: Which?\nQuestion B: Who?',
  },
  {
    rule: 'figures',
    facts: { usedMs: 41 * HOUR },
    bad: 'Hours: 31 used, 1 above.',
    part: '31',
    good: 'Hours: 41 used.',
  },
  {
    rule: 'figures',
    ru: true,
    facts: { usedMs: 41 * HOUR },
    bad: 'Часы: израсходовано 31, на 1 больше бюджета.',
    part: '31',
    good: 'Часы: израсходовано 41, на 1 больше бюджета.',
  },
  {
    rule: 'figures',
    bad: 'Hours: 22.5 of 40 used (8.5 since Thu 11 June), 17.5 left.',
    part: '8.5',
    good: 'Hours: 22.5 of 40 used (9.5 since Thu 11 June), 17.5 left.',
  },
  {
    rule: 'figures',
    ru: true,
    bad: 'Часы: израсходовано 22,5 из 40, в том числе 8,5 с четверга; осталось 17,5.',
    part: '8,5',
    good: 'Часы: израсходовано 22,5 из 40, в том числе 9,5 с четверга; осталось 17,5.',
  },
  {
    rule: 'figures',
    facts: { detail: 'A' },
    bad: '1. **Slideshow:** high priority.\n   *Hours:* 6.5, about 4.5 to go.\n\nHours of a day: 3.',
    part: '6.5',
    good: '1. **Slideshow:** high priority.\n   *Hours:* 4.5, about 4.5 to go.',
  },
  { rule: 'commit-trace', bad: 'Subject: Status #12\n\nHello,', part: '#12', good: 'Subject: Status 12\n\nHello,' },
  {
    rule: 'running-timer',
    facts: { runningTimer: 'Arrows' },
    bad: 'All is well.\n\nHours: 22.5.',
    part: 'Hours: 22.5.',
    good: 'All is well.',
    goodFacts: {},
  },
  {
    rule: 'bare-slip',
    bad: 'The news page moves to Wed 24 June.',
    good: 'The news page moves to Wed 24 June because the slideshow went first.',
  },
  {
    rule: 'bare-slip',
    ru: true,
    bad: 'Страница новости переносится.',
    good: 'Страницу новости переносим на среду, 24 июня, так как сначала делаем слайдшоу.',
  },
  { rule: 'unsaid-slip', bad: 'The new page is fine.', good: 'The news page moves to Wed 24 June.' },
  { rule: 'unsaid-slip', bad: 'All is well.', good: 'The news page moves to Wed 24 June.' },
  { rule: 'unsaid-slip', ru: true, bad: 'Всё хорошо.', good: 'Переносим страницу новости на среду, 24 июня.' },
  { rule: 'on-track', facts: lost, bad: 'We are on track.', part: 'on track', good: 'We are not on track.' },
  { rule: 'on-track', ru: true, facts: lost, bad: 'Всё по плану.', part: 'по плану', good: 'Запуск не по плану.' },
  {
    rule: 'on-track',
    facts: over,
    bad: 'We are within the budget.',
    part: 'within the budget',
    good: 'We are on time.',
  },
  { rule: 'past-date', bad: 'Ready by Mon 15 June.', part: 'Mon 15 June', good: 'It was ready on Mon 15 June.' },
  { rule: 'past-date', ru: true, bad: 'Срок — 15 июня.', part: '15 июня', good: 'Срок был 15 июня.' },
  { rule: 'unsaid-overrun', facts: over, bad: 'All is well.', good: 'The budget will not be enough.' },
  { rule: 'unsaid-overrun', ru: true, facts: over, bad: 'Всё хорошо.', good: 'Бюджета не хватит.' },
  { rule: 'weekday', bad: 'By Mon 23 June.', part: 'Mon 23 June', good: 'By Tue 23 June.' },
  { rule: 'weekday', bad: 'By 31 June.', part: '31 June', good: 'By Tuesday, 30 June.' },
  { rule: 'weekday', ru: true, bad: 'В среду, 23 июня.', part: 'среду, 23 июня', good: 'Во вторник, 23 июня.' },
  { rule: 'commit-trace', bad: 'feat: new arrows.', part: 'feat:', good: 'New arrows, to fix: colours.' },
  { rule: 'commit-trace', bad: 'Changed in 9fceb02d.', part: '9fceb02d', good: 'Changed on 20260618 for facade.' },
  { rule: 'commit-trace', ru: true, bad: 'Правка в src/app/a.ts.', part: 'src/app/a.ts', good: 'Да и/или нет.' },
  {
    rule: 'unconfirmed-default',
    facts: asked('Which photo?'),
    bad: 'Which photo? Otherwise we take yours.',
    part: 'Otherwise we take yours',
    good: 'Which photo? Otherwise we take the first.',
    goodFacts: asked('Which photo?', { otherwise: 'we take the first' }),
  },
  {
    rule: 'unconfirmed-default',
    ru: true,
    bad: 'Показывать имя автора? Иначе показываем портрет.',
    part: 'Иначе показываем портрет',
    good: 'Показывать имя автора? Иначе не показываем.',
    goodFacts: {},
  },
  { rule: 'undated-question', bad: 'Which one?', good: 'Which one? By Fri 19 June, please.' },
  { rule: 'undated-question', ru: true, bad: 'Какую взять?', good: 'Какую взять? Срок — 19 июня.' },
  {
    rule: 'answered-question',
    ru: true,
    facts: asked('Какое фото?', { answer: 'Роза', answeredAt: at('2026-06-17 10:00') }),
    bad: 'Какое фото? Срок — пятница, 19 июня.',
    good: 'Какой цвет? Срок — пятница, 19 июня.',
  },
  {
    rule: 'answered-question',
    facts: asked('Which photo?', { answer: 'The rose', answeredAt: at('2026-06-17 10:00') }),
    bad: 'Which photo? By Fri 19 June.',
    good: 'Which colour? By Fri 19 June.',
  },
  {
    rule: 'too-soon',
    facts: { sent: [{ at: EN.now - 24 * HOUR, text: '' }] },
    bad: 'All is well.',
    good: 'All is well.',
    goodFacts: { sent: [{ at: EN.now - 4 * 24 * HOUR, text: '' }] },
  },
  {
    rule: 'quiet',
    facts: { quietUntil: '2026-06-19' },
    bad: 'All is well.',
    good: 'All is well.',
    goodFacts: { quietUntil: '2026-06-17' },
  },
  { rule: 'vague-date', bad: 'Ready tomorrow.', part: 'tomorrow', good: 'Ready on Fri 19 June.' },
  { rule: 'vague-date', ru: true, bad: 'Скоро будет.', part: 'Скоро', good: 'Будет в пятницу, 19 июня.' },
  { rule: 'day-off', bad: 'Ready on Sat 20 June.', part: 'Sat 20 June', good: 'Ready on Mon 22 June.' },
  {
    rule: 'day-off',
    ru: true,
    bad: 'Срок — воскресенье, 21 июня.',
    part: 'воскресенье, 21 июня',
    good: 'Срок — понедельник, 22 июня.',
  },
  { rule: 'jargon', bad: 'The endpoint works.', part: 'endpoint', good: 'The page works.' },
  {
    rule: 'jargon',
    bad: 'The url is new.',
    part: 'url',
    good: 'See https://api.flora.example/url and api@flora.example.',
  },
  { rule: 'jargon', ru: true, bad: 'Сделали рефакторинг.', part: 'рефакторинг', good: 'Сделали страницу.' },
  { rule: 'script', bad: 'The pаge.', part: 'pаge', good: 'The page of Флора.' },
  {
    rule: 'spelling',
    facts: { misspelt: new Map([['teh', ['the']]]) },
    bad: 'Teh page is *teh* best.',
    part: 'teh',
    good: 'The page is the best.',
  },
  { rule: 'script', ru: true, bad: 'We have shown the page.', good: 'Сайт Flora работает.' },
  { rule: 'repeated-word', bad: 'On the the page.', part: 'the the', good: 'They had had it, that that.' },
  { rule: 'repeated-word', ru: true, bad: 'Это на на странице.', part: 'на на', good: 'На странице.' },
  { rule: 'long-sentence', bad: `${'word '.repeat(20)}end.`, good: `${'word '.repeat(19)}end.` },
  { rule: 'long-sentence', ru: true, bad: `${'слово '.repeat(16)}всё.`, good: `${'слово '.repeat(15)}всё.` },
  {
    rule: 'long-sentence',
    bad: `Subject: [Flora site] ${'x'.repeat(290)}\n\nHello,`,
    part: `[Flora site] ${'x'.repeat(290)}`,
    good: `Subject: [Flora site] ${'🌷'.repeat(130)}\n\nHello,`,
  },
  { rule: 'no-headings', ru: true, bad: 'слово '.repeat(101).trim(), good: `1. ${'слово '.repeat(101).trim()}` },
  { rule: 'too-long', ru: true, bad: 'слово '.repeat(141).trim(), good: 'слово '.repeat(140).trim() },
  { rule: 'no-headings', bad: WORDS.repeat(13).trim(), good: `1. ${WORDS.repeat(13).trim()}` },
  { rule: 'too-long', bad: WORDS.repeat(18).trim(), good: WORDS.repeat(17).trim() },
  { rule: 'tone', bad: 'It is done!!', part: '!!', good: 'It is done!' },
  { rule: 'tone', bad: 'It is done 🎉.', part: '🎉', good: 'It is done ©.' },
  { rule: 'tone', bad: 'You forgot the photos.', part: 'You forgot', good: 'We need the photos.' },
  { rule: 'tone', ru: true, bad: 'Вы не прислали фото.', part: 'Вы не прислали', good: 'Ждём фото.' },
  {
    rule: 'same-text',
    ru: true,
    facts: { sent: [{ at: 0, text: 'Анна, добрый день!\n\nСтраница готова. Следующее письмо — в четверг, 18 июня.' }] },
    bad: 'Страница готова. Следующее письмо — в четверг, 25 июня.',
    good: 'Страница открыта. Следующее письмо — в четверг, 25 июня.',
  },
  {
    rule: 'same-text',
    facts: { sent: [{ at: 0, text: 'Hello,\n\nThe page is ready. Next update: Thu 18 June.' }] },
    bad: 'The page is ready. Next update: Thu 25 June.',
    good: 'The page is online. Next update: Thu 25 June.',
  },
  {
    rule: 'asked-often',
    facts: {
      sent: [{ at: at('2026-06-11 12:00'), text: 'All is well.' }],
      asked: [at('2026-06-15 10:00'), at('2026-06-17 10:00')],
    },
    bad: 'All is well.',
    good: 'All is well.',
    goodFacts: {
      sent: [{ at: at('2026-06-11 12:00'), text: 'All is well.' }],
      asked: [at('2026-06-15 10:00'), at('2026-06-15 16:00')],
    },
  },
  { rule: 'idle-week', facts: { periodMs: 0 }, bad: 'All is well.', good: 'There has been no work since.' },
  { rule: 'idle-week', facts: { periodMs: 0 }, bad: 'All is well.', good: 'Hours: none of 12 booked yet.' },
  { rule: 'idle-week', facts: { periodMs: 0 }, bad: 'All is well.', good: 'None booked since Thu 11 June; 4 so far.' },
  { rule: 'idle-week', ru: true, facts: { periodMs: 0 }, bad: 'Всё хорошо.', good: 'Из 12 пока ничего не учтено.' },
  { rule: 'idle-week', ru: true, facts: { periodMs: 0 }, bad: 'Всё хорошо.', good: 'На этой неделе работы не было.' },
  {
    rule: 'no-goal',
    facts: { detail: 'A', tasks: [fact(task('x'))] },
    bad: 'All is well.',
    good: 'All is well.',
    goodFacts: { detail: 'A', tasks: [fact(task('x', { why: 'to sell roses' }))] },
  },
  {
    rule: 'readability',
    bad: 'Internationalisation considerations necessitated comprehensive reorganisation. '.repeat(11).trim(),
    good: WORDS.repeat(8).trim(),
  },
];

const wrap = (text: string) =>
  /^\s*(?:To|Subject|Кому|Тема|Kind|С уваж)/.test(text) ? text : `Subject: Status\n\nHello Anna,\n\n${text}\n`;

describe('the rules of the pre-flight', () => {
  for (const { rule, ru, facts = {}, bad, part, good, goodFacts = facts } of EXAMPLES) {
    const base = ru ? RU : EN;
    it(`${rule}: ${JSON.stringify((part ?? bad).slice(0, 50))}`, () => {
      assert.deepEqual(flagged(rule, wrap(bad), { ...base, ...facts }), [part ?? bad]);
      assert.deepEqual(flagged(rule, wrap(good), { ...base, ...goodFacts }), []);
    });
  }

  it('have an example each', () => {
    const shown = new Set(EXAMPLES.map(({ rule }) => rule));
    assert.deepEqual(
      RULES.map(({ id }) => id).filter((id) => !shown.has(id)),
      [],
    );
  });
});
