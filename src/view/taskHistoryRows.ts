/** What happened to a task, as sentences: who changed what, and when. Pure. */
import { clockAt, dayOf, isDay } from '../domain/days.ts';
import { type Id, TASK_STATES } from '../domain/events.ts';
import type { Change, HistoryEntry, Value } from '../domain/history.ts';
import { fill, formatDay, formatDuration } from './format.ts';
import type { Looking } from './taskItems.ts';
import type { TaskHistoryRow } from './taskPageModel.ts';

export interface HistoryNames {
  /** Of a person. */
  person(id: Id): string;
  component(id: Id): string;
  /** The words of a line, question, comment or file. */
  item(id: Id): string;
}

/** What somebody may want to look back at; the rest is in the ledger. */
const MOST = 100;
const LONGEST = 120;

/** Newest first. */
export function historyRows(entries: readonly HistoryEntry[], names: HistoryNames, looking: Looking): TaskHistoryRow[] {
  const { zone, locale } = looking;
  return entries
    .slice(-MOST)
    .toReversed()
    .map((entry) => ({
      when: `${formatDay(dayOf(entry.at, zone), locale)}, ${clockAt(entry.at, zone)}`,
      who: names.person(entry.by),
      what: sentences(entry, names, looking),
    }));
}

function sentences(entry: HistoryEntry, names: HistoryNames, looking: Looking): string[] {
  const { strings } = looking;
  const { subject, added, changes } = entry;
  if (subject === 'task') {
    const told = changes.flatMap((change) => fieldSentence(change, names, looking) ?? []);
    return added ? [strings.history.added, ...told.slice(0, 4)] : told;
  }
  const item = fill(strings.history.items[subject], clipped(names.item(entry.id)));
  if (added) return [fill(strings.history.itemAdded, item)];
  const fields: Readonly<Record<string, string | undefined>> = strings.history.itemFields;
  const told = changes.flatMap(({ field, to }) => {
    if (field === 'done') return [to === true ? strings.history.ticked : strings.history.unticked];
    const label = fields[field];
    return label === undefined ? [] : [fill(strings.history.changed, label, worded(field, to, names, looking))];
  });
  return told.length === 0 ? [item] : told.map((each) => `${item}: ${each}`);
}

/** null: nobody asks about the field. */
function fieldSentence({ field, from, to }: Change, names: HistoryNames, looking: Looking): string | null {
  const { strings } = looking;
  const labels: Readonly<Record<string, string | undefined>> = strings.history.fields;
  const label = labels[field];
  if (label === undefined) return null;
  const [before, after] = [from, to].map((value) => worded(field, value, names, looking));
  return from === null
    ? fill(strings.history.changed, label, after ?? '')
    : fill(strings.history.changedFrom, label, before ?? '', after ?? '');
}

function worded(field: string, value: Value, names: HistoryNames, { strings, locale, zone }: Looking): string {
  if (value === null) return strings.history.nothing;
  if (typeof value === 'boolean') return value ? strings.history.yes : strings.history.no;
  if (typeof value === 'number') {
    if (field.endsWith('_ms')) return formatDuration(value, locale);
    return field === 'progress' ? `${value} %` : String(value);
  }
  const state = TASK_STATES.find((each) => each === value);
  if (field === 'state' && state !== undefined) return strings.states[state];
  if (field === 'component') return names.component(value);
  if (isDay(value)) return formatDay(value, locale);
  const at = field.endsWith('_at') || field === 'answer_by' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? clipped(value) : `${formatDay(dayOf(at, zone), locale)}, ${clockAt(at, zone)}`;
}

function clipped(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : letters.join('');
}
