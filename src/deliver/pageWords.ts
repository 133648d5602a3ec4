/** The words around the client's page, by language. */
import type { Language } from '../domain/events.ts';
import type { SealWords } from './sealedPage.ts';

export interface PageWords {
  readonly parts: string;
  readonly history: string;
  readonly question: string;
  readonly progress: string;
  /** `day`: "yyyy-MM-dd" */
  asOf(day: string): string;
  readonly seal: SealWords;
}

const long = (locale: string, day: string) =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    parts: 'Where things stand',
    history: 'Earlier updates',
    question: 'Question:',
    progress: 'Progress',
    asOf: (day) => `as of ${long('en-GB', day)}`,
    seal: {
      title: 'Protected page',
      password: 'Password',
      open: 'Open',
      opening: 'Opening…',
      wrong: 'That is not the password. Passwords tell capitals from small letters.',
      unable:
        'This browser cannot open the page here, because it offers no encryption (WebCrypto). Open it over https, or save the file and open it from your computer.',
      noScript: 'The page is decrypted in your browser: please allow JavaScript for it.',
    },
  },
  ru: {
    parts: 'Как идут дела',
    history: 'Прежние письма',
    question: 'Вопрос:',
    progress: 'Готовность',
    asOf: (day) => `состояние на ${long('ru', day)}`,
    seal: {
      title: 'Страница под паролем',
      password: 'Пароль',
      open: 'Открыть',
      opening: 'Открываем…',
      wrong: 'Пароль не подошёл. Заглавные и строчные буквы различаются.',
      unable:
        'Здесь браузер не может открыть страницу: ему недоступно шифрование (WebCrypto). Откройте её по https или сохраните файл и откройте с компьютера.',
      noScript: 'Страница расшифровывается в браузере: разрешите для неё JavaScript.',
    },
  },
};
