/** Every word of package.json that a person reads stands in package.nls.json, and in Russian in package.nls.ru.json. */
import assert from 'node:assert/strict';
import manifest from '../../package.json' with { type: 'json' };
import english from '../../package.nls.json' with { type: 'json' };
import russian from '../../package.nls.ru.json' with { type: 'json' };

/** The fields that the editor shows, wherever in package.json they stand. */
const SHOWN =
  /^(?:title|name|contextualTitle|description|markdownDescription|contents|\w*[dD]escriptions|patternErrorMessage|deprecationMessage|markdownDeprecationMessage|enumItemLabels|label|alt\w*|viewDescription)$/;
/** The product's own name, which is the same everywhere. */
const NAMES = new Set(['rapport', 'Rapport']);

const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = { english, russian };
const shown = [...shownIn(manifest.contributes), manifest.description, ...shownIn(manifest.capabilities)].filter(
  (text) => !NAMES.has(text),
);
const keys = shown.flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);

describe('package.json', () => {
  it('shows nothing that cannot be translated', () => {
    assert.deepEqual(
      shown.filter((text) => !/^%.+%$/.test(text)),
      [],
    );
  });

  for (const [language, table] of Object.entries(tables)) {
    it(`has each of its words in ${language}, and no other`, () => {
      assert.deepEqual(Object.keys(table).toSorted(), [...new Set(keys)].toSorted());
      for (const [key, text] of Object.entries(table)) assert.notEqual(text.trim(), '', key);
    });
  }

  it('names the same commands, settings and values in Russian', () => {
    const fixed = (text = '') => text.match(/\(command:[^)]+\)|`[^`]+`/g)?.toSorted() ?? [];
    for (const [key, text] of Object.entries(english)) {
      assert.deepEqual(fixed(tables.russian?.[key]), fixed(text), key);
    }
  });
});

function shownIn(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return SHOWN.test(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => shownIn(item, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => shownIn(item, key));
}
