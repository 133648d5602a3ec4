/** *Show Commit*: what git says of it, in a document that nobody can change. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { projectRoots } from '../app/projectRoots.ts';
import type { Id } from '../domain/events.ts';
import { openGit } from '../git/git.ts';
import type { Desk } from './desk.ts';
import { COMMIT_SCHEME } from './schemes.ts';

/** An address of such a document is data: anybody can make one. */
const querySchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ project: v.string(), hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/)) }),
);

export async function openCommit(project: Id, hash: string): Promise<void> {
  const uri = vscode.Uri.from({
    scheme: COMMIT_SCHEME,
    path: `/${hash.slice(0, 8)}.diff`,
    query: JSON.stringify({ project, hash }),
  });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.languages.setTextDocumentLanguage(document, 'diff');
  await vscode.window.showTextDocument(document, { preview: true });
}

/** Of whichever of the project's repositories holds it. @throws Expected | GitError */
export async function commitText({ book }: Desk, { query }: vscode.Uri): Promise<string> {
  const { project, hash } = v.parse(querySchema, query);
  for (const { root } of await projectRoots(book, project)) {
    const text = root === null ? null : await openGit(root).show(hash);
    if (text !== null) return text;
  }
  throw new Expected(vscode.l10n.t('The commit {0} is in no repository of this machine any more.', hash.slice(0, 8)));
}
