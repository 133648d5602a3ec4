/** What a language must be able to say. Each gets data and decides on wording, order and plural by itself. */
import type { NoteAbsence } from '../absence.ts';
import type { Work } from '../commits/kinds.ts';
import type { GlossaryEntry } from '../facts.ts';
import type { BudgetOutlook, LaunchOutlook } from '../health.ts';
import type { Account, Added, NoteComment, NoteComponent, NoteHours, NoteQuestion, Slip, Summary } from '../note.ts';
import type { Words } from '../words.ts';
import type { CommitWords } from './commitWords.ts';

/** Why and done when; what was done; what is left, and its hours. */
export interface AccountLines {
  readonly goal: Words;
  readonly done: Words;
  readonly left: Words;
}

/**
 * Sentences of the bottom line and what follows a component's name begin in lower case, because they may stand after a
 * colon; they come without a full stop unless said. `null` or no words: there is nothing to say.
 */
export interface Phrases {
  /** Name of the tasks that belong to no component. */
  readonly otherWork: string;
  /** Letters for questions. */
  readonly alphabet: string;
  readonly commits: CommitWords;
  readonly glossary: readonly GlossaryEntry[];

  /** A whole first line; null: nobody is known by name. */
  greeting(contact: string | null): Words;
  /** The sentences under their heading, with full stops. */
  bottomLine(sentences: readonly Words[]): Words;
  launch(outlook: LaunchOutlook): readonly Words[];
  /** Only when there is something to worry about, or when no launch is spoken of. */
  budget(outlook: BudgetOutlook, launchToldOf: boolean): Words | null;
  /** The one figure of detail C. `holds`: the budget will be enough. */
  spent(hours: NoteHours, holds: boolean): Words | null;
  /** `brief`: without the day that it was. `reason` null: not to be told here. */
  moved(name: string, slip: Slip, reason: string | null, brief: boolean): Words;
  /** Too many to name; `last`: the latest of the new dates, if each has one. */
  movedMany(count: number, last: string | null): Words;
  late(name: string, day: string): Words;
  lateMany(count: number): Words;
  /** What came on top of the plan. */
  added(added: Added, since: string): Words;
  complete(): Words;
  unstarted(): Words;
  /** There was work, and no part that could be named for it. */
  ongoing(since: string | null): Words;
  /** `away`: because the person who writes was. */
  idle(since: string, away: boolean): Words;
  /** Only a few hours were spent. */
  few(tenths: number, since: string, away: boolean): Words;
  /** Things happened, but no hours were spent. */
  noHours(since: string): Words;
  /** Components that changed; said when there is no launch and no budget to speak of. `since`: as in `component`. */
  workedOn(names: readonly string[], since: string | null): Words;
  /** How many answers are needed, at least one. */
  ask(summary: Summary, brief: boolean): Words;
  /** Components that wait for the client though no question says what for. `also`: after `ask`. */
  waiting(names: readonly string[], also: boolean): Words;
  noAnswers(): Words;
  /** With the full stop. `since`: the period's first day, if there is one. */
  component(component: NoteComponent, since: string | null): Words;
  /** One of the client's comments and what was done about it, at detail A; with the full stop. */
  comment(comment: NoteComment): Words;
  /** A sentence: so many components go on as planned, at least one. `worked`: or were worked on, without a plan. */
  others(count: number, worked: boolean): Words;
  /**
   * Lines of detail A under a component, each with its heading and full stop. `lines`: what commits say; `work`: what
   * they were, if they say nothing.
   */
  account(account: Account, lines: readonly string[], work: Work, since: string | null): AccountLines;
  /** `brief`: at detail C, where questions stand by themselves. */
  questionMark(letter: string, brief: boolean): Words;
  question(question: NoteQuestion, brief: boolean): Words;
  /** How a question was settled, with the full stop. `answered`: by the client; else as was said for want of an answer. */
  settled(question: string, outcome: string, answered: boolean): Words;
  /** With heading and full stop, and at detail A (`full`) with the work left and the reserve. */
  hours(hours: NoteHours, since: string | null, full: boolean): Words;
  order(example: readonly number[]): Words;
  /** Whole sentences. `today`: an absence may have begun. */
  absence(absence: NoteAbsence, today: string): Words;
  nextUpdate(day: string): Words;
  /** `signed`: a name follows. */
  closing(signed: boolean): Words;
  subject(project: string, day: string, parts: readonly string[]): string;
  subjectParts(summary: Summary): readonly string[];
}
