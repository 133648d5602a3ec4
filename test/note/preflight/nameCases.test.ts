/** Names of other clients, however a sentence needs them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDraft } from '../../../src/note/preflight/draft.ts';
import type { PreflightFacts } from '../../../src/note/preflight/rule.ts';
import { otherClient } from '../../../src/note/preflight/secrets.ts';
import { makeContact } from '../../support/entities.ts';
import { RUNS } from '../../support/runs.ts';
import { component } from '../flora.ts';
import { EN, RU } from './support.ts';

const other = (name: string, ...names: string[]) => ({ others: [{ name, names, emails: [] }] });
const flagged = (text: string, facts: PreflightFacts) =>
  [...otherClient.find(readDraft(text), facts)].map(({ start, end }) => readDraft(text).plain.slice(start, end));
const inRussian = (name: string, text: string, more = {}) =>
  flagged(`Добрый день!\n\n${text}\n`, { ...RU, ...other(name), ...more });

/** Nominative, genitive, dative, accusative, instrumental, prepositional. */
const DECLINED = [
  'Роза Розы Розе Розу Розой Розе',
  'Книга Книги Книге Книгу Книгой Книге',
  'Туча Тучи Туче Тучу Тучей Туче',
  'Заря Зари Заре Зарю Зарёй Заре',
  'Виктория Виктории Виктории Викторию Викторией Виктории',
  'Вектор Вектора Вектору Вектор Вектором Векторе',
  'Восток Востока Востоку Восток Востоком Востоке',
  'Городок Городка Городку Городок Городком Городке',
  'Купец Купца Купцу Купца Купцом Купце',
  'Кузнец Кузнеца Кузнецу Кузнеца Кузнецом Кузнеце',
  'Василий Василия Василию Василия Василием Василии',
  'Трамвай Трамвая Трамваю Трамвай Трамваем Трамвае',
  'Строитель Строителя Строителю Строителя Строителем Строителе',
  'Осень Осени Осени Осень Осенью Осени',
  'Небо Неба Небу Небо Небом Небе',
  'Поле Поля Полю Поле Полем Поле',
  'Цветы Цветов Цветам Цветы Цветами Цветах',
  'Новая Новой Новой Новую Новой Новой',
  'Синяя Синей Синей Синюю Синей Синей',
  'Русский Русского Русскому Русский Русским Русском',
  'Сидоров Сидорова Сидорову Сидорова Сидоровым Сидорове',
  'Тёмная Тёмной Темной Темную Тёмной Темной',
  'Герой Героя Герою Героя Героем Герое',
  'Издание Издания Изданию Издание Изданием Издании',
  'Соловьёв Соловьева Соловьёву Соловьёва Соловьевым Соловьёве',
  'Алексей Алексея Алексею Алексея Алексеем Алексее',
  'Рая Раи Рае Раю Раей Рае',
  'Рагу Рагу Рагу Рагу Рагу Рагу',
];

describe('the name of another client', () => {
  for (const line of DECLINED) {
    const [name = '', ...forms] = line.split(' ');
    it(`${name} is found in every case`, () => {
      for (const form of forms) {
        assert.deepEqual(inRussian(name, `Сделали, как для ${form}, и проверили.`), [form]);
        assert.deepEqual(inRussian(name, `«${form}» в списке.`), [form], 'quoted at the beginning');
      }
    });
  }

  it('is found of several words, with and without its quotation marks', () => {
    const name = 'Студия «Новая волна»';
    for (const text of ['студии «Новая волна»', 'студией Новой волны', 'Студию\n«Новую волну»']) {
      assert.deepEqual(inRussian(name, `Работали со ${text}.`), [text]);
    }
    assert.deepEqual(inRussian(name, 'Это новая волна.'), []);
  });

  it('is found in the possessive, which is taken out with it', () => {
    const english = (name: string, text: string) => flagged(`Hello,\n\n${text}\n`, { ...EN, ...other(name) });
    assert.deepEqual(english('Rose', "It is Rose's list."), ["Rose's"]);
    assert.deepEqual(english('Rose', 'It is Rose’s list.'), ['Rose’s']);
    assert.deepEqual(english('Flores', "It is Flores' list."), ['Flores']);
    assert.deepEqual(english('Rose', 'It is a rose’s colour, and Roses are nice.'), []);
  });

  it('may be that of their company', () => {
    assert.deepEqual(inRussian('ООО «Ромашка»', 'Как у Ромашки, у ООО «Ромашка».'), ['Ромашки', '«Ромашка»']);
    assert.deepEqual(inRussian('Rose Garden, Ltd.', 'Как у Rose Garden.'), ['Rose Garden']);
    assert.deepEqual(inRussian('Ева', 'Как у Ромашки.', other('Ева', 'Ромашка')), ['Ромашки']);
  });

  it('is no common word: not in small letters, not where a sentence, an item or a text behind a heading begins', () => {
    for (const text of [
      'Добавили розы и розу.',
      'Розы на главной крупнее.',
      'Готово. Розу убрали.',
      '1. Розы: готово.',
      '**Главная:** Розы крупнее.',
    ]) {
      assert.deepEqual(inRussian('Роза', text), []);
    }
    assert.deepEqual(inRussian('Роза', 'Роза ответила.'), ['Роза'], 'as the name itself is written');
  });

  it('is no longer word that begins like it', () => {
    for (const text of ['Как в Розарии.', 'Для Розалии.', 'О Розанове.', 'Под Розеткой.'])
      assert.deepEqual(inRussian('Роза', text), []);
  });

  it('is no other name that begins like it', () => {
    const others = [
      ['Иван', 'Спросили у Иванова, у Ивановых.'],
      ['Виктор', 'Спросили у Виктории.'],
      ['Лев', 'Готово: блок «Левая колонка».'],
    ] as const;
    for (const [name, text] of others) assert.deepEqual(inRussian(name, text), [], name);
  });

  it('is not what this client knows as their own', () => {
    const components = [component('roses', 'Розы')];
    assert.deepEqual(inRussian('Роза', 'Готово: раздел «Розы».', { components }), []);
    const contacts = [makeContact('r', 'flora', { name: 'Роза' })];
    assert.deepEqual(inRussian('Роза', 'Спросили у Розы.', { contacts }), []);
  });

  it('never is a word in small letters, whatever the name', () => {
    const letters = fc.stringMatching(/^[А-ЯЁ][а-яё]{2,12}$/);
    fc.assert(
      fc.property(letters, (name) => {
        assert.deepEqual(inRussian(name, `Сделали, как для ${name}.`), [name]);
        assert.deepEqual(inRussian(name, `Сделали, как для ${name.toLowerCase()}.`), []);
      }),
      { numRuns: RUNS },
    );
  });
});
