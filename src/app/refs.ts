/** Finds what a person means by an id or a name. Names are for people: one that fits several is an error. */
import type {
  ChecklistLine,
  Client,
  Component,
  Feedback,
  Project,
  Question,
  Repository,
  Task,
} from '../domain/entities.ts';
import type { State } from '../domain/entityStore.ts';
import type { Id } from '../domain/events.ts';
import { shown } from '../domain/shown.ts';
import { cleanText } from '../note/words.ts';
import { Ambiguous, Expected } from './expected.ts';

/** Of a name in a hint: enough to know it by. */
const LONGEST_HINT = 80;

interface Named<V> {
  readonly what: string;
  readonly plural: string;
  readonly all: Iterable<V>;
  readonly name: (entity: V) => string;
}

function find<V extends { readonly id: Id }>(ref: string, { what, plural, all, name }: Named<V>): V {
  const wanted = fold(ref);
  const entities = [...all];
  const byId = entities.find(({ id }) => id === ref.trim());
  if (byId !== undefined) return byId;
  const named = entities.filter((entity) => fold(name(entity)) === wanted);
  if (named.length === 1) return named[0] as V;
  if (named.length > 1) {
    throw new Ambiguous(
      plural,
      ref,
      named.map((entity) => ({ id: entity.id, label: name(entity) })),
    );
  }
  const known = entities.slice(0, 8).map((entity) => name(entity).slice(0, LONGEST_HINT));
  const hint =
    known.length === 0
      ? `there are no ${plural} yet`
      : `there are: ${known.join(', ')}${entities.length > 8 ? ', …' : ''}`;
  throw new Expected(`There is no ${what} "${ref}"; ${hint}.`);
}

/** Case, spaces, what nobody sees and the way a letter is composed make no difference; see `oneLine` for what is kept. */
function fold(name: string): string {
  return cleanText(shown(name)).normalize('NFC').toLocaleLowerCase();
}

/** @throws Expected | Ambiguous */
export function findClient(state: State, ref: string): Client {
  return find(ref, { what: 'client', plural: 'clients', all: state.clients.values(), name: ({ name }) => name });
}

/** Without `ref`: the only project of the state. @throws Expected | Ambiguous */
export function findProject(state: State, ref: string | undefined): Project {
  const all = [...state.projects.values()];
  if (ref !== undefined) {
    return find(ref, { what: 'project', plural: 'projects', all, name: ({ name }) => name });
  }
  if (all.length === 1) return all[0] as Project;
  if (all.length === 0) throw new Expected('There is no project yet; make one with `rapport project add`.');
  const names = all.map(({ name }) => name.slice(0, LONGEST_HINT)).join(', ');
  throw new Expected(`There are several projects; say which one with --project: ${names}.`);
}

/** @throws Expected | Ambiguous */
export function findComponent(state: State, ref: string, project: Id): Component {
  const all = [...state.components.values()].filter((component) => component.project === project);
  return find(ref, { what: 'component', plural: 'components', all, name: ({ name }) => name });
}

/** @throws Expected | Ambiguous */
export function findRepository(state: State, ref: string): Repository {
  const all = state.repositories.values();
  return find(ref, { what: 'repository', plural: 'repositories', all, name: ({ name }) => name });
}

/** @throws Expected | Ambiguous */
export function findTask(state: State, ref: string): Task {
  return find(ref, { what: 'task', plural: 'tasks', all: state.tasks.values(), name: ({ title }) => title });
}

/** @throws Expected | Ambiguous */
export function findQuestion(state: State, ref: string): Question {
  return find(ref, { what: 'question', plural: 'questions', all: state.questions.values(), name: ({ text }) => text });
}

/** `task`: whose line it is; without it, of any. @throws Expected | Ambiguous */
export function findLine(state: State, ref: string, task?: Id): ChecklistLine {
  const all = [...state.checklist.values()].filter((line) => task === undefined || line.task === task);
  return find(ref, { what: 'line', plural: 'lines of a checklist', all, name: ({ text }) => text });
}

/** @throws Expected | Ambiguous */
export function findFeedback(state: State, ref: string): Feedback {
  return find(ref, { what: 'comment', plural: 'comments', all: state.feedback.values(), name: ({ text }) => text });
}
