/** The words of a note: bottom line, components with their questions, hours, closing. */
import { MOST_NAMED, writeBottomLine } from './bottomLine.ts';
import type { NoteFacts } from './facts.ts';
import type { Phrases } from './language/phrases.ts';
import type { Block, Item, NoteComponent, Unwritten } from './note.ts';
import { data, join, say, styled, type Words } from './words.ts';

export function writeBlocks(note: Unwritten, since: string | null, facts: NoteFacts, phrases: Phrases): Block[] {
  const middle = note.detail === 'C' ? briefBlocks(note, since, phrases) : fullBlocks(note, since, phrases);
  return [
    paragraph([greeting(facts, phrases)]),
    paragraph([writeBottomLine(note, since, phrases)]),
    ...middle.filter((block) => block.kind === 'list' || block.lines.length > 0),
    paragraph(closing(facts, phrases)),
  ];
}

/** Detail A and B. */
function fullBlocks(note: Unwritten, since: string | null, phrases: Phrases): Block[] {
  const items = note.components.map((component) => writeItem(component, note, since, phrases));
  const hours = phrases.hours(note.hours, since, note.detail === 'A');
  return [...list(items), paragraph([hours, ending(note, phrases)])];
}

/** Detail C: after the bottom line only questions, and slips if they are too many for it. */
function briefBlocks(note: Unwritten, since: string | null, phrases: Phrases): Block[] {
  const slips = note.components.filter(({ number }) => note.summary.moved.includes(number));
  const items = slips.map((component, index) => ({
    number: index + 1,
    lines: [firstLine(component, since, phrases)],
  }));
  const questions = note.questions.map(
    (question) => say`${phrases.questionMark(question.letter, true)} ${phrases.question(question, true)}`,
  );
  return [
    ...list(slips.length > MOST_NAMED ? items : []),
    paragraph(questions),
    paragraph([note.nextUpdate === null ? [] : phrases.nextUpdate(note.nextUpdate)]),
  ];
}

function paragraph(lines: readonly Words[]): Block {
  return { kind: 'paragraph', lines: lines.filter((line) => line.length > 0) };
}

function list(items: readonly Item[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function greeting({ client, contacts }: NoteFacts, phrases: Phrases): Words {
  const own = data(client.greeting ?? '');
  return own.length > 0 ? own : phrases.greeting(contacts[0]?.name ?? null);
}

function writeItem(component: NoteComponent, note: Unwritten, since: string | null, phrases: Phrases): Item {
  const { number, account, commitLines, standing } = component;
  const questions = note.questions
    .filter(({ letter }) => component.questions.includes(letter))
    .map((question) => say`${phrases.questionMark(question.letter, false)} ${phrases.question(question, false)}`);
  // Where no task speaks the commits stand in the first line.
  const lines = standing === 'commits' ? [] : commitLines;
  const full = account === null ? [] : phrases.account(account, lines, since);
  return { number, lines: [firstLine(component, since, phrases), ...full, ...questions] };
}

function firstLine(component: NoteComponent, since: string | null, phrases: Phrases): Words {
  const name = styled('strong', say`${data(component.name)}:`);
  return say`${name} ${phrases.component(component, since)}`;
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

function closing({ client, sender }: NoteFacts, phrases: Phrases): Words[] {
  const words = (text: string) => data(text, 'signature');
  const kept = (client.signature ?? '').split(/\r\n|[\n\r\u2028\u2029]/).map(words);
  const signed = kept.some((line) => line.length > 0) ? kept : [words(sender?.signature ?? '')];
  const lines = signed.filter((line) => line.length > 0);
  return [phrases.closing(lines.length > 0), ...lines];
}
