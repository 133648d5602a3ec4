import * as vscode from 'vscode';
import type { Language } from '../domain/events.ts';

/** The language of the editor, of those that notes can be written in. */
export function ownLanguage(): Language {
  return vscode.env.language.startsWith('ru') ? 'ru' : 'en';
}
