/**
 * A note that is longer than its level of detail allows says less by stated rules, one after the other until it fits; no
 * sentence is ever cut. At detail A: one line of commits for each component, then none, then not what its tasks are for.
 * Then, at A and B, components that go on as planned are only counted, three or more, the least important first. What slips, is late,
 * done or taken back, waits or asks is always told, however long that makes the note.
 */
import type { Detail } from '../domain/events.ts';
import { PRIORITIES } from '../domain/events.ts';
import { writeDocument } from './document.ts';
import type { Note, NoteComponent } from './note.ts';
import { countWords, readDraft } from './preflight/draft.ts';

/** Words, without greeting, closing and signature. */
export const MOST_WORDS: Readonly<Record<Detail, number>> = { A: 250, B: 140, C: 75 };

/** To count one or two would save a few words, and tell less. */
const FEWEST = 3;

export interface Brevity {
  /** Commit lines that a component shows. */
  readonly commitLines: number;
  /** What a component's tasks are for, and when they are done. */
  readonly goals: boolean;
  /** So many of the components that go on as planned are only counted. */
  readonly counted: number;
}

export const WHOLE: Brevity = { commitLines: 3, goals: true, counted: 0 };

/** The first note that fits, by how much less it says; else the one that says least. */
export function shorten(detail: Detail, compose: (brevity: Brevity) => Note): Note {
  const whole = compose(WHOLE);
  if (detail === 'C' || fits(whole)) return whole;
  let least = whole;
  let brevity = WHOLE;
  const steps = detail === 'A' ? [{ commitLines: 1 }, { commitLines: 0 }, { goals: false }] : [];
  for (const step of steps) {
    brevity = { ...brevity, ...step };
    least = compose(brevity);
    if (fits(least)) return least;
  }
  let [tooFew, enough] = [FEWEST - 1, whole.components.filter(goesOn).length];
  if (enough < FEWEST) return least;
  least = compose({ ...brevity, counted: enough });
  while (enough - tooFew > 1 && fits(least)) {
    const middle = (tooFew + enough) >> 1;
    const note = compose({ ...brevity, counted: middle });
    if (fits(note)) [enough, least] = [middle, note];
    else tooFew = middle;
  }
  return least;
}

/** Counts as the pre-flight does. */
export function wordsIn(note: Note): number {
  return countWords(readDraft(writeDocument(note)).main.text);
}

function fits(note: Note): boolean {
  return wordsIn(note) <= MOST_WORDS[note.detail];
}

/** The components without the `count` least important of those that go on as planned, and these. */
export function countOut(
  components: readonly NoteComponent[],
  count: number,
): { readonly named: readonly NoteComponent[]; readonly counted: readonly NoteComponent[] } {
  const least = leastImportant(components).slice(0, count);
  const counted = new Set(least);
  const named = components.filter((component) => !counted.has(component));
  return { named: named.map((component, index) => ({ ...component, number: index + 1 })), counted: least };
}

/** Those that go on as planned, the least important first. */
export function leastImportant(components: readonly NoteComponent[]): readonly NoteComponent[] {
  return components.filter(goesOn).sort(byImportance).toReversed();
}

/** Nothing of it needs the client, or is news that they would miss. */
function goesOn({ standing, slip, late, questions, rolledBack, comments }: NoteComponent): boolean {
  return (
    (['active', 'review', 'planned', 'commits', 'empty'] as const).some((each) => each === standing) &&
    slip === null &&
    !late &&
    questions.length === 0 &&
    rolledBack.length === 0 &&
    comments.length === 0
  );
}

function byImportance(a: NoteComponent, b: NoteComponent): number {
  const rank = ({ priority }: NoteComponent) => (priority === null ? PRIORITIES.length : PRIORITIES.indexOf(priority));
  const day = ({ date }: NoteComponent) => date ?? '~';
  return (
    rank(a) - rank(b) ||
    Number(b.changed) - Number(a.changed) ||
    (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.number - b.number)
  );
}
