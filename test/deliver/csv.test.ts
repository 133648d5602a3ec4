import assert from 'node:assert/strict';
import fc from 'fast-check';
import papa from 'papaparse';
import { csv } from '../../src/deliver/csv.ts';
import { shown } from '../../src/domain/shown.ts';
import { RUNS } from '../support/runs.ts';

describe('CSV', () => {
  it('quotes what has to be and disarms formulas', () => {
    const rows = [['a"b', 'c,d', 'e\nf', '=1+1', '+1', '-1', '@x', '\t=x', '＝1', 'x=1', 7, -7, '0.50']];
    assert.equal(csv(rows), `"a""b","c,d",e f,'=1+1,'+1,'-1,'@x,'=x,'＝1,x=1,7,-7,0.50\r\n`);
  });

  it('disarms what begins a cell in a spreadsheet whose cells are parted by semicolons', () => {
    const line = csv([['ok;=HYPERLINK("https://evil.example")', 'call; -5 minutes']]);
    const { data } = papa.parse<string[]>(line, { delimiter: ';', quoteChar: '\u0000' });
    for (const cell of data.flat()) assert.doesNotMatch(cell, /^[=+\-@]/);
    assert.match(line, /call; -5 minutes/);
  });

  it('is read back by another reader as it was meant, whatever it holds', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'",;=-+@\t\r\n \'a') }));
    const width = 4;
    const rows = fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 });
    const property = fc.property(rows, (rows) => {
      const { data, errors } = papa.parse<string[]>(csv(rows), { delimiter: ',', newline: '\r\n' });
      assert.deepEqual(errors, []);
      assert.deepEqual(data.pop(), ['']);
      for (const cell of data.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
      const meant = rows.map((row) => row.map((text) => shown(text).replaceAll(/(?:^|;)(?=[=+\-@＝＋－＠])/g, "$&'")));
      assert.deepEqual(data, meant);
    });
    fc.assert(property, { numRuns: RUNS });
  });
});
