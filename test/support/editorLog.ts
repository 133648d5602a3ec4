import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorServer } from '../../scripts/editorServer.ts';

/** What the editor itself complains about without a network and without its vendor's services. */
const noise = [
  /Failed to load resource/,
  /bad HTTP response code \(404\)/,
  /ServiceWorker/,
  /An unknown error occurred\. Please consult the log/,
  /\[lifecycle\] Long running operations during shutdown/,
  /Unable to read file '.*' \(Canceled: Canceled\)/,
  /EEXIST: .*vscode\.lock/,
  /Unable to write file 'vscode-log:.*IndexedDB database '.*' is closed/,
  /ProxyResolver#resolveProxy undefined Canceled/,
  /authentication provider 'github'/,
  /ENOTFOUND|ERR_NAME_NOT_RESOLVED|ECONNREFUSED|EAI_AGAIN/,
  // What any extension prints, e.g. the debugger. Rapport's own errors are in its log and its host's.
  /^%c\[Extension Host\]%? color: blue/,
  /Could not find pty \d+ on pty host/,
  /Content Security Policy directive 'style-src 'self' https:\/\/\*\.vscode-cdn\.net'/,
  // The server has no key to share for secrets, so the browser keeps them in memory.
  /Method Not Allowed[\s\S]*getServerKeyPart/,
  // With another display language: its own extensions have their words in a language pack.
  /No bundle location found for extension vscode\./,
  // What it was still doing itself when a window is reloaded.
  /^%c\s+ERR color: #f33 Canceled: Canceled(?:\n +at .*\/workbench\.js:[\d:]+\)?)+$/,
  // Its caches, when a window is reloaded while they are being written.
  /Unable to write file '[^']*\/caches\//,
  // Its Markdown support, when a window is reloaded before that has started.
  /\[vscode\.markdown-language-features\] provider FAILED|Error: Starting server failed\s[^\n]*markdown-language-features/,
];

/** Of the lines of a window's console those that are not the editor's own troubles. */
export function rendererErrors(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !noise.some((pattern) => pattern.test(line)));
}

/**
 * The error entries, stack and all, in the logs of all extension hosts of a server and of Rapport itself, without the
 * editor's own troubles. A promise rejected with nobody to catch it is one of them.
 */
export async function hostErrors(server: EditorServer): Promise<readonly string[]> {
  const entries: string[] = [];
  for await (const path of glob('*/exthost*/{remoteexthost.log,rapport.rapport/*.log}', { cwd: server.logs })) {
    const text = await readFile(join(server.logs, path), 'utf8');
    entries.push(...text.split(/^(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} )/m));
  }
  return entries.filter((entry) => entry.includes(' [error] ') && !noise.some((pattern) => pattern.test(entry)));
}
