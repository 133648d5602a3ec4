/** Reads a signal log (one JSON object a line, see docs/hours.md) for `rapport replay`. */
import * as v from 'valibot';
import type { LogLine } from '../domain/replay.ts';
import { instantSchema } from './valueSchemas.ts';

const name = v.pipe(v.string(), v.minLength(1));
const task = v.nullable(name);
const place = { repo: v.optional(name), branch: v.optional(v.nullable(name)) };

const KINDS = {
  edit: v.object({ kind: v.literal('edit'), ...place }),
  look: v.object({ kind: v.literal('look'), ...place }),
  run: v.object({ kind: v.literal('run'), ...place }),
  branch: v.object({ kind: v.literal('branch'), ...place }),
  pick: v.object({ kind: v.literal('pick'), task: v.optional(task, null), ...place }),
  start: v.object({ kind: v.literal('start'), task: v.optional(task, null) }),
  mark: v.object({ kind: v.literal('mark'), from: instantSchema, to: instantSchema, task }),
  link: v.object({ kind: v.literal('link'), repo: name, branch: name, task, from: v.optional(instantSchema) }),
  blur: v.object({ kind: v.literal('blur') }),
  background: v.object({ kind: v.literal('background') }),
  stop: v.object({ kind: v.literal('stop') }),
  pause: v.object({ kind: v.literal('pause') }),
  resume: v.object({ kind: v.literal('resume') }),
} as const;

const headSchema = v.object({
  at: instantSchema,
  window: v.optional(name, 'w1'),
  device: v.optional(name, 'd1'),
  person: v.optional(name, 'me'),
  kind: v.string(),
});

export interface LogProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly problem: string;
}

export function readLog(text: string): {
  readonly lines: readonly LogLine[];
  readonly problems: readonly LogProblem[];
} {
  const lines: LogLine[] = [];
  const problems: LogProblem[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (raw.trim() === '') continue;
    const read = readLine(raw);
    if (typeof read === 'string') problems.push({ line: index + 1, problem: read });
    else lines.push(read);
  }
  return { lines, problems };
}

/** The line, or what is wrong with it. */
function readLine(raw: string): LogLine | string {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return 'not JSON';
  }
  const head = v.safeParse(headSchema, value);
  if (!head.success) return v.summarize(head.issues).replaceAll('\n', ' ');
  const schema = Object.hasOwn(KINDS, head.output.kind) ? KINDS[head.output.kind as keyof typeof KINDS] : undefined;
  if (schema === undefined) return { ...head.output, kind: 'other' };
  const body = v.safeParse(schema, value);
  if (!body.success) return v.summarize(body.issues).replaceAll('\n', ' ');
  return { ...head.output, ...body.output } as LogLine;
}
