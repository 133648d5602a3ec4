/** The sample in Russian: the same facts, in the words of a Russian client. */
import type { NoteFacts } from '../../src/note/facts.ts';
import { FLORA } from './flora.ts';

/** Of tasks, by id. */
const WORDS: Readonly<
  Record<string, { title: string; why?: string; doneWhen?: string; remark?: string; reason?: string }>
> = {
  t0: { title: 'Главная страница' },
  t1: {
    title: 'Стрелки и подписи',
    why: 'посетитель сразу видит новые букеты',
    doneWhen: 'работает и на телефоне',
  },
  t2: { title: 'Страница одной новости', reason: 'сначала делаем слайдшоу' },
  t3: { title: 'Меню и кнопки на маленьких экранах', remark: 'две мелкие ошибки вёрстки' },
};
const NAMES: Readonly<Record<string, string>> = {
  home: 'Главная страница',
  slideshow: 'Слайдшоу',
  news: 'Страница новости',
  phones: 'Телефоны и планшеты',
};
const QUESTIONS: Readonly<Record<string, { text: string; otherwise: string }>> = {
  q1: { text: 'Какие три фотографии поставить первыми?', otherwise: 'возьмём первые три из каталога' },
  q2: { text: 'Показывать имя автора?', otherwise: 'не показываем' },
};

export const FLORA_RU: NoteFacts = {
  ...FLORA,
  language: 'ru',
  client: {
    ...FLORA.client,
    name: 'Флора',
    language: 'ru',
    signature: 'Иван Петров, веб-разработчик, студия «Север», +7 900 000-00-00, ivan@north.example',
  },
  contacts: FLORA.contacts.map((contact) => ({ ...contact, name: 'Анна' })),
  project: { ...FLORA.project, name: 'Сайт «Флора»' },
  sender: { name: 'Иван Петров', signature: 'Иван Петров' },
  components: FLORA.components.map((component) => ({ ...component, name: NAMES[component.id] ?? component.name })),
  tasks: FLORA.tasks.map((fact) => {
    const words = WORDS[fact.task.id];
    return {
      ...fact,
      task: { ...fact.task, ...words },
      before: fact.before === null ? null : { ...fact.before, ...words, reason: null, remark: null },
    };
  }),
  questions: FLORA.questions.map((question) => ({ ...question, ...QUESTIONS[question.id] })),
};
