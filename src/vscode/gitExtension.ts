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
    states.get(rootUri.toString())?.dispose();
    const check = async () => {
      const repository = await repositories.findFolder(rootUri.fsPath);
      if (repository !== null) await repositories.checkHead(repository);
    };
    states.set(
      rootUri.toString(),
      state.onDidChange(() => void check()),
    );
  };
  const opened = api.onDidOpenRepository(follow);
  const closed = api.onDidCloseRepository(({ rootUri }) => {
    states.get(rootUri.toString())?.dispose();
    states.delete(rootUri.toString());
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
