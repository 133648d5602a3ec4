/** What Rapport says in the editor, for tests that go the same way in English and in Russian. */
import assert from 'node:assert/strict';
import sentences from '../../l10n/bundle.l10n.ru.json' with { type: 'json' };
import english from '../../package.nls.json' with { type: 'json' };
import titles from '../../package.nls.ru.json' with { type: 'json' };
import type { Language } from '../../src/domain/events.ts';
import { escapeRegExp } from '../../src/note/preflight/text.ts';

export interface EditorWords {
  /** A sentence or a command's title, given in English. */
  word(text: string): string;
  /** A sentence with places ({0}, …), whatever stands in them. */
  sentence(text: string): RegExp;
}

const RUSSIAN = new Map<string, string>([
  ...Object.entries(english).map(([key, text]): [string, string] => [text, Reflect.get(titles, key)]),
  ...Object.entries(sentences),
]);

export function editorWords(language: Language): EditorWords {
  const word = (text: string): string => {
    const said = language === 'en' ? text : RUSSIAN.get(text);
    assert.ok(said !== undefined, `There is no Russian for "${text}"`);
    return said;
  };
  const sentence = (text: string) =>
    new RegExp(
      word(text)
        .split(/\{\d\}/)
        .map(escapeRegExp)
        .join('.*'),
    );
  return { word, sentence };
}
