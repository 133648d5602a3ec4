/** Situations that a project gets into, in English and in Russian: the same facts but for what people typed. */
import type { Absence, Task } from '../../src/domain/entities.ts';
import type { Language } from '../../src/domain/events.ts';
import { composeNote } from '../../src/note/compose.ts';
import type { NoteFacts, TaskFact } from '../../src/note/facts.ts';
import { readPrevious } from '../../src/note/previous.ts';
import { makeContact } from '../support/entities.ts';
import { at, comment, commit, component, FLORA, fact, HOUR, question, task } from './flora.ts';
import { FLORA_RU } from './floraRu.ts';

export function situations(language: Language): Readonly<Record<string, NoteFacts>> {
  const flora = language === 'en' ? FLORA : FLORA_RU;
  const say = (en: string, ru: string) => (language === 'en' ? en : ru);
  const bare = { ...flora, tasks: [], questions: [], components: [] };
  /** The open tasks of the sample, changed. */
  const each = (change: (now: Task, index: number) => Partial<Task>, hours: number): TaskFact[] =>
    flora.tasks.map((all, index) =>
      index === 0
        ? all
        : fact({ ...all.task, ...change(all.task, index) }, { ...all.task, ...all.before }, hours * HOUR, hours * HOUR),
    );
  const still = flora.tasks.map(({ task: now, usedMs }) => fact({ ...now, reason: null }, {}, usedMs));
  const told = commit(
    say('feat(news-page): add the archive by year', 'feat(страница-новости): добавить архив по годам'),
    {
      authoredAt: at('2026-06-05 10:00'),
      hash: 'a'.repeat(40),
    },
  );
  const before = composeNote({ ...flora, tasks: [], periodStart: null, commits: [told], now: at('2026-06-11 12:00') });

  const away: Absence = {
    id: 'away',
    person: 'ivan',
    from: '2026-07-01',
    to: '2026-07-10',
    standIn: say('Boris Orlov', 'Борис Орлов'),
    reach: '+7 900 000-00-01',
  };

  return {
    away: { ...flora, absences: [away] },
    few: { ...flora, tasks: still, periodMs: 1.5 * HOUR },
    'few-away': {
      ...flora,
      tasks: still,
      periodMs: 1.5 * HOUR,
      absences: [{ ...away, from: '2026-06-15', to: '2026-06-17' }],
    },
    'idle-away': {
      ...flora,
      tasks: still,
      periodMs: 0,
      absences: [{ ...away, from: '2026-06-12', to: '2026-06-17' }],
    },
    first: {
      ...flora,
      periodStart: null,
      tasks: flora.tasks
        .slice(1)
        .map(({ task: now }) => fact({ ...now, state: 'planned', progress: 0, remark: null, reason: null }, null)),
      usedMs: 0,
      periodMs: 0,
    },
    nothing: { ...flora, tasks: still, questions: [], periodMs: 0 },
    done: {
      ...flora,
      nextUpdate: null,
      tasks: each(() => ({ state: 'done', progress: 100 }), 8),
      questions: [],
      usedMs: 37 * HOUR,
      periodMs: 24 * HOUR,
    },
    'launch-moves': {
      ...flora,
      project: { ...flora.project, launch: '2026-07-07' },
      previous: { launch: '2026-06-30', reported: [] },
      questions: [],
    },
    quiet: {
      ...flora,
      client: { ...flora.client, zone: 'Asia/Vladivostok', quietUntil: '2026-07-06' },
      nextUpdate: '2026-07-06',
    },
    'launch-lost': { ...flora, project: { ...flora.project, hoursPerDay: 1 } },
    overrun: { ...flora, usedMs: 30 * HOUR, periodMs: 17 * HOUR },
    comments: {
      ...flora,
      feedback: [
        comment('c0', 't0', say('The title is cut off', 'Заголовок обрезан'), '2026-06-08', say('Fixed', 'Исправили')),
        comment(
          'c1',
          't1',
          say('The arrows are too small.', 'Стрелки слишком маленькие.'),
          '2026-06-12',
          say('They are larger now.', 'Сделали крупнее.'),
        ),
        comment(
          'c2',
          't1',
          say('Please stop it when I point at it', 'Пусть останавливается под курсором'),
          '2026-06-15',
          say('We added a pause', 'Мы добавили паузу'),
        ),
        comment('c3', 't1', say('Show the price', 'Покажите цену'), null),
        comment('c4', 't2', say('Dates in bold', 'Даты жирным'), null),
        comment('c5', 't0', say('A larger picture', 'Картинку крупнее'), '2026-06-16', say('done', 'готово')),
      ],
    },
    waiting: {
      ...flora,
      tasks: each(
        (_, index) => ({ state: 'waiting', reason: null, remark: null, clientDue: `2026-06-2${index + 3}` }),
        2,
      ).map((all) => ({ ...all, before: all.task, periodMs: 0 })),
      usedMs: 19 * HOUR,
      periodMs: 0,
    },
    forty: {
      ...flora,
      project: { ...flora.project, launch: '2026-12-25', budgetMs: 400 * HOUR },
      components: Array.from({ length: 40 }, (_, i) => component(`c${i}`, say(`Page ${i + 1}`, `Страница ${i + 1}`))),
      tasks: Array.from({ length: 40 }, (_, i) => {
        const state = (['active', 'planned', 'review', 'done', 'waiting'] as const)[i % 5] ?? 'active';
        const clientDue = `2026-07-${String(1 + (i % 28)).padStart(2, '0')}`;
        const now = task(`t${i}`, {
          component: `c${i}`,
          title: say('Text and pictures', 'Текст и картинки'),
          state,
          progress: (i * 7) % 100,
          estimateMs: 6 * HOUR,
          clientDue,
        });
        return fact(now, i % 8 === 0 ? { clientDue: '2026-06-26' } : {}, HOUR, i % 4 === 0 ? HOUR : 0);
      }),
      questions: [],
      usedMs: 40 * HOUR,
      periodMs: 10 * HOUR,
    },
    unassigned: {
      ...bare,
      project: { ...flora.project, launch: null },
      usedMs: 0,
      periodMs: 0,
      unassignedMs: 6 * HOUR,
      commits: [commit(say('Add a contact form', 'Добавить форму обратной связи'))],
    },
    'rolled-back': {
      ...flora,
      previous: readPrevious([JSON.parse(JSON.stringify(before))]),
      commits: [
        commit(`Revert "${told.subject}"`, { body: `This reverts commit ${told.hash}.`, files: ['src/news/a.ts'] }),
        commit(
          say(
            'feat(slideshow): show a caption below each photo',
            'feat(слайдшоу): показать подпись под каждой фотографией',
          ),
        ),
        commit(say('fix(slideshow): make the arrows larger', 'fix(слайдшоу): Увеличил стрелки')),
        commit('refactor(slideshow): split helpers', { files: ['src/slideshow/a.ts'] }),
      ],
    },
    trouble: {
      ...flora,
      now: at('2026-12-17 17:00'),
      periodStart: at('2026-12-10 17:00'),
      nextUpdate: '2027-01-07',
      project: { ...flora.project, launch: '2026-12-30', budgetMs: 60 * HOUR },
      previous: { launch: '2026-12-23', reported: [] },
      contacts: [makeContact('b', 'flora', { name: say('Dr. Boris Orlov', 'Орлов Борис Ильич') })],
      components: [
        component('shop', say('Shop', 'Магазин')),
        component('maps', 'Google Maps'),
        component('texts', say('Texts', 'Тексты')),
        component('search', say('Search', 'Поиск')),
        component('reviews', say('Reviews', 'Отзывы')),
      ],
      tasks: [
        fact(
          task('a', {
            title: say('Cart and payment', 'Корзина и оплата'),
            component: 'shop',
            progress: 20,
            estimateMs: 50 * HOUR,
            clientDue: '2026-12-15',
          }),
          {},
          12 * HOUR,
        ),
        fact(
          task('b', {
            title: say('A map with the shops', 'Карта магазинов'),
            component: 'maps',
            state: 'postponed',
            priority: 'low',
            reason: say('illness', 'Из-за болезни.'),
          }),
          { state: 'planned', clientDue: '2026-12-18', reason: null },
        ),
        fact(
          task('c', {
            title: say('Texts on delivery', 'Тексты о доставке'),
            component: 'texts',
            state: 'waiting',
            priority: 'high',
            progress: 30,
            clientDue: '2027-01-11',
          }),
          {
            state: 'active',
          },
        ),
        fact(
          task('d', {
            title: say('Search by colour', 'Поиск по цвету'),
            component: 'search',
            state: 'dropped',
            reason: say('You chose a ready-made one', 'Вы выбрали готовое решение'),
          }),
          { state: 'active' },
        ),
        fact(
          task('e', {
            title: say('A form for reviews', 'Форма для отзывов'),
            component: 'reviews',
            state: 'postponed',
            clientDue: '2026-12-22',
            reason: say('we waited for the texts', 'мы ждали тексты'),
          }),
          { state: 'active', clientDue: '2026-12-18' },
        ),
      ],
      questions: [
        question('x', 'c', say('Who writes the text on delivery', 'Кто пишет текст о доставке'), {
          by: at('2026-12-16 18:00'),
          otherwise: say('We write a short one.', 'Мы напишем короткий.'),
        }),
      ],
      usedMs: 12 * HOUR,
      periodMs: 0,
    },
    added: {
      ...flora,
      tasks: [
        ...flora.tasks,
        fact(
          task('t4', {
            component: 'news',
            state: 'planned',
            title: say('Archive by year', 'Архив по годам'),
            estimateMs: 6 * HOUR,
            clientDue: '2026-07-03',
          }),
          null,
        ),
        fact(
          task('t5', { component: 'home', state: 'waiting', title: say('New opening hours', 'Новые часы работы') }),
          null,
        ),
      ],
      questions: [...flora.questions, question('q3', 't5', say('From which day', 'С какого дня'))],
    },
  };
}
