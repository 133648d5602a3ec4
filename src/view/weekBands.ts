/** A week's time by component: the bands of the chart, in the order of the board. Pure; durations are ms. */
import type { Component, Project, Task } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { sumMs } from '../domain/totals.ts';
import { WEEK_TONES } from './weekModel.ts';
import type { WeekStrings } from './weekStrings.ts';

/** What was worked on one task on one day. */
export interface WeekPartInput {
  readonly day: string;
  readonly project: Id | null;
  /** null: unassigned. */
  readonly task: Id | null;
  readonly ms: number;
}

export interface Band {
  readonly key: string;
  readonly name: string;
  /** null: unassigned. */
  readonly tone: number | null;
  readonly ms: number;
  readonly byDay: ReadonlyMap<string, number>;
  readonly parts: readonly WeekPartInput[];
}

interface Names {
  /** null: of all projects. */
  readonly project: Id | null;
  readonly tasks: ReadonlyMap<Id, Task>;
  readonly components: ReadonlyMap<Id, Component>;
  readonly projects: ReadonlyMap<Id, Project>;
  readonly strings: WeekStrings;
  compare(a: string, b: string): number;
}

const NO_COMPONENT = '-';
const UNASSIGNED = '';

/** Those that had time, unassigned time last. */
export function bandsOf(parts: readonly WeekPartInput[], names: Names): readonly Band[] {
  const { components, tasks, strings } = names;
  const keyOf = ({ task }: WeekPartInput) => {
    if (task === null) return UNASSIGNED;
    const component = tasks.get(task)?.component;
    // The tasks of a component that was removed have none, as everywhere else.
    return component != null && components.has(component) ? component : NO_COMPONENT;
  };
  const found = new Map<string, WeekPartInput[]>();
  for (const part of parts) {
    const key = keyOf(part);
    const band = found.get(key);
    if (band === undefined) found.set(key, [part]);
    else band.push(part);
  }
  const order = [...boardOrder(names), NO_COMPONENT];
  const band = (key: string, name: string, tone: number | null): Band => {
    const own = found.get(key) ?? [];
    return { key, name, tone, ms: own.reduce((sum, { ms }) => sum + ms, 0), byDay: sumMs(own, byDay), parts: own };
  };
  const taken = new Set<number>();
  const bands = order
    .map((key, index) => ({ key, index }))
    .filter(({ key }) => found.has(key))
    .map(({ key, index }) => band(key, components.get(key)?.name ?? strings.noComponent, freeTone(index, taken)));
  return found.has(UNASSIGNED) ? [...bands, band(UNASSIGNED, strings.unassigned, null)] : bands;
}

function byDay({ day }: WeekPartInput): string {
  return day;
}

/** The ids of the components that can be shown. */
function boardOrder({ project, components, projects, compare }: Names): readonly Id[] {
  const nameOf = (id: Id) => projects.get(id)?.name ?? '';
  return [...components.values()]
    .filter((component) => project === null || component.project === project)
    .sort(
      (a, b) =>
        compare(nameOf(a.project), nameOf(b.project)) ||
        a.order - b.order ||
        compare(a.name, b.name) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id);
}

/** The component's own, so that it has the same every week, unless another one of this week has it already. */
function freeTone(index: number, taken: Set<number>): number {
  const tones = Array.from({ length: WEEK_TONES }, (_, offset) => (index + offset) % WEEK_TONES);
  const tone = tones.find((each) => !taken.has(each)) ?? index % WEEK_TONES;
  taken.add(tone);
  return tone;
}
