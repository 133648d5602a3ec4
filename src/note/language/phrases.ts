/** What a language must be able to say. Each gets data and decides on wording, order and plural by itself. */
import type { GlossaryEntry } from '../facts.ts';
import type { BudgetOutlook, LaunchOutlook } from '../health.ts';
import type { NoteComponent, NoteHours, NoteQuestion, Slip, Summary } from '../note.ts';
import type { Words } from '../words.ts';

/**
 * Sentences of the bottom line and what follows a component's name begin in lower case, because they may stand after a
 * colon; they come without a full stop unless said. `null`: there is nothing to say.
 */
export interface Phrases {
  /** Name of the tasks that belong to no component. */
  readonly otherWork: string;
  /** First words of commit subjects in the past, by how they are written, in lower case. */
  readonly past: ReadonlyMap<string, string>;
  readonly glossary: readonly GlossaryEntry[];

  /** A whole first line; null: nobody is known by name. */
  greeting(contact: string | null): Words;
  inShort(): Words;
  launch(outlook: LaunchOutlook): readonly Words[];
  /** Only when there is something to worry about, or when no launch is spoken of. */
  budget(outlook: BudgetOutlook, launchToldOf: boolean): Words | null;
  moved(name: string, slip: Slip): Words;
  late(name: string, day: string): Words;
  complete(): Words;
  unstarted(): Words;
  idle(since: string): Words;
  /** Components that changed; said when there is no launch and no budget to speak of. */
  workedOn(names: readonly string[]): Words;
  /** `waitingFor`: components that wait for the client though no question says what for. */
  answers(summary: Summary, waitingFor: readonly string[]): readonly Words[];
  /** With the full stop. `since`: the period's first day, if there is one. */
  component(component: NoteComponent, since: string | null): Words;
  questionMark(letter: string): Words;
  question(question: NoteQuestion): Words;
  hoursMark(): Words;
  hours(hours: NoteHours, since: string | null): Words;
  order(example: readonly number[]): Words;
  nextUpdate(day: string): Words;
  /** `signed`: a name follows. */
  closing(signed: boolean): Words;
  subject(project: string, day: string, parts: readonly string[]): string;
  subjectParts(summary: Summary): readonly string[];
}
