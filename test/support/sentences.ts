/** The sentences of the source that a person may read in another language: calls of `l10n.t`, and tables of words. */
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { type CallExpression, type NewExpression, parseSync, Visitor } from 'oxc-parser';
import { root } from '../../scripts/paths.ts';
import type { Words } from '../../src/view/translated.ts';

export interface Sentence {
  /** The English, which is the key; null: it is not written down in one piece where it is used. */
  readonly text: string | null;
  /** How many values go into its places. */
  readonly values: number;
  /** Path and line. */
  readonly where: string;
  /** It is asked for when its module is loaded, before the language is known. */
  readonly early: boolean;
}

/** What is behind these calls is no sentence of its own: the tables are read by {@link tables}. */
const LOOKS_UP = 'src/view/translated.ts';

/** Every call of `l10n.t` and `vscode.l10n.t`. */
export async function sentences(): Promise<readonly Sentence[]> {
  const found: Sentence[] = [];
  for await (const path of glob('src/**/*.ts', { cwd: root })) {
    if (path !== LOOKS_UP) found.push(...sentencesIn(path, readFileSync(join(root, path), 'utf8')));
  }
  return found;
}

/** The calls in one module. */
export function sentencesIn(path: string, source: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let depth = 0;
  const enter = () => {
    depth += 1;
  };
  const leave = () => {
    depth -= 1;
  };
  const visitor = new Visitor({
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    CallExpression(call) {
      if (!asksForWords(call)) return;
      const [first] = call.arguments;
      const isWritten = first?.type === 'Literal' && typeof first.value === 'string';
      const line = source.slice(0, call.start).split('\n').length;
      found.push({
        text: isWritten ? String(first.value) : null,
        values: call.arguments.length - 1,
        where: `${path}:${line}`,
        early: depth === 0,
      });
    },
  });
  visitor.visit(parseSync(path, source).program);
  return found;
}

function asksForWords({ callee }: CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  const { object, property } = callee;
  if (property.name !== 't') return false;
  if (object.type === 'Identifier') return object.name === 'l10n';
  return object.type === 'MemberExpression' && object.property.type === 'Identifier' && object.property.name === 'l10n';
}

/** What ends up before the person where something cannot be done. */
const FAILURES = new Set(['Expected', 'NothingToDo', 'GitError', 'LedgerError', 'explain', 'oneLine']);

/** Path and line of each failure whose sentence is no call of `l10n.t`. */
export function bareFailures(path: string, source: string): readonly string[] {
  const found: string[] = [];
  const look = ({ callee, arguments: all, start }: CallExpression | NewExpression) => {
    if (callee.type !== 'Identifier' || !FAILURES.has(callee.name)) return;
    // What git itself says comes behind the sentence.
    const isBare = all
      .slice(0, 2)
      .some(
        (each) =>
          each.type === 'TemplateLiteral' ||
          (each.type === 'Literal' && typeof each.value === 'string' && each.value.includes(' ')),
      );
    if (isBare) found.push(`${path}:${source.slice(0, start).split('\n').length}`);
  };
  new Visitor({ NewExpression: look, CallExpression: look }).visit(parseSync(path, source).program);
  return found;
}

/** The tables of words of the view, by name: what a module of src/view exports as ENGLISH or ENGLISH_…. */
export async function tables(): Promise<ReadonlyMap<string, Words>> {
  const found = new Map<string, Words>();
  for await (const path of glob('src/view/*.ts', { cwd: root })) {
    if (!/^export const ENGLISH/m.test(readFileSync(join(root, path), 'utf8'))) continue;
    const module: Readonly<Record<string, unknown>> = await import(join(root, path));
    for (const [name, value] of Object.entries(module)) {
      if (name.startsWith('ENGLISH')) found.set(name, value as Words);
    }
  }
  return found;
}

/** The words of a table with their place in it, "fields.name.label". */
export function wordsOf(table: Words, place = ''): readonly (readonly [place: string, word: string])[] {
  return Object.entries(table).flatMap(([name, word]) => {
    const path = place === '' ? name : `${place}.${name}`;
    return typeof word === 'string' ? [[path, word] as const] : wordsOf(word, path);
  });
}
