/** The words of a note: bottom line, components with their questions, hours, closing. */

import type { Id } from '../domain/events.ts';
import { isOpen } from '../domain/workLeft.ts';
import { MOST_NAMED, writeBottomLine } from './bottomLine.ts';
import type { NoteFacts } from './facts.ts';
import type { Phrases } from './language/phrases.ts';
import type { Block, Item, Line, NoteComponent, NoteQuestion, Unwritten } from './note.ts';
import { madeBy, type Origin } from './origin.ts';
import { data, join, say, styled, type Words } from './words.ts';

export function writeBlocks(note: Unwritten, since: string | null, facts: NoteFacts, phrases: Phrases): Block[] {
  const middle = note.detail === 'C' ? briefBlocks(note, since, phrases) : fullBlocks(note, since, facts, phrases);
  const bottomLine = writeBottomLine(note, since, phrases);
  return [
    paragraph([{ words: writeGreeting(facts, phrases), from: madeBy('greeting') }]),
    paragraph([{ words: bottomLine, from: fromSummary(note) }]),
    ...middle.filter((block) => block.kind === 'list' || block.lines.length > 0),
    paragraph(writeClosing(facts, phrases).map((words) => ({ words, from: madeBy('closing') }))),
  ];
}

/** Detail A and B. */
function fullBlocks(note: Unwritten, since: string | null, facts: NoteFacts, phrases: Phrases): Block[] {
  const open = new Set(facts.tasks.filter(({ task }) => isOpen(task)).map(({ task }) => task.id));
  const items = note.components.map((component) => writeItem(component, note, since, phrases, open));
  const hours = { words: phrases.hours(note.hours, since, note.detail === 'A'), from: fromHours(note) };
  const others = { words: writeOthers(note, phrases), from: fromOthers(note) };
  return [
    ...list(items),
    paragraph(note.others.length === 0 ? [] : [others]),
    paragraph([hours, ...absenceLines(note, phrases), { words: ending(note, phrases), from: madeBy('next') }]),
  ];
}

/** Detail C: after the bottom line only questions, and slips if they are too many for it. */
function briefBlocks(note: Unwritten, since: string | null, phrases: Phrases): Block[] {
  const slips = note.components.filter(({ number }) => note.summary.moved.includes(number));
  const items = slips.map((component, index) => ({
    number: index + 1,
    lines: [firstLine(component, note, since, phrases)],
  }));
  const questions = note.questions.map((question) => ({
    words: say`${phrases.questionMark(question.letter, true)} ${phrases.question(question, true)}`,
    from: fromQuestion(question, note.components),
  }));
  const next = note.nextUpdate === null ? [] : phrases.nextUpdate(note.nextUpdate);
  return [
    ...list(slips.length > MOST_NAMED ? items : []),
    paragraph(questions),
    paragraph([...absenceLines(note, phrases), { words: next, from: madeBy('next') }]),
  ];
}

/** When nobody, or somebody else, answers: before the day of the next note, which follows from it. */
function absenceLines({ absences, today }: Unwritten, phrases: Phrases): Line[] {
  return absences.map((absence) => ({ words: phrases.absence(absence, today), from: madeBy('absence') }));
}

function paragraph(lines: readonly Line[]): Block {
  return { kind: 'paragraph', lines: lines.filter(({ words }) => words.length > 0) };
}

function list(items: readonly Item[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

export function writeGreeting({ client, contacts }: Pick<NoteFacts, 'client' | 'contacts'>, phrases: Phrases): Words {
  const own = data(client.greeting ?? '');
  return own.length > 0 ? own : phrases.greeting(contacts[0]?.name ?? null);
}

function writeItem(
  component: NoteComponent,
  note: Unwritten,
  since: string | null,
  phrases: Phrases,
  open: ReadonlySet<Id>,
): Item {
  const { number, account, commitLines, standing } = component;
  const questions = note.questions
    .filter(({ letter }) => component.questions.includes(letter))
    .map((question) => ({
      words: say`${phrases.questionMark(question.letter, false)} ${phrases.question(question, false)}`,
      from: fromQuestion(question, [component]),
    }));
  const comments =
    account === null
      ? []
      : component.comments.map((comment) => ({
          words: phrases.comment(comment),
          from: madeBy('comment', { components: [component.id], tasks: [comment.task] }),
        }));
  // Where no task speaks the commits stand in the first line.
  const told = standing === 'commits' ? [] : commitLines;
  const work = standing === 'commits' ? [] : component.work;
  const full = account === null ? null : phrases.account(account, told, work, since);
  const of = { components: [component.id] };
  const isLeft = (task: Id) => open.has(task);
  const left = { ...of, tasks: component.tasks.filter(isLeft) };
  const done = { ...of, tasks: component.tasks.filter((task) => !isLeft(task)) };
  const commits = standing === 'commits' ? [] : fromCommits(component, note, false);
  const hours = { usedMs: component.usedMs, periodMs: component.periodMs };
  const lines: readonly Line[] = [
    firstLine(component, note, since, phrases),
    { words: full?.goal ?? [], from: madeBy('goal', left) },
    { words: full?.done ?? [], from: madeBy('done', { ...done, commits }) },
    { words: full?.left ?? [], from: madeBy('left', { ...left, hours }) },
    ...comments,
    ...questions,
  ];
  return { number, lines: lines.filter(({ words }) => words.length > 0) };
}

/** Of parts without a task there are no plans to speak of. */
function writeOthers({ others }: Unwritten, phrases: Phrases): Words {
  const worked = others.every(({ tasks, changed }) => changed && tasks.length === 0);
  return phrases.others(others.length, worked);
}

function firstLine(component: NoteComponent, note: Unwritten, since: string | null, phrases: Phrases): Line {
  const { id, usedMs, periodMs, standing, account } = component;
  const told = account === null ? component.comments.map(({ task }) => task) : [];
  const tasks = [...new Set([...component.tasks, ...told])];
  const commits = fromCommits(component, note, standing !== 'commits');
  return {
    words: writeComponent(component, since, phrases),
    from: madeBy('component', { components: [id], tasks, commits, hours: { usedMs, periodMs } }),
  };
}

/** Its name and how it stands. */
export function writeComponent(component: NoteComponent, since: string | null, phrases: Phrases): Words {
  const name = styled('strong', say`${data(component.name)}:`);
  return say`${name} ${phrases.component(component, since)}`;
}

/** The commits whose words the component shows; `rolledBack`: only those that are taken back. */
function fromCommits({ id }: NoteComponent, { commits }: Unwritten, rolledBack: boolean): Origin['commits'] {
  return commits.reported
    .filter((commit) => commit.component === id && (commit.rolledBack || !rolledBack))
    .map(({ hashes, subject }) => ({ hash: hashes[0] ?? '', subject }));
}

function fromSummary({ summary, components, questions, hours }: Unwritten): Origin {
  const told = [...summary.moved, ...summary.late, ...summary.waiting];
  const named = components.filter(({ number }) => told.includes(number));
  return madeBy('bottomLine', {
    components: named.map(({ id }) => id),
    tasks: named.flatMap(({ tasks }) => tasks),
    questions: questions.map(({ id }) => id),
    hours: summary.budget === null ? null : { usedMs: hours.usedMs, periodMs: hours.periodMs },
  });
}

function fromOthers({ others }: Unwritten): Origin {
  return madeBy('others', { components: others.map(({ id }) => id), tasks: others.flatMap(({ tasks }) => tasks) });
}

function fromQuestion({ id, task }: NoteQuestion, components: readonly NoteComponent[]): Origin {
  const [component] = components.filter(({ tasks }) => tasks.includes(task));
  return madeBy('question', {
    components: component === undefined ? [] : [component.id],
    tasks: [task],
    questions: [id],
  });
}

function fromHours({ hours: { usedMs, periodMs } }: Unwritten): Origin {
  return madeBy('hours', { hours: { usedMs, periodMs } });
}

/** The order can be changed of what is still to be done; the example swaps the first two. */
function ending({ components, nextUpdate }: Unwritten, phrases: Phrases): Words {
  const open = components.filter(({ priority }) => priority !== null).map(({ number }) => number);
  const [first, second, third] = open;
  const example = first === undefined || second === undefined ? null : [second, first];
  if (example !== null && third !== undefined) example.push(third);
  return join(
    [example === null ? [] : phrases.order(example), nextUpdate === null ? [] : phrases.nextUpdate(nextUpdate)],
    ' ',
  );
}

export function writeClosing({ client, sender }: Pick<NoteFacts, 'client' | 'sender'>, phrases: Phrases): Words[] {
  const words = (text: string) => data(text, 'signature');
  const kept = (client.signature ?? '').split(/\r\n|[\n\r\u2028\u2029]/).map(words);
  const signed = kept.some((line) => line.length > 0) ? kept : [words(sender?.signature ?? '')];
  const lines = signed.filter((line) => line.length > 0);
  return [phrases.closing(lines.length > 0), ...lines];
}
