import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { decodeHTML, decodeHTMLStrict } from '../../src/deliver/entities.ts';

describe('the names of characters', () => {
  it('mean what they mean to markdown-it', () => {
    const markdown = new MarkdownIt('commonmark');
    const names = readFileSync('src/deliver/entities.ts', 'utf8').match(/(?<=^ {2})\w+(?=: ['"])/gm) ?? [];
    assert.ok(names.length > 40);
    // Both are what markdown-it asks of the package in whose place it stands.
    assert.equal(decodeHTMLStrict, decodeHTML);
    for (const name of names) {
      const [inline] = markdown.parseInline(`a&${name};b`, {});
      assert.equal(`a${decodeHTML(`&${name};`)}b`, inline?.children?.map(({ content }) => content).join(''), name);
    }
  });

  it('stay as they were typed when they are no names', () => {
    for (const text of ['&constructor;', '&nonsense;', '&amp', 'amp;', '&#8212;', ''])
      assert.equal(decodeHTML(text), text);
  });
});
