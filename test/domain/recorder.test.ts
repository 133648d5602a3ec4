import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type OpenStretch, WindowRecorder } from '../../src/domain/recorder.ts';
import { RUNS } from '../support/runs.ts';

const S = 1000;

interface Place {
  readonly at: number;
  readonly repo?: string;
  readonly branch?: string | null;
}
type Line =
  | (Place & { readonly kind: 'edit' | 'look' | 'run' | 'branch' | 'blur' | 'background' | 'setBack' })
  | (Place & { readonly kind: 'pick'; readonly task: string | null })
  | (Place & { readonly kind: 'restore'; readonly task: string; readonly repo: string; readonly branch: string })
  | (Place & { readonly kind: 'seen'; readonly repo: string; readonly branch: string });
/**
 * Sends lines (`at` in seconds) through one window; the stretches in the order in which they ended. `again`: edits without
 * a place of their own are told in short where that is possible.
 */
function record(
  lines: readonly Line[],
  again = false,
): { readonly stretches: readonly OpenStretch[]; readonly dropped: string[] } {
  const stretches: OpenStretch[] = [];
  const dropped: string[] = [];
  let ids = 0;
  const recorder = new WindowRecorder(() => String(ids++), {
    finished: (stretch) => stretches.push(stretch),
    pickDropped: (repository) => dropped.push(repository),
  });
  for (const line of lines) {
    const at = line.at * S;
    if (line.kind === 'blur') recorder.blur(at);
    else if (line.kind === 'background') recorder.background();
    else if (line.kind === 'branch') recorder.branch(at, line.repo, line.branch);
    else if (line.kind === 'pick') recorder.pick(at, line.task, line.repo, line.branch);
    else if (line.kind === 'restore') recorder.restorePick(line.repo, { branch: line.branch, task: line.task });
    else if (line.kind === 'seen') recorder.seen(line.repo, line.branch);
    else if (line.kind === 'setBack') recorder.clockSetBack(at);
    else if (again && line.kind === 'edit' && line.repo === undefined && line.branch === undefined) {
      if (!recorder.editAgain(at, recorder.repository)) recorder.signal('edit', at);
    } else recorder.signal(line.kind, at, line.repo, line.branch);
  }
  recorder.finish();
  return { stretches, dropped };
}

/** "start-end branch/task edits+looks+runs" in seconds. */
const show = (lines: readonly Line[]) =>
  record(lines).stretches.map(
    ({ start, end, branch, task, edits, looks, runs }) =>
      `${start / S}-${end / S} ${branch}/${task ?? ''} ${edits}+${looks}+${runs}`,
  );

const edit = (at: number, branch?: string | null, repo?: string): Line => ({
  kind: 'edit',
  at,
  ...(branch === undefined ? {} : { branch, repo: repo ?? 'r' }),
});
const look = (at: number, branch = 'a'): Line => ({ kind: 'look', at, branch, repo: 'r' });
const moved = (at: number, branch: string): Line => ({ kind: 'branch', at, branch, repo: 'r' });
const pick = (at: number, task: string | null, branch = 'a'): Line => ({ kind: 'pick', at, task, branch, repo: 'r' });
const blur = (at: number): Line => ({ kind: 'blur', at });

describe('a window recorder', () => {
  it('makes one stretch of signals that are at most 60 s apart', () => {
    assert.deepEqual(show([edit(0, 'a'), look(60), edit(120)]), ['0-120 a/ 2+1+0']);
    assert.deepEqual(show([edit(0, 'a'), edit(60.001)]), ['0-0 a/ 1+0+0', '60.001-60.001 a/ 1+0+0']);
  });

  it('ignores a signal whose repository or branch is not known', () => {
    assert.deepEqual(show([edit(0), edit(1, 'a'), edit(2)]), ['1-2 a/ 2+0+0']);
  });

  it('takes a detached HEAD for a branch like any other', () => {
    assert.deepEqual(show([edit(0, null), edit(5), edit(9, 'a')]), ['0-5 null/ 2+0+0', '9-9 a/ 1+0+0']);
  });

  it('leaves a stretch at its last signal when another subject comes', () => {
    assert.deepEqual(show([edit(0, 'a'), edit(30, 'a'), edit(50, 'a', 'x')]), ['0-30 a/ 2+0+0', '50-50 a/ 1+0+0']);
  });

  it('ends a stretch at a branch switch, pick or blur that is at most 60 s later', () => {
    assert.deepEqual(show([edit(0, 'a'), moved(60, 'b')]), ['0-60 a/ 1+0+0', '60-60 b/ 0+0+0']);
    assert.deepEqual(show([edit(0, 'a'), pick(60, 't')]), ['0-60 a/ 1+0+0', '60-60 a/t 0+0+0']);
    assert.deepEqual(show([edit(0, 'a'), blur(60)]), ['0-60 a/ 1+0+0']);
    assert.deepEqual(show([edit(0, 'a'), blur(61)]), ['0-0 a/ 1+0+0']);
  });

  it('starts again after a blur, however soon', () => {
    assert.deepEqual(show([edit(0, 'a'), blur(1), edit(2)]), ['0-1 a/ 1+0+0', '2-2 a/ 1+0+0']);
  });

  it('counts a signal or blur from before the last one as at the last one', () => {
    assert.deepEqual(show([edit(50, 'a'), edit(10), blur(20)]), ['50-50 a/ 2+0+0']);
    assert.deepEqual(show([edit(0, 'a'), blur(30), edit(10)]), ['0-30 a/ 1+0+0', '30-30 a/ 1+0+0']);
  });

  it('takes a jump forward for a gap', () => {
    assert.deepEqual(show([edit(0, 'a'), edit(9000), edit(9030)]), ['0-0 a/ 1+0+0', '9000-9030 a/ 2+0+0']);
  });

  it('told that the clock was set back ends the stretch where it is, and begins anew', () => {
    const stretches: OpenStretch[] = [];
    const recorder = new WindowRecorder(() => 's', { finished: (stretch) => stretches.push(stretch) });
    recorder.signal('edit', 7200 * S, 'r', 'a');
    recorder.signal('edit', 7230 * S);
    recorder.clockSetBack(3600 * S);
    recorder.signal('edit', 3600 * S);
    recorder.signal('edit', 3595 * S);
    recorder.blur(3610 * S);
    assert.deepEqual(
      stretches.map(({ start, end, edits }) => [start / S, end / S, edits]),
      [
        [7200, 7230, 2],
        [3600, 3610, 2],
      ],
    );
  });

  it('keeps a pick until its repository is seen on another branch', () => {
    const { stretches, dropped } = record([pick(0, 't'), edit(5), look(10, 'b'), edit(20, 'a')]);
    assert.deepEqual(
      stretches.map(({ branch, task }) => [branch, task]),
      [
        ['a', 't'],
        ['b', null],
        ['a', null],
      ],
    );
    assert.deepEqual(dropped, ['r']);
  });

  it('drops a pick when HEAD moves, even to the same name', () => {
    assert.deepEqual(
      record([pick(0, 't'), moved(5, 'a'), edit(6)]).stretches.map(({ task }) => task),
      ['t', null],
    );
  });

  it('keeps the pick of another repository', () => {
    const tasks = record([pick(0, 't'), edit(5, 'b', 'x'), edit(9, 'a')]).stretches.map(({ task }) => task);
    assert.deepEqual(tasks, ['t', null, 't']);
  });

  it('does not report a pick as dropped that the person replaces', () => {
    assert.deepEqual(record([pick(0, 't'), pick(5, 'u', 'b'), edit(6)]).dropped, []);
  });

  it('keeps background as a count, nobody’s time', () => {
    const { stretches } = record([{ kind: 'background', at: 0 }, edit(1, 'a'), { kind: 'background', at: 50 }]);
    assert.deepEqual(
      stretches.map(({ start, end, background }) => [start, end, background]),
      [[S, S, 1]],
    );
  });

  it('ends a pick made elsewhere when the repository is seen on another branch', () => {
    const recorder = new WindowRecorder(() => 'id', { finished: () => undefined });
    recorder.restorePick('r', { branch: 'a', task: 't' });
    recorder.seen('r', 'a');
    assert.deepEqual(recorder.pickOf('r'), { branch: 'a', task: 't' });
    recorder.seen('r', 'b');
    assert.equal(recorder.pickOf('r'), undefined);
  });
});

/** A line with its place settled and its time never going back. */
interface Settled {
  readonly kind: Line['kind'];
  readonly at: number;
  readonly repo: string;
  readonly branch: string | null;
  readonly task: string | null;
}

/** The rules read naively: for each line, everything before it is looked at again. */
function naive(lines: readonly Line[]): readonly string[] {
  const settled: Settled[] = [];
  for (const line of lines) {
    if (line.kind === 'background') continue;
    const at = Math.max(line.at, ...settled.map((before) => before.at));
    const last = settled.findLast(({ kind }) => kind !== 'blur');
    if (line.kind === 'blur') {
      settled.push({ kind: 'blur', at, repo: '', branch: null, task: null });
      continue;
    }
    const repo = line.repo ?? last?.repo;
    const branch = line.branch === undefined ? last?.branch : line.branch;
    if (repo === undefined || branch === undefined) continue;
    const task = line.kind === 'pick' ? line.task : heldTask([...settled, { ...line, at, repo, branch, task: null }]);
    settled.push({ kind: line.kind, at, repo, branch, task });
  }
  return group(settled);
}

/** The task that is picked at the last line. */
function heldTask(lines: readonly Settled[]): string | null {
  const { repo } = lines.at(-1)!;
  const own = lines.filter((line) => line.kind !== 'blur' && line.repo === repo);
  const picked = own.findLastIndex(({ kind }) => kind === 'pick');
  if (picked < 0) return null;
  const since = own.slice(picked + 1);
  const isLost = since.some(({ kind, branch }) => kind === 'branch' || branch !== own[picked]!.branch);
  return isLost ? null : own[picked]!.task;
}

function group(lines: readonly Settled[]): readonly string[] {
  const stretches: { start: number; end: number; of: Settled }[] = [];
  /** The last stretch may still grow. */
  let growing = false;
  for (const line of lines) {
    const last = growing ? stretches.at(-1) : undefined;
    const isNear = last !== undefined && line.at - last.end <= 60;
    const isSignal = line.kind === 'edit' || line.kind === 'look' || line.kind === 'run';
    const isSame =
      last !== undefined && last.of.repo === line.repo && last.of.branch === line.branch && last.of.task === line.task;
    if (isNear && (isSame || !isSignal)) last.end = line.at;
    if (isSignal ? !(isNear && isSame) : line.kind !== 'blur')
      stretches.push({ start: line.at, end: line.at, of: line });
    growing = line.kind !== 'blur';
  }
  return stretches.map(({ start, end, of }) => `${start}-${end} ${of.repo} ${of.branch}/${of.task ?? ''}`);
}

const at = fc.integer({ min: 0, max: 12 }).map((tens) => tens * 30);
const place = { repo: fc.constantFrom(undefined, 'r', 'x'), branch: fc.constantFrom(undefined, 'a', 'b', null) };
const line: fc.Arbitrary<Line> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('edit', 'look', 'run'), at, ...place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('branch'), at, ...place }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('pick'), at, task: fc.constantFrom('t', 'u', null), ...place }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('blur', 'background'), at }) },
) as fc.Arbitrary<Line>;
/** Mostly in order, as signals are, but not always. */
const lines = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.boolean())
  .map(([list, sorted]) => (sorted ? list.sort((a, b) => a.at - b.at) : list));

describe('a window recorder, for every input', () => {
  it('does what the rules say, read naively', () => {
    fc.assert(
      fc.property(lines, (lines) => {
        const told = record(lines).stretches.map(
          ({ start, end, repository, branch, task }) => `${start / S}-${end / S} ${repository} ${branch}/${task ?? ''}`,
        );
        assert.deepEqual(told, naive(lines));
      }),
      { numRuns: RUNS * 3 },
    );
  });

  const elsewhere: fc.Arbitrary<Line> = fc.oneof(
    fc.record({ kind: fc.constant('edit'), at }),
    fc.record({
      kind: fc.constantFrom('restore', 'seen'),
      at,
      repo: fc.constantFrom('r', 'x'),
      branch: fc.constantFrom('a', 'b'),
      task: fc.constantFrom('t', 'u'),
    }),
    fc.record({ kind: fc.constant('setBack'), at }),
  ) as fc.Arbitrary<Line>;
  const more = fc
    .tuple(fc.array(fc.oneof(line, elsewhere), { maxLength: 14 }), fc.boolean())
    .map(([list, sorted]) => (sorted ? list.sort((a, b) => a.at - b.at) : list));

  it('makes the same of an edit that is told in short, whatever came before', () => {
    fc.assert(
      fc.property(more, (lines) => {
        assert.deepEqual(record(lines, true), record(lines));
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it('tells edits in short', () => {
    const recorder = new WindowRecorder(() => 'id', { finished: () => undefined });
    assert.ok(!recorder.editAgain(0, 'r'));
    recorder.signal('edit', 0, 'r', 'a');
    assert.ok(recorder.editAgain(10 * S, 'r'));
    assert.ok(!recorder.editAgain(10 * S, 'x'));
    assert.ok(!recorder.editAgain(71 * S, 'r'));
    assert.ok(!recorder.editAgain(9 * S, 'r'));
    assert.deepEqual([recorder.open?.end, recorder.open?.edits], [10 * S, 2]);
  });

  it('makes stretches that follow each other', () => {
    fc.assert(
      fc.property(lines, (lines) => {
        const { stretches } = record(lines);
        for (const [index, { start, end }] of stretches.entries()) {
          assert.ok(start <= end && (index === 0 || stretches[index - 1]!.end <= start));
        }
      }),
      { numRuns: RUNS },
    );
  });
});
