/** Boxes that ask for a line of text. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import type { Typed } from '../view/rangeInput.ts';

interface Question {
  readonly title?: string;
  readonly prompt: string;
  readonly placeHolder: string;
  readonly value?: string;
}

/** A line of text that shows how it is understood while it is typed; undefined when the person turns away. */
export async function ask<T>(question: Question, read: (text: string) => Typed<T>): Promise<T | undefined> {
  return (await askOrClear(question, read)) ?? undefined;
}

/** The same; null when the person leaves it empty. */
export async function askOrClear<T>(
  question: Question,
  read: (text: string) => Typed<T>,
): Promise<T | null | undefined> {
  const text = await vscode.window.showInputBox({
    ...question,
    ignoreFocusOut: true,
    validateInput: (typed) => {
      if (typed.trim() === '') return null;
      const { value: understood, said } = read(typed);
      const { Info, Error: Wrong } = vscode.InputBoxValidationSeverity;
      return { message: said, severity: understood === null ? Wrong : Info };
    },
  });
  if (text === undefined) return undefined;
  if (text.trim() === '') return null;
  const { value: understood, said } = read(text);
  if (understood === null) throw new Expected(said);
  return understood;
}

/** A line of text, trimmed; undefined when the person turns away or leaves it empty. */
export async function askForText(question: Question): Promise<string | undefined> {
  const text = (await vscode.window.showInputBox({ ...question, ignoreFocusOut: true }))?.trim();
  return text === '' ? undefined : text;
}
