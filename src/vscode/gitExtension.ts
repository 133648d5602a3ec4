/** The built-in git extension as a second pair of eyes: it notices moves of HEAD on file systems that tell of nothing. */
import * as vscode from 'vscode';
import type { Repositories } from './repositories.ts';

/** The part of its API (version 1) that is used here. */
interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly onDidChange: vscode.Event<void> };
}
interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
}
interface GitExports {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** Does nothing when the extension is missing, disabled, or not active yet: Rapport does not wake it. */
export function followGitExtension(repositories: Repositories): vscode.Disposable {
  const extension = vscode.extensions.getExtension<GitExports>('vscode.git');
  if (extension === undefined || !extension.isActive || !extension.exports.enabled) return { dispose: () => undefined };
  const api = extension.exports.getAPI(1);
  const states = new Map<string, vscode.Disposable>();
  const follow = ({ rootUri, state }: GitRepository) => {
    const root = rootUri.fsPath;
    states.get(root)?.dispose();
    const check = () => {
      const repository = repositories.known(root);
      if (repository) repositories.checkHead(repository);
    };
    states.set(root, state.onDidChange(check));
    void repositories.find(root);
  };
  const opened = api.onDidOpenRepository((repository) => {
    // Files may lie in this repository now that lay in the one around it.
    repositories.forgetFolders();
    follow(repository);
  });
  const closed = api.onDidCloseRepository(({ rootUri }) => {
    repositories.forgetFolders();
    states.get(rootUri.fsPath)?.dispose();
    states.delete(rootUri.fsPath);
  });
  api.repositories.forEach(follow);
  return {
    dispose() {
      opened.dispose();
      closed.dispose();
      for (const state of states.values()) state.dispose();
    },
  };
}
