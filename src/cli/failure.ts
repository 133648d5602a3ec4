/** From what was thrown to an exit code and one sentence: 1 expected failure, 2 wrong usage. */
import { CommanderError } from 'commander';
import { Expected } from '../app/expected.ts';
import { shown } from '../domain/shown.ts';
import { GitError } from '../git/gitError.ts';
import { LedgerError } from '../ledger/ledgerError.ts';

export interface Failure {
  readonly exitCode: 0 | 1 | 2;
  /** null: all has been said already. */
  readonly message: string | null;
}

/** `debug`: a bug is told with its stack. */
export function failureOf(error: unknown, debug: boolean): Failure {
  // commander has printed its own words, help and version are no failures.
  if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? 0 : 2, message: null };
  if (error instanceof Expected || error instanceof LedgerError) return { exitCode: 1, message: shown(error.message) };
  if (error instanceof GitError) return { exitCode: 1, message: shown(gitSentence(error)) };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const what = shown(error instanceof Error ? error.message : String(error));
  const line = `this is a bug in Rapport: ${what} (RAPPORT_DEBUG=1 shows where).`;
  return { exitCode: 1, message: debug ? `${line}\n${stack}` : line };
}

function gitSentence({ code, message, gitSays }: GitError): string {
  const words = gitSays?.split('\n')[0] ?? '';
  return (code === 'failed' || code === 'refused') && words !== '' ? `${message} Git says: ${words}` : message;
}
