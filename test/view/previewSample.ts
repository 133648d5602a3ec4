/** The preview of a golden note. */
import { readFileSync } from 'node:fs';
import { letterHtml, markdownToText } from '../../src/deliver/markup.ts';
import type { Language } from '../../src/domain/events.ts';
import { readDocument } from '../../src/note/document.ts';
import type { PreviewModel } from '../../src/view/previewProtocol.ts';
import { ENGLISH_PREVIEW } from '../../src/view/previewStrings.ts';

export function previewOf(golden: string, language: Language, fields: Partial<PreviewModel> = {}): PreviewModel {
  const { to, subject, body } = readDocument(readFileSync(`test/note/golden/${golden}`, 'utf8'));
  return {
    locale: 'en',
    strings: ENGLISH_PREVIEW,
    source: 'file:///home/drafts/p/Update.md',
    subject: subject ?? '',
    from: 'Ivan Petrov <ivan@north.example>',
    to: to ?? '',
    language,
    html: letterHtml(body, language),
    text: markdownToText(body),
    problems: null,
    ...fields,
  };
}
