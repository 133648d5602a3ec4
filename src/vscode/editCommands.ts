/** Commands that lead to a form: for a client, a project, the person. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import type { Id } from '../domain/events.ts';
import { plain } from '../view/status.ts';
import type { Command } from './commands.ts';

export const EDIT_COMMANDS = {
  'rapport.editClient': async ({ desk, showBoard }, [given]) => {
    const { clients } = desk.book.state;
    const client = await chosen(clients, given, vscode.l10n.t('Which client?'));
    if (client !== undefined) await showBoard({ view: 'client', client });
  },
  'rapport.editProject': async ({ desk, showBoard }, [given]) => {
    const { projects } = desk.book.state;
    const project = await chosen(projects, given, vscode.l10n.t('Which project?'));
    if (project !== undefined) await showBoard({ view: 'project', project });
  },
  'rapport.editProfile': async ({ desk, showBoard }) => {
    if (desk.book.state.projects.size === 0) throw noProject();
    await showBoard({ view: 'profile' });
  },
} satisfies Record<string, Command>;

/** The one that is named, else the only one, else the one that the person picks; undefined when they turn away. */
async function chosen(
  all: ReadonlyMap<Id, { readonly id: Id; readonly name: string }>,
  given: unknown,
  placeHolder: string,
): Promise<Id | undefined> {
  if (typeof given === 'string' && all.has(given)) return given;
  if (all.size === 0) throw noProject();
  const items = [...all.values()].map(({ id, name }) => ({ label: plain(name, 80), id }));
  if (items.length === 1) return items[0]?.id;
  items.sort((a, b) => a.label.localeCompare(b.label));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.id;
}

/** Without one the board has nothing but an invitation to make it. */
function noProject(): Expected {
  return new Expected(vscode.l10n.t('There is no project yet: set one up first.'));
}
