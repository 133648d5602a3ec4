/** docs/preflight.md lists the rules that there are, in their words. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import { RULES } from '../../src/note/preflight/rules.ts';

const page = readFileSync(new URL('../../docs/preflight.md', import.meta.url), 'utf8');
const folder = new URL('../../src/note/preflight/', import.meta.url);
const source = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const RULE = /\/\*\*((?:(?!\*\/).)*)\*\/\nexport const \w+: Rule = \{\n {2}id: '([a-z-]+)'/gs;
/** What a rule's comment says, on one line. */
const comments = new Map(
  [...source.matchAll(RULE)].map(([, comment = '', id = '']) => [id, comment.replace(/\s*\n \*|\s+/g, ' ').trim()]),
);
const TITLES = { error: 'Errors', warning: 'Warnings', information: 'Information' } as const;

describe('docs/preflight.md', () => {
  for (const [severity, title] of Object.entries(TITLES)) {
    it(`has the rules of severity ${severity}, each with its sentence`, () => {
      const section = new RegExp(`^### ${title}\n(.*?)(?=^##)`, 'ms').exec(page)?.[1] ?? '';
      const listed = [...section.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map(([, id = '', says = '']) => ({
        id,
        says,
      }));
      const known = RULES.filter((rule) => rule.severity === severity);
      assert.deepEqual(
        listed.map(({ id }) => id),
        known.map(({ id }) => id),
      );
      for (const { id, says } of listed) assert.ok(comments.get(id)?.startsWith(says), `${id}: ${comments.get(id)}`);
    });
  }

  it('is about the rules that the setting knows', () => {
    const properties = manifest.contributes.configuration.properties;
    const known: readonly string[] = properties['rapport.preflight.rules'].propertyNames.enum;
    assert.deepEqual(
      known,
      RULES.map(({ id }) => id),
    );
  });

  it('gives every rule an id of its own', () => {
    assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  });
});
