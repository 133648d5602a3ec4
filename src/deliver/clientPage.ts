/** The client's page: how the project stands, and the notes that were sent, behind a password. */
import type { Language } from '../domain/events.ts';
import type { StatusPage, StatusPart } from '../note/statusPage.ts';
import type { Words } from '../note/words.ts';
import { escapeHtml, keepTogether, markdownToHtml } from './markup.ts';
import { PAGE_WORDS, type PageWords } from './pageWords.ts';
import { sealPage } from './sealedPage.ts';

/** A note as it was sent. */
export interface SentNote {
  readonly subject: string;
  /** Markdown. */
  readonly text: string;
  readonly language: Language;
}
export interface ClientPage {
  readonly language: Language;
  readonly status: StatusPage;
  /** Newest first. */
  readonly history: readonly SentNote[];
}

/** One HTML file, sealed with the password. */
export function clientPage(page: ClientPage, password: string): Promise<string> {
  const words = PAGE_WORDS[page.language];
  return sealPage(pageContent(page, words), password, { language: page.language, words: words.seal });
}

function pageContent({ language, status, history }: ClientPage, words: PageWords): string {
  const { project, client, day, bottomLine, parts, hours, next } = status;
  return [
    `<h1 dir="auto">${html(project)}</h1>`,
    `<p class="quiet"><bdi>${html(client)}</bdi> · ${escapeHtml(words.asOf(day))}</p>`,
    bottomLine.length === 0 ? '' : `<p class="card" dir="auto">${html(bottomLine)}</p>`,
    parts.length === 0
      ? ''
      : `<h2>${words.parts}</h2><ul class="components">${parts.map((part) => partHtml(part, words)).join('')}</ul>`,
    hours.length + next.length === 0 ? '' : `<div class="card">${[hours, next].map(paragraph).join('')}</div>`,
    history.length === 0 ? '' : `<h2>${words.history}</h2>${history.map((note) => noteHtml(note, language)).join('')}`,
  ].join('\n');
}

function partHtml({ name, standing, progress, questions }: StatusPart, words: PageWords): string {
  const bar =
    progress === null
      ? ''
      : `<progress max="100" value="${progress}" aria-label="${words.progress}">${progress} %</progress>`;
  const asked = questions
    .map((question) => `<p class="question" dir="auto"><em>${words.question}</em> ${html(question)}</p>`)
    .join('');
  return `<li><h3 dir="auto">${html(name)}</h3><p dir="auto">${html(standing)}</p>${bar}${asked}</li>`;
}

function noteHtml({ subject, text, language }: SentNote, own: Language): string {
  const lang = language === own ? '' : ` lang="${language}"`;
  return `<details${lang}><summary dir="auto">${escapeHtml(keepTogether(subject))}</summary><div>${markdownToHtml(text, { styled: false })}</div></details>`;
}

function paragraph(words: Words): string {
  return words.length === 0 ? '' : `<p dir="auto">${html(words)}</p>`;
}

function html(words: Words): string {
  return words
    .map(({ text, style }) => {
      const shown = escapeHtml(keepTogether(text));
      return style === undefined ? shown : `<${style}>${shown}</${style}>`;
    })
    .join('');
}
