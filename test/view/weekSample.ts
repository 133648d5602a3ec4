/** The week of Monday 15 June 2026 on the board's sample project, on its Thursday. */
import type { WeekInput } from '../../src/view/week.ts';
import { HOUR, sampleInput } from './boardSample.ts';

export const WEEK = ['15', '16', '17', '18', '19', '20', '21'].map((date) => `2026-06-${date}`);

type Part = WeekInput['week']['parts'][number];

/** `date`: of June; hours are hours. */
export function makePart(date: number, task: string | null, hours: number, project: string | null = 'flora'): Part {
  return { day: `2026-06-${date}`, project, task, ms: hours * HOUR };
}

export const PARTS: readonly Part[] = [
  makePart(15, 'arrows', 2.5),
  makePart(15, 'menu', 1.25),
  makePart(15, null, 0.5),
  makePart(16, 'arrows', 3),
  makePart(16, 'author', 2),
  makePart(16, 'backup', 0.75),
  makePart(17, 'author', 0.5),
  makePart(17, 'menu', 4.2),
  makePart(17, null, 1.1),
  makePart(18, 'arrows', 1.5),
  makePart(18, 'analytics', 0.25),
];

export function weekInput(more: Partial<WeekInput> = {}): WeekInput {
  const { tasks, components, projects } = sampleInput();
  const byId = <T extends { readonly id: string }>(all: readonly T[]) => new Map(all.map((each) => [each.id, each]));
  return {
    today: '2026-06-18',
    week: {
      days: WEEK,
      parts: PARTS,
      before: [5, 4.5, 6.25, 2, 3, 0, 1.5].map((hours) => hours * HOUR),
      beforeByNow: 17 * HOUR,
    },
    project: 'flora',
    tasks: byId(tasks.map((task) => (task.id === 'backup' ? { ...task, billable: false } : task))),
    components: byId(components),
    projects: byId(projects),
    ...more,
  };
}
