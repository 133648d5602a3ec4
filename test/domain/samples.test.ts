import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { replay } from '../../src/domain/replay.ts';
import { lengthOf } from '../../src/domain/timeline.ts';
import { readLog } from '../../src/ledger/log.ts';

const folder = join(import.meta.dirname, '../samples/activity');

describe('the sample logs', () => {
  const logs = globSync('*.jsonl', { cwd: folder }).sort();

  it('are there, each with what must come out of it', () => {
    assert.notEqual(logs.length, 0);
    const expected = globSync('*.expected.json', { cwd: folder });
    assert.deepEqual(
      expected.map((name) => name.replace('.expected.json', '.jsonl')).sort(),
      logs.map((name) => basename(name)),
    );
  });

  for (const log of logs) {
    it(log.replace('.jsonl', ''), () => {
      const { lines, problems } = readLog(readFileSync(join(folder, log), 'utf8'));
      assert.deepEqual(problems, []);
      const { segments, readingMs } = replay(lines, 'me');
      const printed = {
        segments: segments.map(({ start, end, repository, branch, task, source }) => ({
          start: new Date(start).toISOString(),
          end: new Date(end).toISOString(),
          repo: repository,
          branch,
          task,
          source,
        })),
        counted_ms: lengthOf(segments),
        reading_ms: readingMs,
      };
      const expected = readFileSync(join(folder, log.replace('.jsonl', '.expected.json')), 'utf8');
      assert.deepEqual(printed, JSON.parse(expected));
    });
  }
});
