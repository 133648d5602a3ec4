import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { removeTestFolders } from '../support/repo.ts';
import { rapportIn } from './rapport.ts';

const FOLDER = resolve('test/samples/activity');
const LINES = [
  '{"at":"2026-06-18T10:00:00Z","window":"w","kind":"edit","repo":"site","branch":"a"}',
  'not JSON',
  '{"at":"2026-06-18T10:04:00Z","window":"w","kind":"edit"}',
  '{"at":"yesterday","window":"w","kind":"edit"}',
];

describe('rapport replay', function () {
  // Many processes, one after the other, on a machine that may be busy.
  this.timeout(60_000);
  after(removeTestFolders);
  // A home that cannot be: replay has no need of one.
  const rapport = rapportIn('/dev/null/home');

  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl'))) {
    it(`brings out ${name} as expected`, async () => {
      const { code, out, err } = await rapport(['replay', resolve(FOLDER, name), '--json']);
      assert.equal(code, 0, err);
      const expected = readFileSync(resolve(FOLDER, name.replace('.jsonl', '.expected.json')), 'utf8');
      assert.deepEqual(JSON.parse(out), JSON.parse(expected));
    });
  }

  it('reads standard input, and reports lines that cannot be read with their numbers', async () => {
    const { code, out, err } = await rapport(['replay', '-', '--json'], { input: LINES.join('\n') });
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).counted_ms, 4 * 60_000);
    assert.match(err, /^rapport: -:2: not JSON\nrapport: -:4: .+\n$/);
  });

  it('takes the idle limit and the person from the command line', async () => {
    const input = LINES.join('\n');
    const strict = await rapport(['replay', '-', '--json', '--idle', '3'], { input });
    assert.equal(JSON.parse(strict.out).counted_ms, 0);
    const other = await rapport(['replay', '-', '--person', 'you', '--json'], { input });
    assert.deepEqual(JSON.parse(other.out), { segments: [], counted_ms: 0, reading_ms: 0 });
  });

  it('prints a table for people', async () => {
    const { out } = await rapport(['replay', '-'], { input: `${LINES[0]}\n${LINES[2]}` });
    assert.match(
      out,
      /^Start +End +Repository +Branch +Task +Source\n2026-06-18T10:00:00.000Z .+ \(unassigned\) +auto\nCounted 0:04\n$/,
    );
  });

  it('says when there is no such file', async () => {
    const { code, err } = await rapport(['replay', 'nothing.jsonl']);
    assert.equal(code, 1);
    assert.match(err, /^rapport: There is no file .+nothing\.jsonl\.\n$/);
  });
});
