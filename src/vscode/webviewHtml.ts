/** The document of a webview: its one script and its one style sheet, and a policy that lets in nothing else. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { webviewPage } from '../view/webviewPage.ts';

/** The folder of what esbuild.mjs makes for webviews. */
export function webviewScripts(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

/** `name`: of the script and of the style sheet in the folder. */
export function webviewHtml(webview: vscode.Webview, folder: vscode.Uri, name: 'board' | 'preview'): string {
  return webviewPage({
    language: vscode.l10n.bundle === undefined ? 'en' : vscode.env.language,
    nonce: randomBytes(16).toString('base64url'),
    script: webview.asWebviewUri(vscode.Uri.joinPath(folder, `${name}.js`)).toString(),
    style: webview.asWebviewUri(vscode.Uri.joinPath(folder, `${name}.css`)).toString(),
    source: webview.cspSource,
  });
}
