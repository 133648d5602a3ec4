/** *Write Meeting Summary*: a document to write down a call in, which says how each line is read before it is recorded. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { isKnownTask, recordMeeting, type Understood, understandMeeting, writeSummary } from '../app/meeting.ts';
import { clockAt, dayOf } from '../domain/days.ts';
import type { Project } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { CALL_FILE, removeText, startText } from '../ledger/drafts.ts';
import { clockRange } from '../view/dayTimes.ts';
import { formatDay } from '../view/format.ts';
import { plain } from '../view/status.ts';
import { chooseProject } from './chooseProject.ts';
import type { Desk } from './desk.ts';
import { projectIn } from './drafts.ts';
import { openLetter } from './letters.ts';
import { sentenceOf } from './say.ts';

/** Opens the document; what was begun is there again. */
export async function writeCallSummary(desk: Desk, given?: Id): Promise<void> {
  const project = await chooseProject(desk, given, vscode.l10n.t('A call about which project?'));
  if (project === undefined) return;
  const path = await startText(desk.book.ledger.home, project.id, CALL_FILE, heading(desk));
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path));
  // Where one goes on writing; set later it could come after the first key.
  const { end } = document.lineAt(document.lineCount - 1).range;
  await vscode.window.showTextDocument(document, { preview: false, selection: new vscode.Range(end, end) });
}

/** Says once more how it is read, records it as one action, and opens the letter. */
export async function recordOpenCall(desk: Desk, uri: vscode.Uri | undefined): Promise<void> {
  const document =
    uri === undefined ? vscode.window.activeTextEditor?.document : await vscode.workspace.openTextDocument(uri);
  const project = document === undefined ? null : projectIn(desk, document.uri, 'call');
  if (document === undefined || project === null) {
    throw new Expected(vscode.l10n.t('Open the notes of the call first: run "Rapport: Write Meeting Summary".'));
  }
  const { book } = desk;
  const understood = understandMeeting(book, project, document.getText());
  // What is missing is said before the person is asked.
  const letter = writeSummary(book, understood);
  const record = vscode.l10n.t('Record');
  const question = vscode.l10n.t('Record the call as it is read?');
  const detail = [...readings(desk, understood).values()].join('\n');
  if ((await vscode.window.showInformationMessage(question, { modal: true, detail }, record)) !== record) return;
  await recordMeeting(book, understood);
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await removeText(document.uri.fsPath);
  const at = understood.text.when?.at ?? book.clock.now();
  const [day, time] = [dayOf(at, book.clock.zone()), clockAt(at, book.clock.zone())];
  await openLetter(desk, project, vscode.l10n.t('Call {0} {1}', day, time.replace(':', '.')), letter);
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) The call is recorded; Rapport: Undo takes it back'), 5000);
}

/** Above each line that is more than words how it is read, and at the top the way on. */
export class CallLenses implements vscode.CodeLensProvider {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const project = projectIn(this.#desk, document.uri, 'call');
    if (project === null) return [];
    const record = {
      command: 'rapport.recordMeeting',
      title: vscode.l10n.t('$(check) Record and write the letter…'),
      arguments: [document.uri],
    };
    const top = new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), record);
    return [top, ...this.#read(document, project)];
  }

  #read(document: vscode.TextDocument, project: Project): vscode.CodeLens[] {
    try {
      const understood = understandMeeting(this.#desk.book, project, document.getText());
      return [...readings(this.#desk, understood)].map(([line, title]) => {
        return new vscode.CodeLens(document.lineAt(line).range, { command: '', title });
      });
    } catch (error) {
      // A task that is not there; recording says it too.
      if (!(error instanceof Expected)) throw error;
      return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { command: '', title: sentenceOf(error) })];
    }
  }
}

/** By line: "Thu 18 Jun 15:00–15:45, no task", "New task: Two versions of the menu · for the client by Fri 19 Jun". */
function readings({ book }: Desk, { text, task, points }: Understood): ReadonlyMap<number, string> {
  const zone = book.clock.zone();
  const day = (each: string) => formatDay(each, vscode.env.language);
  const lines = new Map<number, string>();
  if (text.whenLine !== null) lines.set(text.whenLine.line, whenWords(text, task?.title ?? null, zone));
  for (const point of points) {
    if (point.kind === 'agreed') continue;
    if (point.kind === 'action') {
      const by = point.by === null ? [] : [vscode.l10n.t('by {0}', day(point.by))];
      lines.set(point.line, [actionWords(point), ...by].join(' · '));
      continue;
    }
    const by = point.by === null ? [] : [byWords(point.by, zone)];
    const instead = point.otherwise === null ? [] : [vscode.l10n.t('otherwise {0}', plain(point.otherwise, 80))];
    lines.set(point.line, [questionWords(point, points), ...by, ...instead].join(' · '));
  }
  return new Map([...lines].sort(([a], [b]) => a - b));
}

function whenWords({ when }: Understood['text'], task: string | null, zone: string): string {
  if (when === null) return vscode.l10n.t('When was it? Write it like "When: 18 June 15:00-15:45".');
  const day = formatDay(dayOf(when.at, zone), vscode.env.language);
  if (when.range === null) {
    return vscode.l10n.t('{0}, {1}; without its end no time is recorded', day, clockAt(when.at, zone));
  }
  const range = `${day}, ${clockRange(when.range.from, when.range.to, zone)}`;
  return task === null
    ? vscode.l10n.t('{0}, on no task', range)
    : vscode.l10n.t('{0}, on "{1}"', range, plain(task, 60));
}

function actionWords(point: Extract<Understood['points'][number], { kind: 'action' }>): string {
  if (point.who !== null) return vscode.l10n.t('{0} does it', plain(point.who, 40));
  const title = plain(point.task.title, 80);
  return isKnownTask(point.task) ? vscode.l10n.t('Task: {0}', title) : vscode.l10n.t('New task: {0}', title);
}

function questionWords(
  { of }: Extract<Understood['points'][number], { kind: 'question' }>,
  points: Understood['points'],
): string {
  if (of === null) {
    return vscode.l10n.t(
      'A question of no task, kept with the call: put it below a line of yours (@me), or name a task',
    );
  }
  const above = typeof of === 'number' ? points[of] : undefined;
  const title =
    typeof of === 'number' ? (above?.kind === 'action' && above.who === null ? above.task.title : '') : of.title;
  return vscode.l10n.t('Question on "{0}"', plain(title, 60));
}

function byWords(at: number, zone: string): string {
  const [day, time] = [formatDay(dayOf(at, zone), vscode.env.language), clockAt(at, zone)];
  return vscode.l10n.t('by {0}', time === '23:59' ? day : `${day}, ${time}`);
}

/** The last half hour is offered, for most calls are summed up right after them. */
function heading({ book }: Desk): string {
  const now = book.clock.now();
  const zone = book.clock.zone();
  const range = clockRange(now - 30 * 60_000, now, zone);
  const lines = [
    vscode.l10n.t('Write down the call in plain lines; what each is read as stands above it.'),
    vscode.l10n.t('- a point that was agreed'),
    vscode.l10n.t('@me a task #component by Fri'),
    vscode.l10n.t('@Anna what she does by Fri'),
    vscode.l10n.t('? a question by Mon 12:00 else what we do without an answer'),
  ];
  return `${lines.map((line) => `# ${line}\n`).join('')}${vscode.l10n.t('When: {0} {1}', dayOf(now, zone), range)}\n${vscode.l10n.t('Who:')} \n\n- `;
}
