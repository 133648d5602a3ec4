import assert from 'node:assert/strict';
import { replay } from '../../src/domain/replay.ts';
import { readLog } from '../../src/ledger/log.ts';

const AT = '2026-03-02T09:00:00Z';

/** The problems of a log's lines; null: the line is fine. */
function problemsOf(...lines: readonly unknown[]): readonly (string | null)[] {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { problems } = readLog(text);
  return lines.map((_, index) => problems.find(({ line }) => line === index + 1)?.problem ?? null);
}

describe('a signal log', () => {
  it('is read from the bytes of any editor', () => {
    const line = JSON.stringify({ at: AT, window: 'w', kind: 'edit', repo: 'r', branch: null });
    const { lines, problems } = readLog(`\uFEFF${line}\r\n\r\n${line}`);
    assert.equal(lines.length, 2);
    assert.deepEqual(problems, []);
    assert.deepEqual(lines[0], {
      at: Date.parse(AT),
      window: 'w',
      device: 'd1',
      person: 'me',
      kind: 'edit',
      repo: 'r',
      branch: null,
    });
  });

  it('reports the number of each line that cannot be read, and skips it', () => {
    const [garbage, noInstant, noZone, noTask, noRepo, unknown] = problemsOf(
      'garbage',
      { window: 'w', kind: 'edit' },
      { at: '2026-03-02T09:00:00', kind: 'edit' },
      { at: AT, kind: 'mark', from: AT, to: AT },
      { at: AT, kind: 'link', branch: 'a', task: 't' },
      { at: AT, kind: 'toString' },
    );
    assert.equal(garbage, 'not JSON');
    for (const problem of [noInstant, noZone, noTask, noRepo]) assert.match(problem ?? '', /\S/);
    assert.equal(unknown, null);
  });

  it('ends where its latest line does, whoever wrote it', () => {
    const { lines } = readLog(
      [
        { at: AT, kind: 'start', task: 't' },
        { at: '2026-03-02T11:00:00Z', person: 'other', kind: 'whatever' },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    const { segments } = replay(lines, 'me');
    assert.deepEqual(
      segments.map(({ start, end }) => (end - start) / 3_600_000),
      [2],
    );
  });

  it('with a second pause, a stop of nothing and a mark the wrong way round says nothing more', () => {
    const line = (minute: number, kind: string, more = {}) => ({
      at: `2026-03-02T09:${String(minute).padStart(2, '0')}:00Z`,
      kind,
      ...more,
    });
    const text = [
      line(0, 'edit', { repo: 'r', branch: 'a' }),
      line(1, 'stop'),
      line(1, 'resume'),
      line(2, 'pause'),
      line(3, 'pause'),
      line(4, 'resume'),
      line(5, 'edit'),
      line(5, 'mark', { from: '2026-03-02T09:05:00Z', to: '2026-03-02T09:00:00Z', task: null }),
    ];
    const { segments } = replay(readLog(text.map((each) => JSON.stringify(each)).join('\n')).lines, 'me');
    assert.deepEqual(
      segments.map(({ start, end }) => [new Date(start).getUTCMinutes(), new Date(end).getUTCMinutes()]),
      [
        [0, 2],
        [4, 5],
      ],
    );
  });

  it('of nothing is an empty timeline', () => {
    assert.deepEqual(replay(readLog('').lines, 'me'), { segments: [], reading: [], readingMs: 0 });
  });
});
