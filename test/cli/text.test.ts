import assert from 'node:assert/strict';
import { table } from '../../src/cli/text.ts';
import { shown } from '../../src/domain/shown.ts';

describe('text for terminals', () => {
  it('aligns columns, letters counted as one whatever they are made of', () => {
    const columns = [{ title: 'Task' }, { title: 'Hours', align: 'right' }] as const;
    const rows = [
      ['Кафе\u0301', '1:05'],
      ['Slideshow', '12:00'],
    ];
    assert.equal(table(columns, rows), 'Task       Hours\nКафе\u0301        1:05\nSlideshow  12:00\n');
  });

  it('cuts a cell that would push the others off the screen', () => {
    const columns = [{ title: 'Task' }, { title: 'Hours' }];
    const [, cut, emoji] = table(columns, [
      ['x'.repeat(5000), '1:00'],
      ['🎉'.repeat(100), '2:00'],
    ]).split('\n');
    assert.equal(cut, `${'x'.repeat(99)}…  1:00`);
    assert.equal(emoji, `${'🎉'.repeat(100)}  2:00`);
  });

  it('lets no name move the cursor or turn the line round', () => {
    assert.equal(shown('a\u001b[2Jb\nc\u202ed'), 'a [2Jb c d');
  });
});
