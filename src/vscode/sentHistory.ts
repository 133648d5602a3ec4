/** *Show Sent Updates*: what went out, frozen, and compared with each other. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { sentUpdates } from '../app/sentUpdates.ts';
import { dayOf } from '../domain/days.ts';
import type { SentUpdate } from '../domain/entities.ts';
import { formatDay } from '../view/format.ts';
import { plain } from '../view/status.ts';
import type { Desk } from './desk.ts';
import { sentUri } from './sentDocument.ts';

interface Row extends vscode.QuickPickItem {
  readonly update?: SentUpdate;
}

export async function showSentUpdates(desk: Desk): Promise<void> {
  const rows = rowsOf(desk, () => true);
  if (rows.length === 0) throw new Expected(vscode.l10n.t('No update has been sent yet.'));
  const compare = { iconPath: new vscode.ThemeIcon('diff'), tooltip: vscode.l10n.t('Compare with Another Update') };
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = vscode.l10n.t('Sent Updates');
  pick.placeholder = vscode.l10n.t('Choose one to read it; the button behind one compares it with another');
  pick.matchOnDescription = true;
  pick.items = rows.map((row) => (row.update === undefined ? row : { ...row, buttons: [compare] }));
  const act = await new Promise<(() => Promise<void>) | undefined>((resolve) => {
    pick.onDidAccept(() => {
      const update = pick.selectedItems[0]?.update;
      resolve(update === undefined ? undefined : () => open(desk, update));
      pick.hide();
    });
    pick.onDidTriggerItemButton(({ item: { update } }) => {
      resolve(update === undefined ? undefined : () => compareWith(desk, update));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
  await act?.();
}

async function open(desk: Desk, update: SentUpdate): Promise<void> {
  await vscode.window.showTextDocument(sentUri(desk, update), { preview: true });
}

/** With another one of the project, the older on the left. */
async function compareWith(desk: Desk, update: SentUpdate): Promise<void> {
  const rows = rowsOf(desk, ({ id, project }) => project === update.project && id !== update.id);
  if (rows.length === 0) throw new Expected(vscode.l10n.t('No other update on this project has been sent yet.'));
  const placeHolder = vscode.l10n.t('Compare "{0}" with which one?', plain(update.subject, 80));
  const other = (await vscode.window.showQuickPick(rows, { placeHolder }))?.update;
  if (other === undefined) return;
  const [before, after] = update.to < other.to ? [update, other] : [other, update];
  const title = `${dayIn(desk, before)} ↔ ${dayIn(desk, after)}`;
  await vscode.commands.executeCommand('vscode.diff', sentUri(desk, before), sentUri(desk, after), title);
}

/** By project, the newest first. */
function rowsOf(desk: Desk, fits: (update: SentUpdate) => boolean): readonly Row[] {
  return [...desk.book.state.projects.values()].flatMap(({ id, name }): Row[] => {
    const sent = sentUpdates(desk.book, id).filter(fits).toReversed();
    if (sent.length === 0) return [];
    const heading = { label: plain(name, 80), kind: vscode.QuickPickItemKind.Separator };
    return [heading, ...sent.map((update) => rowOf(desk, update))];
  });
}

function rowOf(desk: Desk, update: SentUpdate): Row {
  const description = `${dayIn(desk, update)} · ${update.detail} · ${update.language}`;
  return { label: `$(mail) ${plain(update.subject, 100)}`, description, update };
}

function dayIn({ book }: Desk, { to }: SentUpdate): string {
  return formatDay(dayOf(to, book.clock.zone()), vscode.env.language);
}
