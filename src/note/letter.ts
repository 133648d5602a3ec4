/** Letters to a client that are no status notes: that the person is away, what was agreed on a call. Pure. */
import { clockAt, dayOf } from '../domain/days.ts';
import type { Question } from '../domain/entities.ts';
import type { NoteAbsence } from './absence.ts';
import { recipients } from './compose.ts';
import type { NoteFacts } from './facts.ts';
import { LANGUAGES, LETTERS } from './language/languages.ts';
import type { LetterPhrases } from './language/letterPhrases.ts';
import type { Phrases } from './language/phrases.ts';
import type { Block, Item, Line, Note } from './note.ts';
import { madeBy } from './origin.ts';
import { letterOf, writeQuestion } from './questions.ts';
import { cleanText, say, type Words } from './words.ts';
import { writeClosing, writeGreeting } from './write.ts';

/** What a document is made from (document.ts). */
export type Letter = Pick<Note, 'to' | 'subject' | 'project' | 'blocks' | 'language'>;

/** Whom it goes to and from whom. */
export type LetterFacts = Pick<
  NoteFacts,
  'now' | 'zone' | 'language' | 'detail' | 'client' | 'contacts' | 'project' | 'sender'
>;

/** `next`: the day of the next note, which the absence may have moved. */
export function absenceNotice(facts: LetterFacts, absence: NoteAbsence, next: string | null): Letter {
  const { today, phrases, letters } = languageOf(facts);
  const lines = [phrases.absence(absence, today), next === null ? [] : phrases.nextUpdate(next)];
  return letter(facts, letters.awaySubject(facts.project.name, absence, today), [paragraph(lines)]);
}

/** A call as its summary tells of it. */
export interface Call {
  /** When it began (ms). */
  readonly at: number;
  readonly people: readonly string[];
  readonly agreed: readonly string[];
  readonly actions: readonly CallAction[];
  /** Without their letters. */
  readonly questions: readonly Pick<Question, 'text' | 'by' | 'otherwise'>[];
}

export interface CallAction {
  /** null: the person who writes. */
  readonly who: string | null;
  readonly what: string;
  /** Day. */
  readonly by: string | null;
}

/** Its points are numbered throughout, so that the client can answer "2: no". */
export function callSummary(facts: LetterFacts, { at, people, agreed, actions, questions }: Call): Letter {
  const { phrases, letters } = languageOf(facts);
  const { day, time } = momentOf(at, facts.zone);
  const points = agreed.map((text) => letters.point(text));
  const tasks = actions.map((action) => letters.action({ ...action, who: action.who ?? facts.sender?.name ?? null }));
  const asked = questions.map((question, index) => {
    const whole = { id: '', task: '', askedAt: null, answer: null, answeredAt: null, ...question };
    const mark = phrases.questionMark(letterOf(index, phrases.alphabet), false);
    return say`${mark} ${writeQuestion(whole, { ...facts, detail: 'B' }, phrases)}`;
  });
  return letter(facts, letters.callSubject(facts.project.name, day, time), [
    paragraph([letters.callOpening(day, time, people)]),
    ...listed(letters.agreed(), points, 1),
    ...listed(letters.actions(), tasks, points.length + 1),
    ...(asked.length === 0 ? [] : [paragraph([letters.questions(), ...asked])]),
    paragraph([letters.callClosing()]),
  ]);
}

function languageOf(facts: LetterFacts): {
  readonly today: string;
  readonly phrases: Phrases;
  readonly letters: LetterPhrases;
} {
  const today = dayOf(facts.now, facts.zone);
  const year = Number(today.slice(0, 4));
  return { today, phrases: LANGUAGES[facts.language](year), letters: LETTERS[facts.language](year) };
}

function letter(facts: LetterFacts, subject: string, middle: readonly Block[]): Letter {
  const { phrases } = languageOf(facts);
  const { language, project } = facts;
  return {
    language,
    to: recipients(facts),
    subject: cleanText(subject),
    project: { id: project.id, name: project.name },
    blocks: [paragraph([writeGreeting(facts, phrases)]), ...middle, paragraph(writeClosing(facts, phrases))],
  };
}

function paragraph(lines: readonly Words[]): Block {
  return { kind: 'paragraph', lines: lines.filter((words) => words.length > 0).map(lineOf) };
}

function listed(heading: Words, entries: readonly Words[], first: number): readonly Block[] {
  if (entries.length === 0) return [];
  const items = entries.map((words, index): Item => ({ number: first + index, lines: [lineOf(words)] }));
  return [paragraph([heading]), { kind: 'list', items }];
}

/** Of a letter nobody asks where its lines come from. */
function lineOf(words: Words): Line {
  return { words, from: madeBy('bottomLine') };
}

function momentOf(at: number, zone: string): { readonly day: string; readonly time: string } {
  return { day: dayOf(at, zone), time: clockAt(at, zone) };
}
