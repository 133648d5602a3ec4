/** The client's reply to the last note: its answers unblock tasks, its order sets priorities. */
import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import type { Project, SentUpdate, Task } from '../domain/entities.ts';
import type { Fact, Id, Priority } from '../domain/events.ts';
import { isOpen } from '../domain/workLeft.ts';
import { type Reply, readReply } from '../note/reply.ts';
import { askedSchema } from '../note/stored.ts';
import type { Book } from './book.ts';
import { oneLine } from './checks.ts';
import { Expected } from './expected.ts';
import type { HoursBook } from './hours.ts';
import { iso } from './instant.ts';
import { sentUpdates } from './sentUpdates.ts';
import { setTaskFacts } from './tasks.ts';

/** What a note asked, as the client knows it. */
export interface Replied {
  readonly update: SentUpdate;
  readonly questions: readonly { readonly letter: string; readonly id: Id; readonly text: string }[];
  readonly components: readonly { readonly number: number; readonly name: string; readonly tasks: readonly Id[] }[];
}

export interface Understood {
  readonly reply: Reply;
  readonly answers: readonly {
    readonly letter: string;
    readonly question: Id;
    readonly text: string;
    readonly answer: string;
  }[];
  /** The components in their new order; empty: nothing was said of it. */
  readonly order: Replied['components'];
}

/** The last note that was sent on the project. @throws Expected when there is none, or what it asked is lost */
export function lastNote(book: Book, project: Project): Replied {
  const update = sentUpdates(book, project.id).at(-1);
  if (update === undefined) throw new Expected(l10n.t('No update on "{0}" has been sent yet.', project.name));
  const asked = v.safeParse(askedSchema, update.data);
  if (!asked.success) throw new Expected(l10n.t('What the last update asked is not known any more.'));
  return { update, ...asked.output };
}

export function understandReply({ questions, components }: Replied, text: string): Understood {
  const reply = readReply(text, { letters: questions.map(({ letter }) => letter), components: components.length });
  return {
    reply,
    answers: reply.answers.flatMap(({ letter, answer }) => {
      const question = questions.find((each) => each.letter === letter);
      return question === undefined ? [] : [{ letter, question: question.id, text: question.text, answer }];
    }),
    order: (reply.order?.numbers ?? []).flatMap((number) => components.find((each) => each.number === number) ?? []),
  };
}

/**
 * Records what was understood as one action: answers; tasks that waited for nothing else are active again, or planned if
 * nobody has begun; of the components in the new order the first is of high priority, the last of three or more of low.
 * @throws Expected when there is nothing to record
 */
export async function recordReply(book: Book, hours: HoursBook, { answers, order }: Understood): Promise<void> {
  const answered = new Set(answers.map(({ question }) => question));
  const answered_at = iso(book.clock.now());
  const facts: Fact[] = answers
    .filter(({ question }) => book.state.questions.has(question))
    .map(({ question, answer }) => {
      return {
        type: 'question.set',
        question,
        answer: oneLine(answer, l10n.t('An answer cannot be empty.')),
        answered_at,
      };
    });
  const tasks = new Set([...answered].map((id) => book.state.questions.get(id)?.task));
  const used = hours.byTask(undefined, book.clock.now());
  for (const id of tasks) {
    const task = id === undefined ? undefined : book.state.tasks.get(id);
    if (task?.state !== 'waiting' || hasOpenQuestion(book, task.id, answered)) continue;
    const begun = task.progress > 0 || (used.get(task.id) ?? 0) > 0;
    facts.push(...setTaskFacts(book, task.id, { state: begun ? 'active' : 'planned' }));
  }
  facts.push(...reordered(book, order));
  if (facts.length === 0)
    throw new Expected(l10n.t('There is no answer and no order in the reply: nothing was recorded.'));
  await book.record(facts);
}

function hasOpenQuestion(book: Book, task: Id, answered: ReadonlySet<Id>): boolean {
  return [...book.state.questions.values()].some(
    (question) =>
      question.task === task && question.answer === null && question.answeredAt === null && !answered.has(question.id),
  );
}

/** The tasks keep their places on the board among themselves, in the new order. */
function reordered(book: Book, order: Replied['components']): readonly Fact[] {
  const groups = order.map(({ tasks }, index) => ({
    priority: priorityAt(index, order.length),
    tasks: tasks
      .flatMap((id) => book.state.tasks.get(id) ?? [])
      .filter(isOpen)
      .sort((a, b) => a.order - b.order),
  }));
  const places = groups.flatMap(({ tasks }) => tasks.map(({ order: place }) => place)).sort((a, b) => a - b);
  return groups
    .flatMap(({ priority, tasks }) => tasks.map((task) => ({ priority, task })))
    .flatMap(({ priority, task }, index) => changed(task, priority, places[index] ?? task.order));
}

function changed(task: Task, priority: Priority, order: number): readonly Fact[] {
  if (task.priority === priority && task.order === order) return [];
  return [{ type: 'task.set', task: task.id, priority, order }];
}

function priorityAt(index: number, count: number): Priority {
  if (index === 0) return 'high';
  return count >= 3 && index === count - 1 ? 'low' : 'normal';
}
