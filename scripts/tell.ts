import { spawn } from 'node:child_process';

/** A duration for a progress line: "0.4 s", "12 s", "2 min 5 s". */
export function seconds(ms: number): string {
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`;
  const whole = Math.round(ms / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** An expected failure: its message tells the user what to do, and no stack is shown. */
export class Refusal extends Error {}

/** Runs a script's main function; a {@link Refusal} is one sentence on stderr, anything else keeps its stack. Both exit 1. */
export function main(run: () => Promise<number>): void {
  run().then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof Refusal ? error.message : error);
      process.exit(1);
    },
  );
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program with the terminal's own output and answers its exit code (1 if a signal ended it). */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a long quiet program behind one progress line, which is repeated with the time gone every 20 s.
 * Throws a {@link Refusal} with the last lines of its output if it fails.
 */
export async function runQuietly(
  title: string,
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<void> {
  const started = Date.now();
  console.log(`${title} …`);
  const beat = setInterval(() => console.log(`${title} … ${seconds(Date.now() - started)}`), 20_000);
  let output = '';
  try {
    const code = await new Promise<number>((resolve, reject) => {
      const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
      const keep = (chunk: Buffer) => {
        output = (output + chunk.toString()).slice(-20_000);
      };
      child.stdout.on('data', keep);
      child.stderr.on('data', keep);
      child.on('error', reject);
      child.on('close', (exit) => resolve(exit ?? 1));
    });
    if (code !== 0) {
      const tail = output.trimEnd().split('\n').slice(-25).join('\n');
      throw new Refusal(`${title}: failed with exit code ${code}.\n${tail}`);
    }
  } finally {
    clearInterval(beat);
  }
  console.log(`${title}: done in ${seconds(Date.now() - started)}`);
}
