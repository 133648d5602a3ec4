/** What a language must be able to say in a letter that is no status note. */
import type { NoteAbsence } from '../absence.ts';
import type { CallAction } from '../letter.ts';
import type { Words } from '../words.ts';

/** Lines come with their full stop. Days are "yyyy-MM-dd", times "15:00". */
export interface LetterPhrases {
  /** `today`: an absence may have begun. */
  awaySubject(project: string, absence: NoteAbsence, today: string): string;
  callSubject(project: string, day: string, time: string): string;
  callOpening(day: string, time: string, people: readonly string[]): Words;
  /** Headings, with their colon. */
  agreed(): Words;
  actions(): Words;
  questions(): Words;
  point(text: string): Words;
  /** `who` null: nobody has said who writes. */
  action(action: CallAction): Words;
  callClosing(): Words;
}
