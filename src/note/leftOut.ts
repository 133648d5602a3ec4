/** What a note leaves out, and by which rule; what could be put in all the same. */
import { dayOf } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import { isOpen } from '../domain/workLeft.ts';
import { cleanLine, TOO_LONG } from './commits/clean.ts';
import { commitKey } from './commits/dedupe.ts';
import { secretRule } from './commits/gate.ts';
import { type LeftOutRule, NO_COMMITS } from './commits/lines.ts';
import { readMessage } from './commits/message.ts';
import { showComponents } from './component.ts';
import { composeNote, linesOfCommits } from './compose.ts';
import { escapeMarkdown, lineToMarkdown } from './escape.ts';
import type { CommitFact, NoteFacts, ReportedCommit, TaskFact } from './facts.ts';
import { LANGUAGES } from './language/languages.ts';
import type { Phrases } from './language/phrases.ts';
import { outcomeOf } from './questions.ts';
import { cleanText, cutEnd } from './words.ts';
import { writeComponent } from './write.ts';

/**
 * `level`: the level of detail does not tell it; `room`: with it the note would be longer than its level allows; `limit`: its component tells of enough commits; `told`: it was closed
 * before the period; `answered`: the client has answered; `closed`: its task is.
 */
export type OmitRule = LeftOutRule | 'level' | 'room' | 'limit' | 'told' | 'answered' | 'closed';

export interface Omitted {
  readonly kind: 'commit' | 'task' | 'question';
  /** Where it belongs; null: to no component. */
  readonly component: Id | null;
  /** The commit's subject, the task's title or the question, as they were typed. */
  readonly title: string;
  readonly rule: OmitRule;
  /** Of a commit. */
  readonly hash: string | null;
  /** One line of Markdown that says it to the client; null: it is not to be said. */
  readonly text: string | null;
  /** What the next note has to know when the text is put in. */
  readonly reported: ReportedCommit | null;
}

/** What stands elsewhere, was taken back, or must not leave the house. */
const UNSAYABLE: readonly OmitRule[] = ['secret', 'address', 'duplicate', 'reported', 'reverted', 'repeated'];

export function leftOut(facts: NoteFacts): readonly Omitted[] {
  const today = dayOf(facts.now, facts.zone);
  const phrases = LANGUAGES[facts.language](Number(today.slice(0, 4)));
  const commits = linesOfCommits(facts, phrases);
  const shown = showComponents(facts, commits, today, phrases.otherWork);
  const note = composeNote(facts);
  const told = new Set(note.commits.reported.map(({ key }) => key));
  const withheld = commits.lines.filter(({ key }) => !told.has(key)).map((line) => ofLine(line, facts));
  const moved = new Set(shown.flatMap(({ component }) => (component.slip === null ? [] : component.tasks)));
  const named = new Set(note.components.flatMap(({ tasks }) => tasks));
  const counted = new Set(note.others.flatMap(({ tasks }) => tasks));
  const tasks = facts.tasks.flatMap((fact) => {
    const { id } = fact.task;
    const rule =
      facts.detail === 'C' && !moved.has(id) ? 'level' : named.has(id) ? null : counted.has(id) ? 'room' : 'told';
    return rule === null ? [] : [ofTask(fact, rule, facts, today, phrases)];
  });
  return [
    ...withheld,
    ...commits.leftOut.map(({ commit, component, rule }) => ofCommit(commit, component, rule)),
    ...tasks,
    ...questions(facts, phrases),
  ];
}

/** Passed every gate, and there was no room. */
function ofLine(line: ReportedCommit, { detail }: NoteFacts): Omitted {
  const { component, subject, hashes, text } = line;
  const rule = detail === 'A' ? 'limit' : 'level';
  const title = cleanText(subject);
  return { kind: 'commit', component, title, rule, hash: hashes[0] ?? null, text: sentence(text), reported: line };
}

function ofCommit(commit: CommitFact, component: Id | null, rule: LeftOutRule): Omitted {
  const { hash, subject } = commit;
  const key = commitKey(commit);
  const { description, trailers } = readMessage({ commit, key, hashes: [hash] });
  const words = trailers.clientNote ?? cleanLine(cleanText(description));
  // A prefix that was cut off may have said that it is a password.
  const isLine = words !== '' && words.length <= TOO_LONG;
  const sayable = !UNSAYABLE.includes(rule) && isLine && secretRule(subject) === null;
  const reported = sayable ? { key, hashes: [hash], subject, text: words, component, rolledBack: false } : null;
  const text = sayable ? sentence(words) : null;
  return { kind: 'commit', component, title: cleanText(subject), rule, hash, text, reported };
}

function sentence(words: string): string {
  return `${cutEnd(escapeMarkdown(cleanText(words)), /\./)}.`;
}

/** How the task stands, as a note would say of a component of that name. */
function ofTask(fact: TaskFact, rule: OmitRule, facts: NoteFacts, today: string, phrases: Phrases): Omitted {
  const { title, component } = fact.task;
  const before = fact.before !== null && !isOpen(fact.before) ? null : fact.before;
  const alone = { ...facts, components: [], tasks: [{ ...fact, before }] };
  const [shown] = showComponents(alone, NO_COMMITS, today, cleanText(title));
  const since = facts.periodStart === null ? null : dayOf(facts.periodStart, facts.zone);
  const text =
    shown === undefined
      ? null
      : lineToMarkdown(writeComponent({ ...shown.component, questions: [], account: null }, since, phrases));
  return { kind: 'task', component, title: cleanText(title), rule, hash: null, text, reported: null };
}

/** What is not asked any more, with how it was settled. */
function questions({ questions: all, tasks }: NoteFacts, phrases: Phrases): readonly Omitted[] {
  return all.flatMap((question): Omitted[] => {
    const { text, task: id, answer, answeredAt } = question;
    const task = tasks.find((fact) => fact.task.id === id)?.task;
    const answered = answer !== null || answeredAt !== null;
    if (!answered && (task === undefined || isOpen(task))) return [];
    const component = task?.component ?? null;
    const rule = answered ? 'answered' : 'closed';
    const outcome = outcomeOf(question, tasks);
    // A client may have answered with a password.
    const sayable = outcome !== null && cleanText(outcome.text) !== '' && secretRule(outcome.text) === null;
    const told = sayable ? lineToMarkdown(phrases.settled(text, outcome.text, outcome.answered)) : null;
    return [{ kind: 'question', component, title: cleanText(text), rule, hash: null, text: told, reported: null }];
  });
}
