/** Facts → note. The same facts always make the same note. */
import { dayOf } from '../domain/days.ts';
import { isOpen, workLeft } from '../domain/workLeft.ts';
import { absencesToTell } from './absence.ts';
import { type Brevity, countOut, shorten, WHOLE } from './brevity.ts';
import { commentsToTell } from './comments.ts';
import { type CommitLines, commitLines } from './commits/lines.ts';
import { type Shown, showComponents, taskChanged } from './component.ts';
import { effortOf } from './effort.ts';
import type { NoteFacts } from './facts.ts';
import { budgetOutlook, launchOutlook } from './health.ts';
import { noteHours } from './hours.ts';
import { LANGUAGES } from './language/languages.ts';
import type { Phrases } from './language/phrases.ts';
import type { Note, NoteCommits, NoteComponent, NoteQuestion, Recipient, Summary, Unwritten } from './note.ts';
import { letterQuestions } from './questions.ts';
import { cleanText } from './words.ts';
import { writeBlocks } from './write.ts';

/** `whole`: however long it is. */
export function composeNote(facts: NoteFacts, whole = false): Note {
  const today = dayOf(facts.now, facts.zone);
  const phrases: Phrases = LANGUAGES[facts.language](Number(today.slice(0, 4)));
  const commits = linesOfCommits(facts, phrases);
  const compose = (brevity: Brevity) => composeBriefly(facts, commits, today, phrases, brevity);
  return whole ? compose(WHOLE) : shorten(facts.detail, compose);
}

function composeBriefly(
  facts: NoteFacts,
  commits: CommitLines,
  today: string,
  phrases: Phrases,
  { commitLines: most, goals, counted }: Brevity,
): Note {
  const all = showComponents(facts, commits, today, phrases.otherWork, most);
  const questions = letterQuestions(facts, all, phrases.alphabet);
  const parts = all.map(({ component, openTasks }): NoteComponent => {
    const { account } = component;
    return {
      ...component,
      questions: questions.filter(({ task }) => openTasks.includes(task)).map(({ letter }) => letter),
      comments: facts.detail === 'C' ? [] : component.comments,
      account: account === null || goals ? account : { ...account, why: [], doneWhen: [] },
    };
  });
  const { named: components, counted: others } = countOut(parts, counted);
  const unnamed = new Set(others.map(({ id }) => id));
  const shown = all.filter(({ component }) => !unnamed.has(component.id));
  const summary = summarise(facts, components, questions, today);
  const { client, project, zone, now, periodStart, language, detail } = facts;
  const note: Unwritten = {
    v: 1,
    language,
    detail,
    client: { id: client.id, name: client.name },
    project: { id: project.id, name: project.name },
    writtenAt: new Date(now).toISOString(),
    today,
    zone,
    from: periodStart === null ? null : new Date(periodStart).toISOString(),
    to: recipients(facts),
    subject: cleanText(phrases.subject(project.name, today, phrases.subjectParts(summary))),
    summary,
    components,
    others: others.map(({ id, name, tasks, changed }) => ({ id, name, tasks, changed })),
    questions,
    hours: noteHours(facts),
    mentions: (facts.mentions ?? []).map(({ id, task, text }) => ({ id, task, text })),
    absences: absencesToTell(facts, today),
    // A day that is over when the client reads of it is worse than none.
    nextUpdate: facts.nextUpdate !== null && facts.nextUpdate > today ? facts.nextUpdate : null,
    commits: countCommits(facts, commits, shown),
  };
  const since = periodStart === null ? null : dayOf(periodStart, zone);
  return { ...note, blocks: writeBlocks(note, since, facts, phrases) };
}

/** What the period's commits say in the client's words, and what they do not. */
export function linesOfCommits(facts: NoteFacts, phrases: Phrases): CommitLines {
  return commitLines({
    commits: facts.commits,
    components: facts.components,
    tasks: facts.tasks.map(({ task }) => task),
    reported: facts.previous?.reported ?? [],
    language: facts.language,
    words: phrases.commits,
    clientGlossary: facts.glossary ?? [],
    builtInGlossary: phrases.glossary,
    unknownWords: facts.unknownWords ?? new Set(),
  });
}

export function recipients({ contacts }: Pick<NoteFacts, 'contacts'>): readonly Recipient[] {
  return contacts.flatMap(({ name, email }) => {
    const address = cleanText(email ?? '').replace(/[\s<>,;"]/g, '');
    const called = cleanText((name ?? '').replace(/[<>,;:"\\]/g, ' '));
    return address === '' ? [] : [{ name: called === '' ? null : called, email: address }];
  });
}

function summarise(
  facts: NoteFacts,
  components: readonly NoteComponent[],
  questions: readonly NoteQuestion[],
  today: string,
): Summary {
  const tasks = facts.tasks.map(({ task }) => task);
  const open = tasks.filter(isOpen);
  const numbers = (which: (component: NoteComponent) => boolean) =>
    components.filter(which).map(({ number }) => number);
  return {
    launch: launchOutlook(facts.project, tasks, today, facts.previous?.launch ?? null, facts.workdays),
    budget: budgetOutlook(facts.project, tasks, facts.usedMs),
    moved: numbers(({ slip }) => slip !== null),
    late: numbers(({ late }) => late),
    answersNeeded: questions.length,
    waiting: numbers(({ standing }) => standing === 'waiting'),
    allWaiting: open.length > 0 && open.every(({ state }) => state === 'waiting'),
    complete: open.length === 0 && tasks.some(({ state }) => state === 'done'),
    activity: activityOf(facts),
    effort: effortOf(facts),
    added: addedOf(facts),
  };
}

/** In a first note everything is new, so nothing is said to be. */
function addedOf({ tasks, periodStart }: NoteFacts): Summary['added'] {
  const added = tasks.filter(({ task, before }) => before === null && task.state !== 'dropped').map(({ task }) => task);
  const told = periodStart === null ? [] : added;
  return { titles: told.map(({ title }) => title), workLeft: workLeft(told) };
}

function activityOf(facts: NoteFacts): Summary['activity'] {
  const { tasks, commits, periodMs, usedMs, unassignedMs, periodStart, unread = false } = facts;
  if (commits.length > 0 || unassignedMs > 0) return 'some';
  const begun = tasks.some(({ task }) => task.progress > 0 || !['planned', 'postponed'].includes(task.state));
  // Of a period in a project without plans nobody knows what came before it.
  if (usedMs <= 0 && !begun && (tasks.length > 0 || periodStart === null)) return unread ? 'unknown' : 'unstarted';
  const settled = commentsToTell(facts).some(({ outcome }) => outcome !== null);
  if (periodStart === null || periodMs > 0 || tasks.some(taskChanged) || settled) return 'some';
  return unread ? 'unknown' : 'idle';
}

function countCommits(facts: NoteFacts, { leftOut }: CommitLines, shown: readonly Shown[]): NoteCommits {
  const counts = new Map<string, { component: string | null; rule: string; count: number }>();
  for (const { component, rule } of leftOut) {
    const key = JSON.stringify([component, rule]);
    const entry = counts.get(key) ?? { component, rule, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  return {
    total: facts.commits.length,
    // At detail C no commit is told, so that a later note at another may.
    reported: facts.detail === 'C' ? [] : shown.flatMap(({ reported }) => reported),
    leftOut: [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry),
  };
}
