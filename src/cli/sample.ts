/** `rapport update` in a repository that Rapport has never seen. */
import { Expected } from '../app/expected.ts';
import { composeSample, type Sample, type SampleOptions } from '../app/sample.ts';
import { dayOf } from '../domain/days.ts';
import { openGit } from '../git/git.ts';
import type { Place } from '../git/place.ts';
import type { Note } from '../note/note.ts';
import { QuickSpeller } from '../spelling/quickSpeller.ts';
import type { Context } from './context.ts';
import { languageOf } from './options.ts';

const SET_UP = '`rapport track` sets it up';

/** Writes the note and says on stderr what it is. @throws GitError */
export async function sampleNote(context: Context, place: Place, options: SampleOptions): Promise<Note> {
  const { clock, env } = context;
  const speller = new QuickSpeller();
  const sample = await composeSample(openGit(place.root), clock, { otherwise: languageOf(env), speller, ...options });
  for (const sentence of explain(sample, clock.zone())) context.warn(sentence);
  return sample.note;
}

/** Nothing is known of whom the note would go to. */
export function refuseSample(what: string): Expected {
  return new Expected(`${what} takes a repository that Rapport knows: ${SET_UP}.`);
}

function explain({ guess, recent: { since, commits, staleSince } }: Sample, zone: string): readonly string[] {
  const few = `${commits.length} ${commits.length === 1 ? 'commit' : 'commits'}`;
  const from = since === null ? 'without a commit' : `from ${few} since ${dayOf(since, zone)}`;
  const old = staleSince === null ? [] : [`The latest commit is of ${dayOf(staleSince, zone)}.`];
  return [
    `This is a sample, ${from}; nothing was recorded.`,
    ...old,
    `It guesses the project "${guess.project}" for the client "${guess.client}"; ${SET_UP}, and hours begin today.`,
  ];
}
