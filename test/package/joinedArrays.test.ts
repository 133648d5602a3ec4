import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { withJoinedArrays } from '../../scripts/joinedArrays.ts';

type Transliterate = (text: string) => string;

describe('arrays that are packed as strings', () => {
  it('are read again as what they were, marks in them or not', () => {
    const many = (items: string) => Array.from({ length: 50 }, () => items).join(',');
    for (const items of ['"a","","\\u00e9\\n",null', '"a|b",null', '"~"', "'it\\'s','\"'", '`\n`,"\\x00"']) {
      const code = `[${many(items)}]`;
      const read = new Function(withJoinedArrays(`const table=${code};`).concat('return table;'));
      assert.deepEqual(read(), new Function(`return ${code};`)());
    }
    assert.equal(withJoinedArrays('const few=["a","b"];'), 'const few=["a","b"];');
  });

  it('make the same Latin letters of every character', async () => {
    const path = createRequire(import.meta.url).resolve('transliteration');
    const code = await readFile(path, 'utf8');
    const shorter = withJoinedArrays(code);
    assert.ok(shorter.length < 0.75 * code.length, `${shorter.length} of ${code.length}`);
    const [before, after] = [code, shorter].map((text): Transliterate => {
      const module: { exports: { transliterate: Transliterate } } = { exports: { transliterate: String } };
      new Function('module', 'exports', text)(module, module.exports);
      return module.exports.transliterate;
    }) as [Transliterate, Transliterate];
    for (let point = 0; point < 0x1_1000; point++) {
      const letter = String.fromCodePoint(point);
      assert.equal(after(letter), before(letter), `U+${point.toString(16)}`);
    }
  });
});
