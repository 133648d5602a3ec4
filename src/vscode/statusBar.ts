/** The status bar item. What it says is decided by view/status.ts. */
import * as vscode from 'vscode';
import { type StatusInput, type StatusModel, statusModel } from '../view/status.ts';

export class StatusBar {
  readonly #item: vscode.StatusBarItem;
  #shown = '';

  constructor(item: vscode.StatusBarItem) {
    this.#item = item;
  }

  show(input: StatusInput): void {
    const model = statusModel(input, vscode.env.language);
    const shown = JSON.stringify(model);
    if (shown === this.#shown) return;
    this.#shown = shown;
    if (model.text === null) {
      this.#item.hide();
      return;
    }
    this.#item.text = model.text;
    this.#item.tooltip = tooltipOf(model.tooltip);
    this.#item.accessibilityInformation = { label: model.label, role: 'button' };
    this.#item.command = `rapport.${model.action}`;
    this.#item.backgroundColor = model.warning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.show();
  }
}

/** Titles and branch names are appended as text: Markdown in them stays what it is. */
function tooltipOf({ heading, rows, hint }: StatusModel['tooltip']): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.appendMarkdown('**').appendText(oneLine(heading)).appendMarkdown('**\n\n');
  if (rows.length > 0) {
    tooltip.appendMarkdown(`| ${vscode.l10n.t('Today')} | |\n|:--|--:|\n`);
    for (const [title, time] of rows) {
      tooltip
        .appendMarkdown('| ')
        .appendText(oneLine(title).replaceAll('|', '\u2223'))
        .appendMarkdown(` | ${time} |\n`);
    }
    tooltip.appendMarkdown('\n');
  }
  return tooltip.appendText(hint);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
