/** README.md, and its Russian, name every command and every setting that there is, and no other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import english from '../../package.nls.json' with { type: 'json' };
import russian from '../../package.nls.ru.json' with { type: 'json' };

const pages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'README.md': english,
  'README.ru.md': russian,
};

for (const [name, words] of Object.entries(pages)) {
  const page = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

  describe(name, () => {
    it('has each command of the palette once, in its own words', () => {
      const listed = [...page.matchAll(/^\| Rapport: ([^|]+?) \|/gm)].map(([, names = '']) => names).join(', ');
      const titles = manifest.contributes.commands.map(({ title }) => words[title.slice(1, -1)] ?? title);
      // A title may have a comma in it, or begin like another one.
      const longestFirst = titles.toSorted((a, b) => b.length - a.length);
      const pattern = new RegExp(
        `(?<=^|, )(?:${longestFirst.map((title) => title.replaceAll(/[.?]/g, '\\$&')).join('|')})(?=$|, )`,
        'g',
      );
      assert.deepEqual(listed.match(pattern)?.toSorted(), titles.toSorted());
      assert.equal(listed.replace(pattern, '').replaceAll(', ', ''), '');
    });

    it('has each setting, with its default where that is one value', () => {
      const listed = new Map(
        [...page.matchAll(/^\| `(rapport\.[\w.]+)` \| ([^|]+) \|/gm)].map(([, id, value]) => [id, value]),
      );
      const settings = Object.entries(manifest.contributes.configuration.properties);
      assert.deepEqual([...listed.keys()].toSorted(), settings.map(([id]) => id).toSorted());
      for (const [id, { default: value }] of settings) {
        if (typeof value !== 'object') assert.equal(listed.get(id), `\`${value}\``, id);
      }
    });
  });
}

describe('README.ru.md', () => {
  it('leads to the same pages and shows the same pictures as README.md', () => {
    const targets = (name: string) => {
      const page = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
      const all = [...page.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target);
      return [...new Set(all)].filter((target) => !/^README/.test(target)).toSorted();
    };
    assert.deepEqual(targets('README.ru.md'), targets('README.md'));
  });
});
