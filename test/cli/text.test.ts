import assert from 'node:assert/strict';
import { csv, shown, table } from '../../src/cli/text.ts';

describe('text for terminals and spreadsheets', () => {
  it('aligns columns, letters counted as one whatever they are made of', () => {
    const columns = [{ title: 'Task' }, { title: 'Hours', align: 'right' }] as const;
    const rows = [
      ['Кафе\u0301', '1:05'],
      ['Slideshow', '12:00'],
    ];
    assert.equal(table(columns, rows), 'Task       Hours\nКафе\u0301        1:05\nSlideshow  12:00\n');
  });

  it('lets no name move the cursor or turn the line round', () => {
    assert.equal(shown('a\u001b[2Jb\nc\u202ed'), 'a [2Jb c d');
  });

  it('quotes CSV and disarms formulas', () => {
    const rows = [['a"b', 'c,d', 'e\nf', '=1+1', '+1', '-1', '@x', '\tx', 7, '0.50']];
    assert.equal(csv(rows), `"a""b","c,d",e f,'=1+1,'+1,'-1,'@x,x,7,0.50\r\n`);
  });
});
