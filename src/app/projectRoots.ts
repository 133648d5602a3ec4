/** Where a project's repositories lie on this machine. */
import type { Id } from '../domain/events.ts';
import type { Book } from './book.ts';
import { placeHere } from './places.ts';

export interface ProjectRoot {
  readonly repository: Id;
  readonly name: string;
  /** The top folder of a working tree; null: it is not on this machine (any more). */
  readonly root: string | null;
}

export async function projectRoots(book: Book, project: Id): Promise<readonly ProjectRoot[]> {
  const roots: ProjectRoot[] = [];
  for (const member of book.state.memberships.values()) {
    if (member.project !== project) continue;
    const { repository } = member;
    const name = book.state.repositories.get(repository)?.name ?? repository;
    roots.push({ repository, name, root: (await placeHere(book, repository))?.root ?? null });
  }
  return roots;
}
