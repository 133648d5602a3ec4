import assert from 'node:assert/strict';
import { commitLines } from '../../../src/note/commits/lines.ts';
import { toPast } from '../../../src/note/commits/tense.ts';
import { russian } from '../../../src/note/language/ru.ts';
import { RUSSIAN_COMMITS } from '../../../src/note/language/ruCommits.ts';
import * as ru from '../../../src/note/language/ruWords.ts';
import { plain } from '../../../src/note/words.ts';
import { commit, component } from '../flora.ts';

/** With plain spaces, so that the examples can be read. */
const spaced = (text: string) => text.replaceAll(ru.NBSP, ' ');

describe('Russian days', () => {
  const cases: [form: ru.Case, day: string, says: string][] = [
    ['on', '2026-06-30', 'во вторник, 30 июня'],
    ['on', '2026-06-25', 'в четверг, 25 июня'],
    ['by', '2026-06-23', 'ко вторнику, 23 июня'],
    ['by', '2026-06-21', 'к воскресенью, 21 июня'],
    ['since', '2026-06-24', 'со среды, 24 июня'],
    ['since', '2026-06-23', 'со вторника, 23 июня'],
    ['until', '2026-06-22', 'до понедельника, 22 июня'],
    ['onto', '2026-06-20', 'на субботу, 20 июня'],
    ['is', '2027-01-01', 'пятница, 1 января 2027 года'],
  ];
  for (const [form, day, says] of cases) it(says, () => assert.equal(spaced(ru.writeDay(day, 2026, form)), says));
});

describe('Russian numbers', () => {
  it('hours in figures', () => {
    assert.deepEqual([10, 20, 50, 110, 210, 225, 400].map(ru.writeHours).map(spaced), [
      '1 час',
      '2 часа',
      '5 часов',
      '11 часов',
      '21 час',
      '22,5 часа',
      '40 часов',
    ]);
  });
  it('hours after "около"', () => {
    assert.deepEqual([10, 20, 50, 110, 210, 225].map(ru.writeHoursOf).map(spaced), [
      'часа',
      '2 часов',
      '5 часов',
      '11 часов',
      '21 часа',
      '22,5 часа',
    ]);
  });
  it('counts in words up to twelve, by gender', () => {
    const questions = ['вопрос', 'вопроса', 'вопросов'] as const;
    assert.deepEqual(
      [1, 2, 5, 12, 13, 21].map((count) => spaced(ru.writeCount(count, questions))),
      ['один вопрос', 'два вопроса', 'пять вопросов', 'двенадцать вопросов', '13 вопросов', '21 вопрос'],
    );
    assert.equal(ru.writeCount(2, ['задача', 'задачи', 'задач'], 'feminine'), 'две задачи');
    assert.equal(ru.writeCount(1, ['дело', 'дела', 'дел'], 'neuter'), 'одно дело');
  });
});

describe("a person's words within Russian sentences", () => {
  it('one or many', () => {
    const many = (name: string) => ru.agree(name, 'one', 'many') === 'many';
    const names = [
      'Телефоны и планшеты',
      'Новости',
      'Тексты',
      'Поиск и фильтры',
      'Последние работы',
      'Главная страница и меню',
    ];
    assert.deepEqual(
      names.filter((name) => !many(name)),
      [],
    );
    const single = ['Страница новости', 'Слайдшоу', 'Описание', 'Меню', 'Форма заказа и оплаты', 'Google Maps', 'SEO'];
    assert.deepEqual(single.filter(many), []);
  });
  it('a reason in the form that it has', () => {
    const cases: [string, string][] = [
      ['Мы ждали тексты.', ', потому что мы ждали тексты'],
      ['Потому что ждали тексты', ', потому что ждали тексты'],
      ['Из-за болезни', ', из-за болезни'],
      ['Сначала делаем слайдшоу', ': сначала делаем слайдшоу'],
      ['болезнь', ': болезнь'],
      [' ', ''],
    ];
    for (const [reason, says] of cases) assert.equal(plain(ru.writeReason(reason)), says);
    assert.equal(plain(ru.writeReason('Из-за болезни', false)), ' из-за болезни');
  });
  it('names within names, and whom to greet', () => {
    assert.equal(plain(ru.quote('Раздел «О нас»')), '«Раздел „О нас“»');
    const names = ['Анна', 'Анна Белова', 'Анна Петровна', 'Белова Анна Петровна', 'г-н Орлов', 'anna@flora.example'];
    assert.deepEqual(names.map(ru.addressOf), ['Анна', 'Анна', 'Анна Петровна', 'Анна Петровна', 'г-н Орлов', '']);
  });
  it('faults are fixed, other things have a date', () => {
    assert.ok(ru.speaksOfFaults('две мелкие ошибки вёрстки'));
    assert.ok(!ru.speaksOfFaults('ошибок больше нет'));
    assert.ok(!ru.speaksOfFaults('тексты собраны'));
  });
});

describe('Russian commits', () => {
  const cases: [string, string | null][] = [
    ['Добавить архив', 'Добавили архив'],
    ['Добавляет архив', 'Добавили архив'],
    ['добавил архив', 'Добавили архив'],
    ['Добавлена кнопка «Купить»', 'Добавлена кнопка «Купить»'],
    ['Перенёс меню наверх', 'Перенесли меню наверх'],
    ['перенес меню наверх', 'Перенесли меню наверх'],
    ['Чиним стрелки', 'Починили стрелки'],
    ['Перевести форму', 'Перевели форму'],
    ['Добавил кнопку и убрал баннер', 'Добавили кнопку и убрали баннер'],
    ['Добавить кнопку, убрать баннер', 'Добавили кнопку, убрали баннер'],
    ['Исправлена дата, Добавлена кнопка', 'Исправлена дата, добавлена кнопка'],
    ['Добавить возможность закрыть и открыть меню', 'Добавили возможность закрыть и открыть меню'],
    ['Добавлена кнопка и убрать баннер', null],
    ['Показывать цены', null],
    ['Отрефакторить список', null],
    ['Архив по годам', null],
  ];
  for (const [from, to] of cases)
    it(`${from} → ${to ?? 'not sent'}`, () => assert.equal(toPast(from, RUSSIAN_COMMITS), to));

  it('conventional or not, every one is a line or left out under a rule', () => {
    const news = (subject: string) => commit(subject, { files: ['a.ts'] });
    const { lines, leftOut } = commitLines({
      commits: [
        'feat(новости): добавить архив по годам',
        'fix(слайдер)!: Починил стрелки на телефоне (#12)',
        'Увеличены кнопки на планшетах.',
        'Исправил дату под заголовком, закрывает #14',
        'рефакторинг: переписал меню',
        'Исправил миграцию заказов',
        'Убрал лишние хуки',
        'правки',
        'В работе: корзина',
        'Add the archive',
        'Поправил src/news/list',
      ].map(news),
      components: [component('news', 'Новости', ['**'])],
      tasks: [],
      reported: [],
      language: 'ru',
      words: RUSSIAN_COMMITS,
      clientGlossary: [],
      builtInGlossary: russian(2026).glossary,
    });
    assert.deepEqual(
      lines.map(({ text }) => text),
      [
        'Добавили архив по годам',
        'Починили стрелки на телефоне',
        'Увеличены кнопки на планшетах',
        'Исправили дату под заголовком',
      ],
    );
    assert.deepEqual(leftOut.map(({ rule }) => rule).sort(), [
      'generic',
      'glossary',
      'glossary',
      'internal',
      'language',
      'path',
      'unfinished',
    ]);
  });
});
