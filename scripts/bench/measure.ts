/** Runs one of the measurements in a process of its own, so that none has another's memory, and sends the rows. */
import { Refusal } from '../tell.ts';
import type { BenchRow } from './row.ts';

export const MEASUREMENTS: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  'One more event': async () => (await import('./timeline.ts')).benchTimeline(),
  'A ledger of years': async () => (await import('./ledger.ts')).measureLedger(),
  'A recorded day': async () => (await import('./recordedDay.ts')).measureRecordedDay(),
  'The client update over a long history': async () => (await import('./update.ts')).measureUpdate(),
  'The package': async () => (await import('./package.ts')).measurePackage(),
  Activation: async () => (await import('./activation.ts')).benchActivation(),
  'The board with 5 000 tasks': async () => (await import('./board.ts')).measureBoard(),
  'The board in the editor': async () => (await import('./boardInEditor.ts')).benchBoardInEditor(),
  'A keystroke': async () => (await import('./keystroke.ts')).benchKeystroke(),
};

/** What the process sends: rows, or why there are none; that is a failure unless something is missing here. */
export type Measured = { readonly rows: readonly BenchRow[] } | { readonly refused: string; readonly failed: boolean };

if (import.meta.main) {
  const measurement = MEASUREMENTS[process.argv[2] ?? ''];
  if (measurement === undefined) throw new Error(`There is no measurement "${process.argv[2]}".`);
  const measured = await measurement().then(
    (rows): Measured => ({ rows }),
    (error: unknown): Measured => {
      if (!(error instanceof Refusal)) throw error;
      return { refused: error.message, failed: false };
    },
  );
  process.send?.(measured, () => process.exit(0));
}
