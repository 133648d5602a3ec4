import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/paths.ts';

describe('the documents', () => {
  it('lead to files that are there', () => {
    const broken = globSync(['*.md', 'docs/**/*.md', 'test/samples/**/*.md'], { cwd: root }).flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const places = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, place = '']) => place);
      return places
        .filter((place) => !/^[a-z]+:/.test(place) && !existsSync(join(root, dirname(file), place)))
        .map((place) => `${file}: ${place}`);
    });
    assert.deepEqual(broken, []);
  });
});
