/** How many tests of a run passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** A step that is one test by itself, e.g. the type check. */
export function one(passed: boolean): Counts {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What came back from a run. A run that crashed, or ran nothing, counts as one failure. */
export function counted(counts: Counts | undefined, exitCode: number): Counts {
  if (counts === undefined || counts.passed + counts.failed === 0) return one(false);
  return exitCode === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** The sum of all runs. */
export function sum(runs: readonly Counts[]): Counts {
  return {
    passed: runs.reduce((total, { passed }) => total + passed, 0),
    failed: runs.reduce((total, { failed }) => total + failed, 0),
  };
}
