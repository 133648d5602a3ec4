/** The words of a note at detail B: bottom line, components with their questions, hours, closing. */
import type { NoteFacts } from './facts.ts';
import type { Phrases } from './language/phrases.ts';
import type { Block, Item, NoteComponent, Unwritten } from './note.ts';
import { capitalise, data, join, say, styled, type Words } from './words.ts';

export function writeBlocks(note: Unwritten, since: string | null, facts: NoteFacts, phrases: Phrases): Block[] {
  const items = note.components.map((component) => writeItem(component, note, since, phrases));
  const blocks: Block[] = [paragraph([greeting(facts, phrases)]), paragraph([bottomLine(note, since, phrases)])];
  if (items.length > 0) blocks.push({ kind: 'list', items });
  blocks.push(paragraph([say`${phrases.hoursMark()} ${phrases.hours(note.hours, since)}`, ending(note, phrases)]));
  blocks.push(paragraph(closing(facts, phrases)));
  return blocks;
}

function paragraph(lines: readonly Words[]): Block {
  return { kind: 'paragraph', lines: lines.filter((line) => line.length > 0) };
}

function greeting({ client, contacts }: NoteFacts, phrases: Phrases): Words {
  const own = data(client.greeting ?? '');
  return own.length > 0 ? own : phrases.greeting(contacts[0]?.name ?? null);
}

function bottomLine({ summary, components }: Unwritten, since: string | null, phrases: Phrases): Words {
  const { launch, budget, activity, complete } = summary;
  const named = (numbers: readonly number[]) => components.filter(({ number }) => numbers.includes(number));
  const sentences: Words[] = launch === null ? [] : [...phrases.launch(launch)];
  if (complete && launch?.complete !== true) sentences.push(phrases.complete());
  const money = budget === null ? null : phrases.budget(budget, launch !== null || complete);
  if (money !== null) sentences.push(money);
  if (activity === 'unstarted') sentences.push(phrases.unstarted());
  if (activity === 'idle' && since !== null) sentences.push(phrases.idle(since));
  for (const { name, slip } of named(summary.moved)) if (slip !== null) sentences.push(phrases.moved(name, slip));
  for (const { name, date } of named(summary.late)) if (date !== null) sentences.push(phrases.late(name, date));
  const changed = components.filter((component) => component.changed).map(({ name }) => name);
  if (sentences.length === 0 && changed.length > 0) sentences.push(phrases.workedOn(changed));
  const waiting = named(summary.waiting).filter(({ questions }) => questions.length === 0);
  const names = waiting.map(({ name }) => name);
  sentences.push(...phrases.answers(summary, names));
  if (sentences.length === 0) return [];
  const written = sentences.map((sentence, index) => say`${index === 0 ? sentence : capitalise(sentence)}.`);
  return say`${phrases.inShort()} ${join(written, ' ')}`;
}

function writeItem(component: NoteComponent, note: Unwritten, since: string | null, phrases: Phrases): Item {
  const name = styled('strong', say`${data(component.name)}:`);
  const questions = note.questions
    .filter(({ letter }) => component.questions.includes(letter))
    .map((question) => say`${phrases.questionMark(question.letter)} ${phrases.question(question)}`);
  return { number: component.number, lines: [say`${name} ${phrases.component(component, since)}`, ...questions] };
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
  const signature = (client.signature ?? '').split(/\r\n|[\n\r\u2028\u2029]/).map((line) => data(line, 'signature'));
  const signed = signature.some((line) => line.length > 0) ? signature : [data(sender?.name ?? '', 'signature')];
  const lines = signed.filter((line) => line.length > 0);
  return [phrases.closing(lines.length > 0), ...lines];
}
