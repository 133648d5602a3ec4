/** The two settings that say where a repository's files are. */
export interface CoreConfig {
  readonly bare: boolean;
  readonly worktree: string | null;
}

const HEADER = /^\s*\[\s*([A-Za-z0-9.-]+)(?:\s+"(?:[^"\\]|\\.)*")?\s*\]/;
const SETTING = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=\s*(.*?))?\s*$/;
const TRUE = new Set(['true', 'yes', 'on', '1']);

/** Reads `core.bare` and `core.worktree` of a repository's own config file; includes are not followed. */
export function parseCoreConfig(text: string): CoreConfig {
  let section = '';
  let bare = false;
  let worktree: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    const header = HEADER.exec(line);
    if (header) section = /"/.test(header[0]) ? '' : (header[1] ?? '').toLowerCase();
    if (section !== 'core') continue;
    const setting = SETTING.exec(header ? line.slice(header[0].length) : line);
    const key = setting?.[1]?.toLowerCase();
    if (key === 'bare') bare = setting?.[2] === undefined || TRUE.has(plainValue(setting[2]).toLowerCase());
    if (key === 'worktree') worktree = plainValue(setting?.[2] ?? '') || null;
  }
  return { bare, worktree };
}

/** A value without its quotes, escapes and trailing comment. */
function plainValue(raw: string): string {
  let value = '';
  let quoted = false;
  for (let i = 0; i < raw.length; i++) {
    const c = raw.charAt(i);
    if (c === '\\') value += raw.charAt(++i);
    else if (c === '"') quoted = !quoted;
    else if (!quoted && (c === '#' || c === ';')) return value.trimEnd();
    else value += c;
  }
  return value;
}
