/** *Set Up Project*: everything that was guessed, in one list to change from. Each change is an event of its own. */
import * as vscode from 'vscode';
import { oneLine } from '../app/checks.ts';
import { renameClient, setClient, setContact } from '../app/clients.ts';
import { projectsOf, setProject } from '../app/setup.ts';
import { addComponent, setComponent } from '../app/tasks.ts';
import { isDay } from '../domain/days.ts';
import type { Client, Component, Project } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { ofProject } from '../domain/order.ts';
import { typableDuration } from '../view/format.ts';
import { parseContact, parseDuration, parseGlobs } from '../view/parse.ts';
import { plain } from '../view/status.ts';
import type { Desk } from './desk.ts';

interface Row extends vscode.QuickPickItem {
  readonly change?: () => Promise<void>;
}

/** Shows the project's set-up until the person is done. */
export async function setUpProject(desk: Desk, given?: Id): Promise<void> {
  const id = await chooseProject(desk, given);
  if (id === undefined) return;
  for (;;) {
    const project = desk.book.state.projects.get(id);
    const client = project === undefined ? undefined : desk.book.state.clients.get(project.client);
    if (project === undefined || client === undefined) return;
    const rows = rowsOf(desk, project, client);
    const title = vscode.l10n.t('Set up {0}', project.name);
    const placeHolder = vscode.l10n.t('Choose what to change; Escape when all is right');
    const row = await vscode.window.showQuickPick(rows, { title, placeHolder, ignoreFocusOut: true });
    if (row?.change === undefined) return;
    await row.change();
  }
}

function rowsOf(desk: Desk, project: Project, client: Client): readonly Row[] {
  const { book } = desk;
  const unset = vscode.l10n.t('not set');
  const change = (fields: Parameters<typeof setProject>[2]) => setProject(book, project.id, fields);
  const contact = [...book.state.contacts.values()].find((each) => each.client === client.id);
  const language = client.language === 'ru' ? 'Русский' : 'English';
  const rows: Row[] = [
    separator(vscode.l10n.t('Client')),
    row('organization', vscode.l10n.t('Name'), client.name, () =>
      ask(vscode.l10n.t("The client's name"), client.name, required, async (text) => {
        await renameClient(book, client.id, text);
      }),
    ),
    row('person', vscode.l10n.t('Contact'), contactText(contact?.name ?? null, contact?.email ?? null) || unset, () =>
      ask(
        vscode.l10n.t('Who reads the updates, e.g. Anna <anna@client.example>'),
        contactText(contact?.name ?? null, contact?.email ?? null),
        (text) => (parseContact(text) === null ? vscode.l10n.t('Write it as: Anna <anna@client.example>') : null),
        async (text) => {
          const parsed = parseContact(text);
          if (parsed === null) return;
          await setContact(book, client.id, contact?.id ?? null, parsed);
        },
      ),
    ),
    row('globe', vscode.l10n.t('Language of updates'), language, async () => {
      const chosen = await vscode.window.showQuickPick([
        { label: 'English', value: 'en' as const },
        { label: 'Русский', value: 'ru' as const },
      ]);
      if (chosen !== undefined) await setClient(book, client.id, { language: chosen.value });
    }),
    row('edit', vscode.l10n.t('Signature'), client.signature ?? unset, () =>
      ask(
        vscode.l10n.t('Your name, position, company and how to reach you, as updates end'),
        client.signature ?? '',
        none,
        async (text) => {
          await setClient(book, client.id, { signature: text.trim() || null });
        },
      ),
    ),
    separator(vscode.l10n.t('Project')),
    row('project', vscode.l10n.t('Name'), project.name, () =>
      ask(vscode.l10n.t("The project's name"), project.name, required, async (text) => {
        await change({ name: oneLine(text, vscode.l10n.t("A project's name cannot be empty.")) });
      }),
    ),
    row('rocket', vscode.l10n.t('Launch'), project.launch ?? unset, () =>
      ask(
        vscode.l10n.t('Launch date as yyyy-mm-dd; empty for none'),
        project.launch ?? '',
        dayOrNothing,
        async (text) => {
          await change({ launch: text.trim() || null });
        },
      ),
    ),
    row('dashboard', vscode.l10n.t('Budget'), hoursText(project.budgetMs) ?? unset, () =>
      ask(
        vscode.l10n.t('Budget in hours, e.g. 40h; empty for none'),
        hoursText(project.budgetMs) ?? '',
        durationOrNothing,
        async (text) => {
          await change({ budget_ms: text.trim() === '' ? null : parseDuration(text) });
        },
      ),
    ),
    row(
      'calendar',
      vscode.l10n.t('Planned hours a working day'),
      project.hoursPerDay === null ? unset : String(project.hoursPerDay),
      () =>
        ask(
          vscode.l10n.t('Hours a working day that you plan for this project, e.g. 4; empty for none'),
          String(project.hoursPerDay ?? ''),
          hoursPerDay,
          async (text) => {
            await change({ hours_per_day: text.trim() === '' ? null : Number(text.replace(',', '.')) });
          },
        ),
    ),
    separator(vscode.l10n.t('Components: what the client can see and name')),
  ];
  const components = ofProject(book.state.components.values(), project.id);
  for (const component of components) {
    rows.push(row('symbol-class', component.name, component.paths.join(', '), () => changeComponent(desk, component)));
  }
  rows.push(
    row('add', vscode.l10n.t('Add a component…'), '', () =>
      ask(vscode.l10n.t('A part that the client can see and name'), '', required, async (text) => {
        await addComponent(book, project.id, text);
      }),
    ),
  );
  return rows;
}

async function changeComponent(desk: Desk, component: Component): Promise<void> {
  const { book } = desk;
  const rename = { label: `$(edit) ${vscode.l10n.t('Rename')}`, action: 'rename' as const };
  const paths = { label: `$(files) ${vscode.l10n.t('Change its paths')}`, action: 'paths' as const };
  const remove = { label: `$(trash) ${vscode.l10n.t('Remove')}`, action: 'remove' as const };
  const chosen = await vscode.window.showQuickPick([rename, paths, remove], { placeHolder: plain(component.name, 80) });
  switch (chosen?.action) {
    case 'rename':
      await ask(vscode.l10n.t("The component's name"), component.name, required, async (text) => {
        await setComponent(book, component, { name: text });
      });
      break;
    case 'paths':
      await ask(
        vscode.l10n.t('Globs from the root of the repository, with commas between'),
        component.paths.join(', '),
        none,
        async (text) => {
          await setComponent(book, component, { paths: parseGlobs(text) });
        },
      );
      break;
    case 'remove':
      // Its tasks and hours stay; "Undo" brings it back.
      await setComponent(book, component, { gone: true });
      break;
  }
}

async function chooseProject(desk: Desk, given: Id | undefined): Promise<Id | undefined> {
  const { projects } = desk.book.state;
  if (given !== undefined && projects.has(given)) return given;
  const here = desk.tracked === null ? [] : projectsOf(desk.book, desk.tracked.id);
  if (here.length === 1) return here[0];
  if (desk.current !== null && desk.tracked === null) {
    const { setUpRepository } = await import('./documents.ts');
    return (await setUpRepository(desk, desk.current))?.project;
  }
  const ids = here.length > 0 ? here : [...projects.keys()];
  if (ids.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a git repository: Rapport makes a project from it.'));
    return undefined;
  }
  const items = ids.map((id) => ({ label: plain(projects.get(id)?.name ?? id, 80), id }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which project?') }))?.id;
}

function separator(label: string): Row {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function row(icon: string, label: string, value: string, change: () => Promise<void>): Row {
  return { label: `$(${icon}) ${plain(label, 80)}`, description: value.replaceAll('$(', '$\u200b('), change };
}

type Check = (text: string) => string | null;

async function ask(prompt: string, value: string, check: Check, done: (text: string) => Promise<void>): Promise<void> {
  const text = await vscode.window.showInputBox({ prompt, value, validateInput: check, ignoreFocusOut: true });
  if (text !== undefined && text !== value) await done(text);
}

const none: Check = () => null;
const required: Check = (text) => (text.trim() === '' ? vscode.l10n.t('It needs a name') : null);
const dayOrNothing: Check = (text) =>
  text.trim() === '' || isDay(text.trim()) ? null : vscode.l10n.t('Write a real date as yyyy-mm-dd, e.g. 2026-06-30');
const durationOrNothing: Check = (text) =>
  text.trim() === '' || parseDuration(text) !== null ? null : vscode.l10n.t('Write hours as 40h, 1h30m or 90m');
const hoursPerDay: Check = (text) => {
  const hours = Number(text.replace(',', '.'));
  return text.trim() === '' || (hours > 0 && hours <= 24) ? null : vscode.l10n.t('Write a number of hours up to 24');
};

function hoursText(ms: number | null): string | null {
  return ms === null ? null : typableDuration(ms, vscode.env.language);
}

function contactText(name: string | null, email: string | null): string {
  if (email === null) return name ?? '';
  return name === null ? email : `${name} <${email}>`;
}
