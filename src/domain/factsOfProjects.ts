/** Facts about projects, their repositories and components. */
import type { Id } from './events.ts';

export interface ProjectSet {
  readonly type: 'project.set';
  readonly project: Id;
  readonly client?: Id;
  readonly name?: string;
  readonly budget_ms?: number | null;
  readonly launch?: string | null;
  readonly hours_per_day?: number | null;
  readonly rate_amount?: number | null;
  readonly rate_currency?: string | null;
  /** The last day of the first plan: tasks added after it are more than what was agreed. */
  readonly baseline?: string | null;
  readonly gone?: boolean;
}
export interface ProjectRepository {
  readonly type: 'project.repository';
  readonly project: Id;
  readonly repository: Id;
  readonly gone?: boolean;
}
export interface RepositorySet {
  readonly type: 'repository.set';
  readonly repository: Id;
  readonly client?: Id;
  readonly name?: string;
  /** Hash of the root commit; with `remote`, what a repository is recognised by on another machine. */
  readonly first_commit?: string | null;
  /** Host and path of the remote, without scheme and credentials. */
  readonly remote?: string | null;
  readonly gone?: boolean;
}
/** Where a repository lies on one device: the real path of its common git folder. */
export interface RepositoryPlace {
  readonly type: 'repository.place';
  readonly repository: Id;
  readonly path: string;
  readonly gone?: boolean;
}
export interface ComponentSet {
  readonly type: 'component.set';
  readonly component: Id;
  readonly project?: Id;
  readonly name?: string;
  /** Globs relative to the repository's root. */
  readonly paths?: readonly string[];
  readonly order?: number;
  readonly gone?: boolean;
}

export type ProjectFact = ProjectSet | ProjectRepository | RepositorySet | RepositoryPlace | ComponentSet;
