/** A week's time by task and day: the rows under the chart. Pure; durations are ms. */
import type { Project, Task } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { sumMs } from '../domain/totals.ts';
import { formatClock } from './format.ts';
import type { TotalPart } from './total.ts';
import type { Band, WeekPartInput } from './weekBands.ts';
import type { WeekRow } from './weekModel.ts';
import type { WeekStrings } from './weekStrings.ts';

/** More tasks in one week is nobody's week, and no list to read. */
const MOST_ROWS = 200;

interface Names {
  readonly days: readonly string[];
  /** null: of all projects. */
  readonly project: Id | null;
  readonly projects: ReadonlyMap<Id, Project>;
  readonly tasks: ReadonlyMap<Id, Task>;
  readonly strings: WeekStrings;
  compare(a: string, b: string): number;
}

/** What one row is about: a task or, where there is none, a project. */
interface Subject {
  readonly band: Band;
  readonly id: Id | null;
  readonly parts: readonly WeekPartInput[];
  readonly title: string;
  readonly ms: number;
}

/** Component by component, the longest first; `left`: how many there was no room for. */
export function rowsOf(
  bands: readonly Band[],
  names: Names,
): { readonly rows: readonly WeekRow[]; readonly left: number } {
  const subjects = bands.flatMap((band) => subjectsOf(band, names));
  return {
    rows: subjects.slice(0, MOST_ROWS).map((subject) => rowOf(subject, names)),
    left: Math.max(0, subjects.length - MOST_ROWS),
  };
}

function subjectsOf(band: Band, { tasks, strings, compare }: Names): readonly Subject[] {
  const isUnassigned = band.tone === null;
  const byId = new Map<Id | null, WeekPartInput[]>();
  for (const part of band.parts) {
    const id = isUnassigned ? part.project : part.task;
    const parts = byId.get(id);
    if (parts === undefined) byId.set(id, [part]);
    else parts.push(part);
  }
  return [...byId]
    .map(([id, parts]): Subject => {
      const title = isUnassigned ? band.name : (tasks.get(id ?? '')?.title ?? strings.unknownTask);
      return { band, id, parts, title, ms: parts.reduce((sum, { ms }) => sum + ms, 0) };
    })
    .sort((a, b) => b.ms - a.ms || compare(a.title, b.title));
}

/** The whole of the week. */
export function weekDays(days: readonly string[]): NonNullable<TotalPart['days']> {
  return { first: days[0] ?? '', last: days.at(-1) ?? '' };
}

function partOf(isUnassigned: boolean, id: Id | null, days: NonNullable<TotalPart['days']>): TotalPart | null {
  if (id === null) return null;
  return isUnassigned ? { task: null, project: id, days } : { task: id, days };
}

function rowOf({ band, id, parts, title, ms }: Subject, { days, project, projects, tasks }: Names): WeekRow {
  const isUnassigned = band.tone === null;
  const cells = sumMs(parts, ({ day }) => day);
  const projectName = project === null ? projects.get(parts[0]?.project ?? '')?.name : undefined;
  return {
    key: `${band.key} ${id ?? ''}`,
    task: isUnassigned || id === null || !tasks.has(id) ? null : id,
    title,
    detail: [isUnassigned ? undefined : band.name, projectName].filter(Boolean).join(' · '),
    tone: band.tone,
    billable: isUnassigned ? null : (tasks.get(id ?? '')?.billable ?? null),
    cells: days.map((day) => {
      const spent = cells.get(day) ?? 0;
      return spent > 0 ? formatClock(spent) : '';
    }),
    sum: formatClock(ms),
    of: partOf(isUnassigned, id, weekDays(days)),
  };
}
