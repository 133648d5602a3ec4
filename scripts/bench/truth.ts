/** What a simulated working day is made of. Times are ms from midnight. */

/** What somebody did; work or not is the truth that the rules are held against. */
export const CAUSES = {
  typing: true,
  'thinking, up to 5 min': true,
  'thinking, longer': true,
  reading: true,
  'waiting for a run': true,
  'a look elsewhere': true,
  'two windows': true,
  'a call with a timer': true,
  'a call without one': true,
  'a break': false,
  lunch: false,
  'a suspended laptop': false,
  'an agent at lunch': false,
  'an agent at night': false,
  'the lid opened at night': false,
  'a forgotten timer': false,
  'before and after work': false,
} as const;
export type Cause = keyof typeof CAUSES;

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly cause: Cause;
}

/** `stay`: the window is in use and nothing else happens. `agent`: a program changes files, the person is elsewhere. */
export type SeenKind = 'edit' | 'look' | 'run' | 'stay' | 'blur' | 'agent';
export interface Seen {
  readonly at: number;
  readonly kind: SeenKind;
  readonly window: string;
  readonly repository: string;
}

export interface TimerUse {
  readonly from: number;
  readonly to: number;
}

export interface Workday {
  /** The whole day without a gap. */
  readonly spans: readonly Span[];
  /** In order of time. */
  readonly seen: readonly Seen[];
  readonly timers: readonly TimerUse[];
  readonly commits: readonly number[];
}
