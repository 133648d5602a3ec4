/** A branch name from a task's title. */
import * as l10n from '@vscode/l10n';
import { slugify } from 'transliteration';
import { Expected } from './expected.ts';

export const BRANCH_TEMPLATE = 'feature/{slug}';
const MAX_SLUG = 50;

/**
 * Puts the title's slug into the template: Latin letters, digits and hyphens, cut at a word. `{id}` is the end of the
 * task's id. Whether git takes what the template adds is for git to say. @throws Expected when the template lacks both
 */
export function branchNameFor(template: string, task: { readonly id: string; readonly title: string }): string {
  if (!template.includes('{slug}') && !template.includes('{id}')) {
    throw new Expected(l10n.t('The setting rapport.branchTemplate needs {slug} or {id} in it.'));
  }
  const slug = slugOf(task.title) || `task-${shortId(task.id)}`;
  return template.replaceAll('{slug}', slug).replaceAll('{id}', shortId(task.id));
}

function slugOf(title: string): string {
  return cut(latinWords(title).join('-'));
}

/** The words of a text in any script, in lower-case Latin letters and digits. */
export function latinWords(text: string): readonly string[] {
  // git refuses some of the marks that slugify leaves: "..", "~", ".lock" at the end.
  return slugify(text, { lowercase: true, separator: '-' })
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function cut(slug: string): string {
  if (slug.length <= MAX_SLUG) return slug;
  const end = slug.lastIndexOf('-', MAX_SLUG);
  return slug.slice(0, end > MAX_SLUG / 2 ? end : MAX_SLUG);
}

/** The random end of the id: the beginning is the time, and alike for tasks made together. */
function shortId(id: string): string {
  return id.replaceAll('-', '').slice(-6);
}
