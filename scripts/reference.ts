/** `npm run reference`: writes docs/reference.md, the commands and settings as package.json has them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.ts';

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly scope: string;
  readonly order: number;
  readonly markdownDescription: string;
}
interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly when?: string;
}
/** What of package.json is written down; words stand in a table of their own, as "%key%". */
export interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly enablement?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly keybindings: readonly Keybinding[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
  };
}
export type NlsTable = Readonly<Record<string, string>>;

export const referenceFile = join(root, 'docs', 'reference.md');

/** The whole file. */
export function reference({ contributes }: Manifest, words: NlsTable): string {
  const { commands, configuration, keybindings, menus } = contributes;
  const said = (text: string) => (/^%.*%$/.test(text) ? (words[text.slice(1, -1)] ?? text) : text);
  const when = new Map(menus.commandPalette.map((entry) => [entry.command, entry.when]));
  const commandRows = commands.map(({ command, title, enablement }) => {
    const keys = keybindings.filter((binding) => binding.command === command).map(keysOf);
    return [`Rapport: ${said(title)}`, code(command), keys.join(', '), conditions(when.get(command), enablement)];
  });
  const settings = Object.entries(configuration.properties).sort(([, a], [, b]) => a.order - b.order);
  const settingRows = settings.map(([id, setting]) => [
    code(id),
    valuesOf(setting),
    code(JSON.stringify(setting.default)),
    setting.scope,
    said(setting.markdownDescription).replaceAll(/`#(rapport\.[\w.]+)#`/g, '`$1`'),
  ]);
  return [
    '# Reference',
    '',
    'Made from package.json by `npm run reference`; a test holds it to that. The command line explains itself: `rapport --help`.',
    '',
    '## Commands',
    '',
    ...table(['in the palette', 'id', 'keys', 'only when'], commandRows),
    '',
    '## Settings',
    '',
    'A setting of scope `application` counts for all windows of a person, `resource` for a folder too. Paths, hosts and',
    'ways of delivery are in no setting that a repository could bring along.',
    '',
    ...table(['setting', 'values', 'default', 'scope', 'meaning'], settingRows),
    '',
  ].join('\n');
}

function keysOf({ key, mac }: Keybinding): string {
  return mac === undefined || mac === key ? code(key) : `${code(key)} (macOS ${code(mac)})`;
}

function conditions(palette: string | undefined, enablement: string | undefined): string {
  if (palette === 'false') return 'from a menu or a link';
  return [palette, enablement]
    .filter((each) => each !== undefined)
    .map(code)
    .join(', ');
}

function valuesOf({ type, enum: choices, minimum, maximum }: Setting): string {
  if (choices !== undefined) return choices.map((choice) => code(String(choice))).join(', ');
  return minimum === undefined || maximum === undefined ? type : `${type}, ${minimum} to ${maximum}`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)];
}

export async function readReference(): Promise<string> {
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(root, name), 'utf8'));
  return reference((await read('package.json')) as Manifest, (await read('package.nls.json')) as NlsTable);
}

if (import.meta.main) await writeFile(referenceFile, await readReference());
