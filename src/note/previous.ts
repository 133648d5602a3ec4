/** What the last sent note told, read back from the data that it was stored with. */
import * as v from 'valibot';
import type { Previous } from './facts.ts';

const Stored = v.object({
  v: v.literal(1),
  summary: v.object({ launch: v.nullable(v.object({ day: v.string() })) }),
  absences: v.optional(
    v.array(
      v.object({
        id: v.string(),
        from: v.string(),
        to: v.string(),
        standIn: v.nullable(v.string()),
        reach: v.nullable(v.string()),
      }),
    ),
  ),
  commits: v.object({
    reported: v.array(
      v.object({
        key: v.string(),
        hashes: v.array(v.string()),
        subject: v.string(),
        text: v.string(),
        component: v.nullable(v.string()),
        rolledBack: v.boolean(),
      }),
    ),
  }),
});

/**
 * `data` of all sent updates of the project, oldest first: the launch day of the last, commits and absences of all. Data that is
 * no note of this version is passed over. null when there is none.
 */
export function readPrevious(data: readonly unknown[]): Previous | null {
  const notes = data.flatMap((each) => {
    const parsed = v.safeParse(Stored, each);
    return parsed.success ? [parsed.output] : [];
  });
  const last = notes.at(-1);
  if (last === undefined) return null;
  return {
    launch: last.summary.launch?.day ?? null,
    reported: notes.flatMap(({ commits }) => commits.reported),
    absences: notes.flatMap(({ absences = [] }) => absences),
  };
}
