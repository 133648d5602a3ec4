/** What happened to a task, read from its events: who changed what, and when. */
import type { Event, FactType, Id } from './events.ts';

/** What a change is about: the task itself, or something that hangs on it. */
export type Subject = 'task' | 'line' | 'question' | 'feedback' | 'attachment';
export type Value = string | number | boolean | null;

export interface Change {
  /** As it stands in the ledger, like "client_due". */
  readonly field: string;
  /** null: there was nothing. */
  readonly from: Value;
  readonly to: Value;
}

export interface HistoryEntry {
  /** ms, by the clock of who did it. */
  readonly at: number;
  readonly by: Id;
  readonly subject: Subject;
  readonly id: Id;
  /** The first that is known of the subject. */
  readonly added: boolean;
  readonly changes: readonly Change[];
}

const SUBJECTS: Partial<Record<FactType, Subject>> = {
  'task.set': 'task',
  'checklist.set': 'line',
  'question.set': 'question',
  'feedback.set': 'feedback',
  'attachment.set': 'attachment',
};
/** What every event carries, and what places an entity rather than says anything of it. */
const NO_CHANGES: ReadonlySet<string> = new Set(['v', 'id', 'seq', 'at', 'by', 'device', 'act', 'type', 'order']);

/** `events`: what was said of one task and of what hangs on it, in order (`Fold.taskEvents`). Oldest first. */
export function taskHistory(events: readonly Event[]): readonly HistoryEntry[] {
  const known = new Map<string, Map<string, Value>>();
  return events.flatMap((event) => {
    const subject = SUBJECTS[event.type];
    if (subject === undefined) return [];
    const fields = Object.entries(event) as [string, Value | undefined][];
    const id = String(fields.find(([field]) => field === subject)?.[1]);
    const key = `${subject} ${id}`;
    const before = known.get(key);
    const values = before ?? new Map<string, Value>();
    known.set(key, values);
    const changes = fields.flatMap(([field, to = null]): Change[] => {
      const own = field === subject || (field === 'task' && subject !== 'task');
      const from = values.get(field) ?? null;
      if (own || NO_CHANGES.has(field) || from === to) return [];
      values.set(field, to);
      return [{ field, from, to }];
    });
    if (changes.length === 0) return [];
    return [{ at: Date.parse(event.at), by: event.by, subject, id, added: before === undefined, changes }];
  });
}
