/** What a repository that nobody has set up probably is: whose, which project, of which parts, in which language. */
import type { Language } from '../domain/events.ts';
import type { Names } from '../git/identity.ts';
import type { Commit } from '../git/log.ts';
import { makeGlob } from '../note/commits/glob.ts';
import { guessScopes, scopeOf } from './scopeGuess.ts';

export interface SetupGuess {
  readonly client: string;
  readonly project: string;
  readonly language: Language;
  readonly components: readonly { readonly name: string; readonly paths: readonly string[] }[];
}

export type GuessedNames = Pick<Names, 'remote' | 'repositoryName' | 'topFolders' | 'innerFolders'>;
export type GuessedCommit = Pick<Commit, 'subject' | 'files'>;

/** Folders that no client would name, and that are no part of the product. */
const NOT_COMPONENTS =
  /^(bench|benchmarks?|bin|build|ci|config|coverage|demos?|deploy|dev|dev-docs|dist|docker|docs?|e2e|examples?|firebase\S*|fixtures|helpers|hooks|i18n|locales?|main|migrations|mocks?|node_modules|obj|out|scripts?|spec|target|tests?|tmp|tools?|typings|types|utils?|vendor|__\w+__)$/i;
/** Folders that hold the parts rather than being one. */
const COLLECTIONS = /^(app|apps|code|lib|libs|modules|packages|pkg|projects|services|sites|source|sources|src)$/i;
/** What code is sorted into by kind, in many frameworks; to a client these say nothing. */
const KINDS =
  /^(api|assets|backend|bootstrap|cache|client|common|components?|console|controllers?|core|css|database|db|elements?|engine|entities|exceptions|facades|fonts|frontend|http|images|img|install|internal|js|lang|languages?|layouts|math|media|middleware|models?|plugins|providers|public|resources|routes|routing|sass|scss|server|shared|static|storage|styles|system|templates?|themes?|translations?|ui|update|uploads?|views|wysiwyg)$/i;
const MAX_COMPONENTS = 8;
/** Subjects that git or a site wrote, in English whoever it was for. */
const NOBODYS_WORDS = /^(?:Merge|Revert|Reapply)\s|^(?:Add|Create|Delete|Rename|Update) \S+\.\w+$/u;
/** Where so much of the recent work is in no part, the project as a whole is one more. */
const REST_SHARE = 1 / 4;

/**
 * Client and project from the remote, parts from the folders, the language from the commits' own words.
 * `recent`: the latest commits; `otherwise`: the language where they say nothing.
 */
export function guessSetup(
  names: GuessedNames,
  recent: readonly GuessedCommit[] = [],
  otherwise: Language = 'en',
): SetupGuess {
  const project = humanName(names.repositoryName);
  const parts = names.remote?.split('/') ?? [];
  // host/owner/repository; a remote without an owner (a path, a bare host) says nothing about a client.
  const owner = parts.length >= 3 && parts[0]?.includes('.') ? parts.at(-2) : undefined;
  return {
    client: owner === undefined ? project : humanName(owner),
    project,
    language: guessLanguage(recent, otherwise),
    components: guessComponents(names, recent, project),
  };
}

/** "flora-site" → "Flora site". */
export function humanName(slug: string): string {
  const words = slug.replaceAll(/[-_.\s]+/g, ' ').trim();
  return words === '' ? slug : words.slice(0, 1).toLocaleUpperCase() + words.slice(1);
}

/** A name that begins with the project's is a proper one: "garden-admin" of "Garden" → "Garden Admin". */
function partName(slug: string, project: string): string {
  const name = humanName(slug);
  if (!name.startsWith(`${project} `)) return name;
  return name.replace(/(?<=\s)\p{Ll}/gu, (letter) => letter.toLocaleUpperCase());
}

function nameOf(folder: string): string {
  return folder.slice(folder.indexOf('/') + 1);
}

/** The one in which most of the subjects are written: commits in another language are not for the client's eyes. */
function guessLanguage(recent: readonly GuessedCommit[], otherwise: Language): Language {
  const spoken = recent.filter(({ subject }) => /\p{L}/u.test(subject) && !NOBODYS_WORDS.test(subject));
  if (spoken.length === 0) return otherwise;
  const russian = spoken.filter(({ subject }) => /\p{Script=Cyrillic}/u.test(subject));
  return russian.length * 2 > spoken.length ? 'ru' : 'en';
}

/**
 * Those that the commits name, then those of the other folders: what was worked on lately before the others, in the
 * order of the folders.
 */
function guessComponents(names: GuessedNames, recent: readonly GuessedCommit[], project: string) {
  // A folder that is called as the project is the whole of it.
  const folders = partFolders(names).filter((folder) => humanName(nameOf(folder)) !== project);
  const scopes = guessScopes(recent, folders, isPart).slice(0, MAX_COMPONENTS);
  const scoped = scopes.flatMap((scope) => scope.folders);
  const named = scopes.map((scope) => ({
    name: humanName(scope.name),
    paths: scope.folders.map((folder) => `${folder}/**`),
  }));
  const isNamed = (name: string | null) => scopes.some((scope) => scope.name.toLowerCase() === name?.toLowerCase());
  const others = folders.filter((folder) => !scoped.includes(folder));
  const touched = new Map(others.map((folder) => [folder, countIn(recent, folder)]));
  const byFolder = others
    .toSorted((a, b) => (touched.get(b) ?? 0) - (touched.get(a) ?? 0))
    .slice(0, MAX_COMPONENTS - scopes.length)
    .sort((a, b) => folders.indexOf(a) - folders.indexOf(b));
  const ofFolders = byFolder.map((folder) => ({
    name: partName(nameOf(folder), project),
    paths: [`${folder}/**`],
  }));
  const chosen = [...scoped, ...byFolder];
  const components = [...named, ...ofFolders];
  if (components.length === 0) return [{ name: project, paths: ['**'] }];
  const rest = restPaths(names, chosen);
  const matchers = rest.map(makeGlob);
  const elsewhere = recent.filter(
    ({ subject, files }) =>
      !isNamed(scopeOf(subject, isPart)) &&
      !files.some((file) => isIn(file, chosen)) &&
      files.some((file) => matchers.some((is) => is(file))),
  );
  if (elsewhere.length > 0 && elsewhere.length >= recent.length * REST_SHARE) {
    return [...components, { name: project, paths: rest }];
  }
  // What was worked on lately may be gone, or be in none of these folders.
  const isTouched = recent.some(
    ({ subject, files }) => isNamed(scopeOf(subject, isPart)) || files.some((file) => isIn(file, chosen)),
  );
  return isTouched || recent.length === 0 ? components : [...components, { name: project, paths: ['**'] }];
}

function isPart(name: string): boolean {
  return !NOT_COMPONENTS.test(name) && !KINDS.test(name) && !COLLECTIONS.test(name);
}

/** Folders that may be parts: top ones, and those in a folder that only collects them. */
function partFolders({ topFolders, innerFolders }: GuessedNames): readonly string[] {
  return topFolders.flatMap((top) => {
    if (!COLLECTIONS.test(top)) return isPart(top) ? [top] : [];
    const inner = innerFolders.filter((folder) => {
      const [parent, name = ''] = folder.split('/');
      return parent === top && isPart(name);
    });
    return inner.length > 1 ? inner : [];
  });
}

/** What is in no part and yet the product: files at the top and what else lies in folders that hold code. */
function restPaths({ topFolders, innerFolders }: GuessedNames, chosen: readonly string[]): readonly string[] {
  // A glob that fits a folder means all that is in it; those of files have a dot.
  const paths = ['*.*'];
  for (const top of topFolders) {
    if (NOT_COMPONENTS.test(top) || chosen.includes(top)) continue;
    if (!chosen.some((folder) => folder.startsWith(`${top}/`))) {
      paths.push(`${top}/**`);
      continue;
    }
    const others = innerFolders.filter((folder) => folder.startsWith(`${top}/`) && !chosen.includes(folder));
    paths.push(`${top}/*.*`, ...others.map((folder) => `${folder}/**`));
  }
  return paths;
}

function countIn(commits: readonly GuessedCommit[], folder: string): number {
  return commits.filter(({ files }) => files.some((file) => isIn(file, [folder]))).length;
}

function isIn(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}
