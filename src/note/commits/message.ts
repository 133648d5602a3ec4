/** What stands in a commit message: the conventional header and the trailers that Rapport reads. */
import type { CommitFact } from '../facts.ts';
import { oneSpaced } from '../words.ts';
import type { Unique } from './dedupe.ts';

export interface Message {
  readonly commit: CommitFact;
  /** See `commitKey`. */
  readonly key: string;
  /** Hashes of all copies of this commit. */
  readonly hashes: readonly string[];
  /** Conventional type in lower case, only if it is one. */
  readonly type: string | null;
  /** The scope, or a prefix like "Slider:" that is no type. */
  readonly scope: string | null;
  readonly breaking: boolean;
  /** The subject without type and scope. */
  readonly description: string;
  readonly trailers: Trailers;
}

export interface Trailers {
  readonly task: string | null;
  readonly component: string | null;
  /** The person's own line for the client. */
  readonly clientNote: string | null;
  readonly skip: boolean;
}

const TYPES = new Set(
  'feat fix perf docs style refactor test tests chore ci build revert feature bugfix hotfix deps release'.split(' '),
);
/** What Russian histories write for them. */
const RUSSIAN_TYPES: Readonly<Record<string, string>> = {
  фича: 'feat',
  исправление: 'fix',
  фикс: 'fix',
  рефакторинг: 'refactor',
  тест: 'test',
  тесты: 'test',
  документация: 'docs',
  доки: 'docs',
  сборка: 'build',
};
/** Letters of any script: `fix(слайдер): …` is a conventional commit as well. */
const HEADER = /^(?<word>[^\s():!]+)(?:\((?<scope>[^()]*)\))?(?<mark>!)?:\s+(?<rest>\S.*)$/;
const TYPE = /^\p{L}[\p{L}\p{N}_-]*$/u;
const PREFIX = /^(?<scope>[^\s:][^:]{0,40}):\s+(?<rest>\S.*)$/;
const SCOPE = /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u;
const TRAILER = /^(Task|Component|Client-Note):[ \t]*(.*(?:\n[ \t]+\S.*)*)/gim;

export function readMessage({ commit, key, hashes }: Unique): Message {
  const { bang, ...header } = readHeader(commit.subject);
  const breaking = bang || (commit.body.includes('BREAKING') && /^BREAKING[ -]CHANGE:/m.test(commit.body));
  return { commit, key, hashes, ...header, breaking, trailers: readTrailers(commit.body) };
}

type Header = Pick<Message, 'type' | 'scope' | 'description'> & {
  /** "!": the change breaks what was there. */
  readonly bang: boolean;
};

export function readHeader(written: string): Header {
  const subject = oneSpaced(written);
  // Without a colon there is no header, and to look for one costs less than a pattern with all letters in it.
  if (!subject.includes(': ')) return { type: null, scope: null, bang: false, description: subject };
  const { word = '', scope, mark, rest = '' } = HEADER.exec(subject)?.groups ?? {};
  const type = RUSSIAN_TYPES[word.toLowerCase()] ?? word.toLowerCase();
  const known = TYPES.has(type) ? type : null;
  const isType = known !== null || ((scope ?? mark) !== undefined && TYPE.test(word));
  const bang = isType && mark !== undefined;
  // A scope in brackets marks a conventional header even if its type is one we do not know.
  if (known !== null || (isType && scope !== undefined)) {
    return { type: known, scope: scope?.trim() || null, bang, description: rest };
  }
  const prefix = PREFIX.exec(subject)?.groups;
  return SCOPE.test(prefix?.scope ?? '')
    ? { type: null, scope: prefix?.scope ?? null, bang, description: prefix?.rest ?? '' }
    : { type: null, scope: null, bang, description: subject };
}

const NO_TRAILERS: Trailers = { task: null, component: null, clientNote: null, skip: false };

/** Anywhere in the body: other tools often put trailers of their own after an empty line. */
function readTrailers(body: string): Trailers {
  // Few commits have one, and a look costs less than a list.
  if (body === '' || !/^(?:Task|Component|Client-Note):/im.test(body)) return NO_TRAILERS;
  const found = [...body.replaceAll('\r', '').matchAll(TRAILER)].map(
    ([, name = '', value = '']) => [name.toLowerCase(), value.replace(/\s+/g, ' ').trim()] as const,
  );
  const values = (wanted: string) => found.flatMap(([name, value]) => (name === wanted && value !== '' ? [value] : []));
  const notes = values('client-note');
  return {
    task: values('task')[0] ?? null,
    component: values('component')[0] ?? null,
    clientNote: notes.find((note) => note.toLowerCase() !== 'skip') ?? null,
    skip: notes.some((note) => note.toLowerCase() === 'skip'),
  };
}
