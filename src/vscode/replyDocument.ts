/** *Enter Client's Reply*: a document to paste it into, which says how each line is read before it is recorded. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { lastNote, type Replied, recordReply, type Understood, understandReply } from '../app/reply.ts';
import { sentUpdates } from '../app/sentUpdates.ts';
import { dayOf } from '../domain/days.ts';
import type { Project } from '../domain/entities.ts';
import { REPLY_FILE, removeText, startText } from '../ledger/drafts.ts';
import { formatDay } from '../view/format.ts';
import { plain } from '../view/status.ts';
import type { Desk } from './desk.ts';
import { projectIn } from './drafts.ts';

/** Opens the document; what was begun is there again. */
export async function enterReply(desk: Desk): Promise<void> {
  const project = await chooseProject(desk);
  if (project === undefined) return;
  const path = await startText(
    desk.book.ledger.home,
    project.id,
    REPLY_FILE,
    heading(desk, lastNote(desk.book, project)),
  );
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path));
  // Where one goes on writing; set later it could come after the first key.
  const { end } = document.lineAt(document.lineCount - 1).range;
  await vscode.window.showTextDocument(document, { preview: false, selection: new vscode.Range(end, end) });
}

/** Says once more how it is read, and records it as one action. */
export async function recordOpenReply(desk: Desk, uri: vscode.Uri | undefined): Promise<void> {
  const document =
    uri === undefined ? vscode.window.activeTextEditor?.document : await vscode.workspace.openTextDocument(uri);
  const project = document === undefined ? null : projectIn(desk, document.uri, 'reply');
  if (document === undefined || project === null) {
    throw new Expected(vscode.l10n.t('Open the reply first: run "Rapport: Enter Client\'s Reply".'));
  }
  const understood = understandReply(lastNote(desk.book, project), document.getText());
  const record = vscode.l10n.t('Record');
  const detail = [...readings(understood).values(), ...unread(understood)].join('\n');
  const question = vscode.l10n.t('Record the reply as it is read?');
  if (
    detail !== '' &&
    (await vscode.window.showInformationMessage(question, { modal: true, detail }, record)) !== record
  ) {
    return;
  }
  await desk.book.readAll();
  await recordReply(desk.book, desk.hours, understood);
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await removeText(document.uri.fsPath);
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) The reply is recorded; Rapport: Undo takes it back'), 5000);
}

/** Above each line how it is read, and at the top the way on. */
export class ReplyLenses implements vscode.CodeLensProvider {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const project = projectIn(this.#desk, document.uri, 'reply');
    if (project === null || sentUpdates(this.#desk.book, project.id).length === 0) return [];
    const understood = understandReply(lastNote(this.#desk.book, project), document.getText());
    const record = {
      command: 'rapport.recordReply',
      title: vscode.l10n.t('$(check) Record…'),
      arguments: [document.uri],
    };
    const top = new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), record);
    const read = [...readings(understood)].map(([line, title]) => {
      return new vscode.CodeLens(document.lineAt(line).range, { command: '', title });
    });
    return [top, ...read];
  }
}

/** By line: "A: Which photos? → the first three". */
function readings({ answers, order, reply }: Understood): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  const add = (line: number, text: string) => lines.set(line, [lines.get(line) ?? [], text].flat().join(' · '));
  const list = order.map(({ number, name }) => `${number} ${plain(name)}`).join(', ');
  if (reply.order !== null) add(reply.order.line, vscode.l10n.t('New order: {0}', list));
  for (const { letter, text, answer } of answers) {
    const line = reply.answers.find((each) => each.letter === letter)?.line ?? 0;
    add(line, `${letter}: ${plain(text, 60)} → ${plain(answer, 80)}`);
  }
  return lines;
}

function unread({ reply }: Understood): readonly string[] {
  const lines = reply.unread.map((line) => `  ${plain(line, 100)}`);
  return lines.length === 0 ? [] : ['', vscode.l10n.t('Not read, and not recorded:'), ...lines];
}

function heading({ book }: Desk, { update, questions, components }: Replied): string {
  const day = formatDay(dayOf(update.to, book.clock.zone()), vscode.env.language);
  const lines = [
    vscode.l10n.t('Paste the client’s reply below. Lines that begin with # are not read.'),
    vscode.l10n.t('The update of {0} asked:', day),
    ...questions.map(({ letter, text }) => `${letter}: ${plain(text, 200)}`),
    components.map(({ number, name }) => `${number} ${plain(name)}`).join(', '),
  ];
  return `${lines
    .filter((line) => line !== '')
    .map((line) => `# ${line}\n`)
    .join('')}\n`;
}

async function chooseProject({ book }: Desk): Promise<Project | undefined> {
  const sent = [...book.state.projects.values()].filter(({ id }) => sentUpdates(book, id).length > 0);
  if (sent.length === 0)
    throw new Expected(vscode.l10n.t('No update has been sent yet, so there is nothing to reply to.'));
  if (sent.length === 1) return sent[0];
  const items = sent.map((project) => ({ label: plain(project.name, 80), project }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('A reply about which project?') }))
    ?.project;
}
