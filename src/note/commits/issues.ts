/** Issue ids that tasks and commit messages name: "ABC-7", "#12". */
import type { Task } from '../../domain/entities.ts';
import type { Id } from '../../domain/events.ts';
import { TOO_LONG } from './clean.ts';
import type { Message } from './message.ts';

/** A number counts only with its mark: without one it may be anything. "&#39;" and "ABC-7.2" are none. */
const ISSUE =
  /(?<![\p{L}\p{N}&])(?:(?:#|№\s?|GH-)(\d{1,7})|(\p{L}[\p{L}\p{N}]{0,9}-\d{1,7}))(?![\p{L}\p{N}]|[.,-]\d)/giu;

/**
 * Makes the function that finds the tasks whose issue a message names: its subject, else its body. A task has the issues
 * of its title, and its id if that is one.
 */
export function makeIssueFinder(tasks: readonly Task[]): (message: Message) => readonly Id[] {
  const byIssue = new Map<string, Id[]>();
  for (const { id, title } of tasks) {
    for (const issue of new Set([...issuesIn(title), ...issuesIn(id)])) {
      byIssue.set(issue, [...(byIssue.get(issue) ?? []), id]);
    }
  }
  if (byIssue.size === 0) return () => [];
  const named = (text: string) => [...new Set(issuesIn(text).flatMap((issue) => byIssue.get(issue) ?? []))];
  return ({ commit: { subject, body } }) => {
    const own = named(subject);
    return own.length > 0 ? own : named(body);
  };
}

/** In small letters; "GH-12" and "№ 12" are "#12". */
function issuesIn(text: string): readonly string[] {
  return [...text.slice(0, TOO_LONG).matchAll(ISSUE)].map(([, number, key]) => key?.toLowerCase() ?? `#${number}`);
}
