/** Every sentence of the editor's side has its Russian in l10n/bundle.l10n.ru.json, and nothing else stands there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import bundle from '../../l10n/bundle.l10n.ru.json' with { type: 'json' };
import { root } from '../../scripts/paths.ts';
import { bareFailures, type Sentence, sentences, sentencesIn, tables, wordsOf } from '../support/sentences.ts';

/** What only the command line asks for, which speaks English. */
const COMMAND_LINE_ONLY = new Set([
  'src/app/refs.ts',
  'src/app/clientPage.ts',
  'src/app/demo.ts',
  'src/ledger/doctor.ts',
  'src/ledger/permissions.ts',
  'src/ledger/repair.ts',
  // The sentence is put together there from two that were translated.
  'src/ledger/ledgerError.ts',
]);

const russian: Readonly<Record<string, string>> = bundle;

describe('the Russian words', function () {
  // Every source is parsed.
  this.timeout(60_000);
  let found: readonly Sentence[] = [];
  /** By English text: where it stands. */
  const used = new Map<string, string>();

  before(async () => {
    found = await sentences();
    for (const { text, where } of found) if (text !== null) used.set(text, where);
    for (const [name, table] of await tables()) {
      for (const [place, word] of wordsOf(table)) {
        const own = `${word}/${place}`;
        if (hasWords(word)) used.set(Object.hasOwn(russian, own) ? own : word, `${name}.${place}`);
      }
    }
  });

  it('are there for every sentence', () => {
    const missing = [...used].filter(([text]) => !Object.hasOwn(russian, text));
    assert.deepEqual(
      missing.map(([text, where]) => `${where}: ${JSON.stringify(text)}`),
      [],
    );
  });

  it('are all used', () => {
    assert.deepEqual(
      Object.keys(russian).filter((text) => !used.has(text)),
      [],
    );
  });

  it('have the places for values that the English has', () => {
    const wrong = Object.entries(russian).filter(([text, words]) => placesOf(text) !== placesOf(words));
    assert.deepEqual(wrong, []);
  });

  it('end as the English does', () => {
    const wrong = Object.entries(russian).filter(([text, words]) => endOf(text) !== endOf(words));
    assert.deepEqual(wrong, []);
  });

  it('are Russian, with its quotation marks', () => {
    const foreign = Object.entries(russian).filter(
      ([text, words]) => words !== text && (!/\p{Script=Cyrillic}/u.test(words) || /["“”]/.test(words)),
    );
    assert.deepEqual(
      foreign.filter(([, words]) => hasWords(words)),
      [],
    );
  });

  it('can be found: every sentence is written down where it is used, with a value for each of its places', () => {
    const wrong = found.filter(({ text, values }) => text === null || placesOf(text) !== placesTo(values));
    assert.deepEqual(
      wrong.map(({ where, text }) => `${where}: ${text}`),
      [],
    );
  });

  it('say what cannot be done, wherever the editor may come to that', async () => {
    const bare: string[] = [];
    for await (const path of glob('src/{app,git,ledger,vscode}/*.ts', { cwd: root })) {
      if (!COMMAND_LINE_ONLY.has(path)) bare.push(...bareFailures(path, readFileSync(join(root, path), 'utf8')));
    }
    assert.deepEqual(bare, []);
  });

  it('are asked for when the language is known, not when a module is loaded', () => {
    const early = found.filter(({ early, where }) => early && !where.startsWith('src/vscode/'));
    assert.deepEqual(
      early.map(({ where }) => where),
      [],
    );
  });
});

describe('sentencesIn', () => {
  it('finds the calls, and says what is wrong with one', () => {
    const source = `
      const early = l10n.t('One');
      function late(name: string) {
        vscode.l10n.t('Two {0}', name);
        return [l10n.t(\`Three \${name}\`), other.t('Four')];
      }`;
    assert.deepEqual(
      sentencesIn('a.ts', source).map(({ text, values, where, early }) => [text, values, where, early]),
      [
        ['One', 0, 'a.ts:2', true],
        ['Two {0}', 1, 'a.ts:4', false],
        [null, 0, 'a.ts:5', false],
      ],
    );
  });
});

/** Figures and places alone say the same in every language. */
function hasWords(text: string): boolean {
  return /[\p{L}“”]/u.test(text.replaceAll(/\{\d\}/g, ''));
}

/** "{0} {1}", in order and each once. */
function placesOf(text: string): string {
  return [...new Set(text.match(/\{\d\}/g))].toSorted().join(' ');
}

function placesTo(values: number): string {
  return Array.from({ length: values }, (_, index) => `{${index}}`).join(' ');
}

function endOf(text: string): string {
  return /(?:[.?!:;…]|\.{3})$/.exec(text.replace(/\/[\w.]+$/, ''))?.[0] ?? '';
}
