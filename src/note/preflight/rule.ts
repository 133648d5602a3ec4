/** One rule of the pre-flight: the first sentence of its comment is what it objects to, as docs/preflight.md has it. */
import type { NoteFacts } from '../facts.ts';
import type { Draft } from './draft.ts';
import type { Flaw, Severity } from './finding.ts';

/** `commits` of the facts may be empty: no rule looks at them. */
export interface PreflightFacts extends NoteFacts {
  /** The other clients of the person: what is theirs is no business of this one. */
  readonly others: readonly OtherClient[];
  /** Names of the client's other projects. */
  readonly siblings: readonly string[];
  /** The notes that were sent on the project, oldest first. */
  readonly sent: readonly { readonly at: number; readonly text: string }[];
  /** When the client came by themselves since the last note: comments of theirs, calls. */
  readonly asked: readonly number[];
  /** The task's title of a timer that runs on the project (or without a task: ''); null: none does. */
  readonly runningTimer: string | null;
  /** The day on which the client wants to hear from us again; before it they want quiet. */
  readonly quietUntil: string | null;
  /** Days from one note to the next; 0: nothing is agreed. */
  readonly rhythmDays: number;
  readonly misspelt: Misspelt;
}

/** Words that no dictionary has, as they stand in the draft, each with what may have been meant. Empty: nobody looked. */
export type Misspelt = ReadonlyMap<string, readonly string[]>;

export interface OtherClient {
  readonly name: string;
  /** Of their company and projects. */
  readonly names: readonly string[];
  readonly emails: readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  find(draft: Draft, facts: PreflightFacts): Iterable<Flaw>;
}
