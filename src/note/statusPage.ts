/**
 * How the project stands now, for a page that the client looks at when they like: every component, not only news.
 * Components have no numbers and questions no letters here: "2, 1, 3" and "A" in a reply mean those of a note.
 */
import { dayOf } from '../domain/days.ts';
import { writeBottomLine } from './bottomLine.ts';
import { composeNote } from './compose.ts';
import type { NoteFacts } from './facts.ts';
import { LANGUAGES } from './language/languages.ts';
import type { Phrases } from './language/phrases.ts';
import type { Note, NoteComponent } from './note.ts';
import { capitalise, data, type Words } from './words.ts';

export interface StatusPage {
  readonly project: Words;
  readonly client: Words;
  /** "yyyy-MM-dd" */
  readonly day: string;
  readonly bottomLine: Words;
  readonly parts: readonly StatusPart[];
  /** As much as the client's level of detail tells; no words when nothing is to be told. */
  readonly hours: Words;
  readonly next: Words;
}
export interface StatusPart {
  readonly name: Words;
  readonly standing: Words;
  /** Whole percent of work that has begun and is not done; null: no bar. */
  readonly progress: number | null;
  readonly questions: readonly Words[];
}

export function statusPage(facts: NoteFacts): StatusPage {
  const note = composeNote({ ...facts, detail: 'A' }, true);
  const phrases = LANGUAGES[facts.language](Number(note.today.slice(0, 4)));
  const since = facts.periodStart === null ? null : dayOf(facts.periodStart, facts.zone);
  return {
    project: data(facts.project.name),
    client: data(facts.client.name),
    day: note.today,
    bottomLine: writeBottomLine(note, since, phrases),
    parts: note.components.map((component) => partOf(component, note, since, phrases)),
    hours: hoursOf(facts, note, since, phrases),
    next: note.nextUpdate === null ? [] : phrases.nextUpdate(note.nextUpdate),
  };
}

function partOf(component: NoteComponent, note: Note, since: string | null, phrases: Phrases): StatusPart {
  const { name, progress, questions } = component;
  return {
    name: data(name),
    standing: asSentence(phrases.component(component, since)),
    progress: progress > 0 && progress < 100 && component.priority !== null ? progress : null,
    questions: note.questions
      .filter(({ letter }) => questions.includes(letter))
      .map((question) => phrases.question(question, false)),
  };
}

/** Whosever words they begin with, for they stand in a line of their own; a name such as iPhone keeps its letters. */
function asSentence(words: Words): Words {
  const [first, ...rest] = capitalise(words);
  if (first === undefined || !/^\p{Ll}+(?!\p{L})/u.test(first.text)) return capitalise(words);
  const [letter = '', ...letters] = first.text;
  return [{ ...first, text: letter.toUpperCase() + letters.join('') }, ...rest];
}

function hoursOf({ detail }: NoteFacts, { hours, summary }: Note, since: string | null, phrases: Phrases): Words {
  if (detail !== 'C') return phrases.hours(hours, since, detail === 'A');
  return phrases.spent(hours, summary.budget?.health === 'holds') ?? [];
}
