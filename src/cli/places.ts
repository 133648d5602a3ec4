/** Paths on the command line → repositories that Rapport knows. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Book } from '../app/book.ts';
import { Expected } from '../app/expected.ts';
import { projectsOf, repositoryAt } from '../app/setup.ts';
import type { Repository } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { openGit } from '../git/git.ts';
import { type Head, readHead } from '../git/head.ts';
import { findPlace, type Place } from '../git/place.ts';
import type { Context } from './context.ts';

export interface Tracked {
  readonly place: Place;
  readonly repository: Repository;
}

/** @throws Expected when there is no repository. */
export async function placeAt(context: Context, path: string): Promise<Place> {
  const full = resolve(context.cwd, path);
  const found = await stat(full).catch(() => null);
  if (found === null) throw new Expected(`There is no folder ${full}.`);
  const place = await findPlace(full);
  if (place === null) throw new Expected(`There is no git repository in ${full}; \`git init\` makes one.`);
  return place;
}

/** The repository at a path, or of the current folder; null when it belongs to no project. */
export async function findTracked(book: Book, place: Place): Promise<Tracked | null> {
  const repository = repositoryAt(book, place.commonDir);
  return repository === null || projectsOf(book, repository.id).length === 0 ? null : { place, repository };
}

/** @throws Expected when there is no repository, or it belongs to no project. */
export async function trackedAt(book: Book, context: Context, path = '.'): Promise<Tracked> {
  const place = await placeAt(context, path);
  const tracked = await findTracked(book, place);
  if (tracked === null) {
    throw new Expected(
      `The repository ${place.root} belongs to no project yet; \`rapport track\` makes one, \`rapport project set\` adds it to one.`,
    );
  }
  return tracked;
}

/** The working tree on this machine of a repository that is in a project. @throws Expected */
export async function placeOfRepository(book: Book, repository: Id): Promise<Place> {
  for (const place of book.state.places.values()) {
    if (place.device !== book.device || place.repository !== repository) continue;
    const found = await findPlace(place.path);
    if (found?.commonDir === place.path) return found;
  }
  const name = book.state.repositories.get(repository)?.name ?? repository;
  throw new Expected(`The repository "${name}" is not where it was on this machine; name its folder with --repo.`);
}

export function headOf(place: Place): Promise<Head> {
  return readHead(place, () => openGit(place.root).symbolicHead());
}

/** @throws Expected when git would not take the name. */
export async function checkBranchName(place: Place, branch: string): Promise<void> {
  if (!(await openGit(place.root).validBranchName(branch))) {
    throw new Expected(`"${branch}" cannot be the name of a branch.`);
  }
}
