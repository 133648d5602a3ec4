/** Hours of Timewarrior: its own data files, and what `timew export` prints. Both are in UTC. */
import * as v from 'valibot';
import { flawOf, type ImportEntry, type ImportFile, type Unclear, type UnclearLine } from './importEntry.ts';

const FORMAT = 'timewarrior';
const STAMP = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

const exportSchema = v.array(
  v.object({
    start: v.string(),
    end: v.optional(v.string()),
    tags: v.optional(v.array(v.string()), []),
    annotation: v.optional(v.string(), ''),
  }),
);

interface Interval {
  readonly line: number;
  readonly text: string;
  readonly start: string;
  readonly end: string | null;
  readonly tags: readonly string[];
  readonly annotation: string;
}

/** Whether a text is one of Timewarrior's, and not a table. */
export function isTimew(text: string): boolean {
  return /^\s*\[\s*(?:\]|\{)/.test(text) || /^inc \d{8}T\d{6}Z/m.test(text.slice(0, 10_000));
}

/** `zone`: where the person was; `now`: ms. */
export function readTimew(text: string, zone: string, now: number): ImportFile {
  const entries: ImportEntry[] = [];
  const unclear: UnclearLine[] = [];
  for (const interval of /^\s*\[/.test(text) ? fromExport(text, unclear) : fromData(text, unclear)) {
    const { line, start, end, tags, annotation } = interval;
    const from = instantOf(start);
    const to = end === null ? null : instantOf(end);
    const why = flaw(from, to, end, now);
    if (why !== null || from === null || to === null)
      unclear.push({ line, why: why ?? 'unreadable', text: interval.text });
    else entries.push({ line, from, to, zone, client: '', project: '', task: tags.join(', '), note: annotation });
  }
  return { format: FORMAT, entries, unclear };
}

function flaw(from: number | null, to: number | null, end: string | null, now: number): Unclear | null {
  if (from === null) return 'unreadable';
  if (end === null) return 'running';
  return to === null ? 'unreadable' : flawOf(from, to, now);
}

function fromExport(text: string, unclear: UnclearLine[]): readonly Interval[] {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), v.array(v.unknown())), text);
  if (!read.success) {
    unclear.push({ line: 1, why: 'unreadable', text: text.slice(0, 80) });
    return [];
  }
  return read.output.flatMap((each, index): readonly Interval[] => {
    const one = v.safeParse(exportSchema, [each]);
    const shown = JSON.stringify(each).slice(0, 160);
    if (!one.success) unclear.push({ line: index + 1, why: 'unreadable', text: shown });
    return !one.success
      ? []
      : one.output.map(({ end = null, ...interval }) => ({ ...interval, end, line: index + 1, text: shown }));
  });
}

/** "inc 20260302T090000Z - 20260302T103000Z # flora "list of news" # "call with Anna"" */
function fromData(text: string, unclear: UnclearLine[]): readonly Interval[] {
  return text.split('\n').flatMap((whole, index): readonly Interval[] => {
    const bare = whole.trim();
    if (bare === '') return [];
    const found = /^inc (\S+)(?: - (\S+))?(?: # ?(.*))?$/.exec(bare);
    const line = index + 1;
    if (found === null) {
      unclear.push({ line, why: 'unreadable', text: bare.slice(0, 160) });
      return [];
    }
    const [, start = '', end = null, rest = ''] = found;
    const words = wordsOf(rest);
    const split = words.indexOf(null);
    const tags = (split < 0 ? words : words.slice(0, split)).filter((word) => word !== null);
    const annotation = (split < 0 ? [] : words.slice(split + 1)).filter((word) => word !== null).join(' ');
    return [{ line, text: bare.slice(0, 160), start, end, tags, annotation }];
  });
}

/** Words, in quotation marks where they hold blanks; null: the sign "#" between tags and annotation. */
function wordsOf(text: string): readonly (string | null)[] {
  const words = text.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g);
  return [...words].map(([, quoted, bare]) => {
    if (quoted !== undefined) return quoted.replaceAll(/\\(.)/g, '$1');
    return bare === '#' ? null : (bare ?? '');
  });
}

function instantOf(stamp: string): number | null {
  const found = STAMP.exec(stamp);
  if (found === null) return null;
  const [year, month, day, hour, minute, second] = found.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
