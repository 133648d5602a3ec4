/** From a git repository to a client, a project and components. */
import * as l10n from '@vscode/l10n';
import type { Repository } from '../domain/entities.ts';
import type { Fact, Id } from '../domain/events.ts';
import type { Identity } from '../git/identity.ts';
import type { Place } from '../git/place.ts';
import type { Book } from './book.ts';
import { sameName } from './checks.ts';
import { Expected } from './expected.ts';
import type { SetupGuess } from './setupGuess.ts';

/** The repository whose common git folder this is on this device, or null. */
export function repositoryAt(book: Book, commonDir: string): Repository | null {
  const { places, repositories } = book.state;
  const place = [...places.values()].find(({ device, path }) => device === book.device && path === commonDir);
  return (place === undefined ? undefined : repositories.get(place.repository)) ?? null;
}

/** Known repositories that this one may be a copy of: only the person can say. */
export function alikeRepositories(book: Book, identity: Identity): readonly Repository[] {
  return [...book.state.repositories.values()].filter(
    ({ firstCommit, remote }) =>
      (firstCommit !== null && firstCommit === identity.firstCommit) || (remote !== null && remote === identity.remote),
  );
}

/** The projects that a repository belongs to. */
export function projectsOf(book: Book, repository: Id): readonly Id[] {
  const { memberships, projects } = book.state;
  return [...memberships.values()]
    .filter((member) => member.repository === repository && projects.has(member.project))
    .map(({ project }) => project);
}

/**
 * Says who the person is, from git's own settings, unless that is known. An action of its own: undoing what comes with
 * it does not make the person nameless.
 */
async function introduce(book: Book, identity: Pick<Identity, 'name' | 'email'>): Promise<void> {
  const { person } = book;
  const known = book.state.persons.get(person);
  const facts: Fact[] = [];
  if (identity.name !== null && known?.name == null) facts.push({ type: 'person.set', person, name: identity.name });
  const email = identity.email?.trim().toLowerCase();
  if (email && !known?.emails.includes(email)) facts.push({ type: 'person.email', person, email });
  if (facts.length > 0) await book.record(facts);
}

/**
 * Makes client, project and components for a repository that belongs to none, as one action. Returns the project.
 * @throws Expected when it belongs to one: another window may have been quicker.
 */
export async function trackRepository(book: Book, place: Place, identity: Identity, guess: SetupGuess): Promise<Id> {
  await book.refresh();
  const known = repositoryAt(book, place.commonDir);
  const [owner] = known === null ? [] : projectsOf(book, known.id);
  if (owner !== undefined) {
    const { name } = book.state.projects.get(owner) ?? { name: owner };
    throw new Expected(
      l10n.t('The repository {0} is tracked already: it belongs to the project "{1}".', place.root, name),
    );
  }
  const client = clientNamed(book, guess.client) ?? book.newId();
  const project = book.newId();
  const guessed = guessedFacts(guess, client, project, book.newId);
  const facts = book.state.clients.has(client) ? guessed.filter(({ type }) => type !== 'client.set') : guessed;
  const membership = membershipFacts(book, project, client, place, identity);
  await introduce(book, identity);
  await book.record([...facts, ...membership]);
  return project;
}

/** What the guess says, of a client and a project by these ids. */
export function guessedFacts(guess: SetupGuess, client: Id, project: Id, newId: () => Id): readonly Fact[] {
  return [
    { type: 'client.set', client, name: guess.client, language: guess.language },
    { type: 'project.set', project, client, name: guess.project },
    ...guess.components.map(
      ({ name, paths }, index): Fact => ({
        type: 'component.set',
        component: newId(),
        project,
        name,
        paths,
        order: index + 1,
      }),
    ),
  ];
}

/** This folder is a copy of a repository that is known already. */
export async function placeRepository(book: Book, repository: Id, place: Place, identity: Identity): Promise<void> {
  await introduce(book, identity);
  await book.record([{ type: 'repository.place', repository, path: place.commonDir }]);
}

export type ProjectFields = Omit<Extract<Fact, { type: 'project.set' }>, 'type' | 'project' | 'client' | 'name'>;

/** @throws Expected when the repository is another client's, or the client has a project of that name. */
export async function addProject(
  book: Book,
  client: Id,
  name: string,
  place: Place,
  identity: Identity,
  fields: ProjectFields = {},
): Promise<Id> {
  const twin = [...book.state.projects.values()].find((other) => other.client === client && sameName(other.name, name));
  if (twin !== undefined) {
    throw new Expected(
      l10n.t('This client has a project "{0}" already ({1}); change it with `rapport project set`.', name, twin.id),
    );
  }
  const project = book.newId();
  const membership = membershipFacts(book, project, client, place, identity);
  await introduce(book, identity);
  await book.record([{ type: 'project.set', project, client, name, ...fields }, ...membership]);
  return project;
}

/** @throws Expected when the client has another project of the new name. */
export async function setProject(
  book: Book,
  project: Id,
  changes: ProjectFields & { readonly name?: string },
): Promise<void> {
  const { name } = changes;
  const client = book.state.projects.get(project)?.client;
  const twin = [...book.state.projects.values()].find(
    (other) => name !== undefined && other.id !== project && other.client === client && sameName(other.name, name),
  );
  if (twin !== undefined) {
    throw new Expected(l10n.t('This client has another project "{0}" already ({1}).', twin.name, twin.id));
  }
  await book.record([{ type: 'project.set', project, ...changes }]);
}

/** Adds a repository to a project. @throws Expected when it is another client's. */
export async function addRepository(book: Book, project: Id, place: Place, identity: Identity): Promise<void> {
  const client = book.state.projects.get(project)?.client;
  if (client === undefined) throw new Expected(l10n.t('There is no such project.'));
  await book.record(membershipFacts(book, project, client, place, identity));
}

function membershipFacts(book: Book, project: Id, client: Id, place: Place, identity: Identity): readonly Fact[] {
  const known = repositoryAt(book, place.commonDir);
  if (known !== null && known.client !== client) {
    const owner = book.state.clients.get(known.client)?.name ?? known.client;
    throw new Expected(
      l10n.t('The repository {0} belongs to the client {1}; one repository has one client.', place.root, owner),
    );
  }
  const repository = known?.id ?? book.newId();
  const facts: Fact[] = [];
  if (known === null) {
    const { repositoryName: name, firstCommit: first_commit } = identity;
    // A remote that is a folder of this machine is nobody else's business, and no other machine knows it.
    const remote = isHosted(identity.remote) ? identity.remote : null;
    facts.push({ type: 'repository.set', repository, client, name, first_commit, remote });
    facts.push({ type: 'repository.place', repository, path: place.commonDir });
  }
  facts.push({ type: 'project.repository', project, repository });
  return facts;
}

function clientNamed(book: Book, name: string): Id | undefined {
  return [...book.state.clients.values()].find((client) => sameName(client.name, name))?.id;
}

/** Whether a remote is "host/path", not a folder of this machine. */
function isHosted(remote: string | null): boolean {
  return remote !== null && !/^(?:\/|[A-Za-z]:\/)/.test(remote);
}
