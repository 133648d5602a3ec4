/** Who makes the text of the documents that nobody can change; each is loaded with the first of its kind. */
import * as vscode from 'vscode';
import type { Desk } from './desk.ts';
import { COMMIT_SCHEME, EXPLAIN_SCHEME, SAMPLE_SCHEME, SENT_SCHEME, SUGGESTION_SCHEME } from './schemes.ts';

const documents = () => import('./documents.ts');

export function registerDocuments(desk: Desk): vscode.Disposable {
  const register = (scheme: string, text: (uri: vscode.Uri) => Promise<string>) =>
    vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: text });
  return vscode.Disposable.from(
    register(EXPLAIN_SCHEME, async (uri) => (await documents()).explanationText(desk, uri)),
    register(COMMIT_SCHEME, async (uri) => (await documents()).commitText(desk, uri)),
    register(SENT_SCHEME, async (uri) => (await documents()).sentText(desk, uri)),
    register(SAMPLE_SCHEME, async (uri) => (await documents()).sampleText(desk, uri)),
    vscode.languages.registerCodeLensProvider(
      { scheme: SAMPLE_SCHEME },
      { provideCodeLenses: async ({ uri }) => (await documents()).sampleLenses(uri) },
    ),
    register(SUGGESTION_SCHEME, async (uri) => (await documents()).suggestionText(desk, uri)),
  );
}
