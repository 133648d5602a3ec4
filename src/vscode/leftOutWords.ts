/** Why something is not in a note, for the person who writes it. */
import * as vscode from 'vscode';
import type { OmitRule } from '../note/leftOut.ts';

export function whyLeftOut(rule: OmitRule): string {
  return words()[rule];
}

const words = (): Readonly<Record<OmitRule, string>> => ({
  merge: vscode.l10n.t('a merge: its commits speak for themselves'),
  bot: vscode.l10n.t('made by a program'),
  fixup: vscode.l10n.t('belongs to another commit (fixup, squash, amend)'),
  unfinished: vscode.l10n.t('work in progress'),
  version: vscode.l10n.t('tells of a version'),
  dependencies: vscode.l10n.t('dependencies and lock files'),
  generic: vscode.l10n.t('says nothing by itself ("fix", "update")'),
  internal: vscode.l10n.t('internal by its type (chore, ci, build, test, style, refactor, docs)'),
  secret: vscode.l10n.t('looks like a password, key or token'),
  address: vscode.l10n.t('holds an address'),
  path: vscode.l10n.t('holds a path or the name of a file'),
  number: vscode.l10n.t('holds the number of an issue'),
  hash: vscode.l10n.t('holds a hash'),
  flag: vscode.l10n.t('holds an option of a command line'),
  code: vscode.l10n.t('holds code'),
  camelCase: vscode.l10n.t('holds a name from the code'),
  snake_case: vscode.l10n.t('holds a name from the code'),
  person: vscode.l10n.t('names a person'),
  language: vscode.l10n.t('is not in the language of the update'),
  long: vscode.l10n.t('is too long'),
  duplicate: vscode.l10n.t('the same commit once more (a rebase or cherry-pick)'),
  reported: vscode.l10n.t('an earlier update told it'),
  reverted: vscode.l10n.t('was taken back'),
  skip: vscode.l10n.t('says Client-Note: skip'),
  unassigned: vscode.l10n.t('belongs to no task and no component'),
  glossary: vscode.l10n.t('a word of it is not for this client'),
  verb: vscode.l10n.t('does not begin with a verb that Rapport can put into the past'),
  spelling: vscode.l10n.t('a word of it is in no dictionary'),
  repeated: vscode.l10n.t('another commit says the same'),
  level: vscode.l10n.t('the client’s level of detail does not tell it'),
  room: vscode.l10n.t('with it the update would be longer than its level of detail allows'),
  limit: vscode.l10n.t('three commits of the component are told already'),
  told: vscode.l10n.t('was closed before the period'),
  answered: vscode.l10n.t('the client has answered'),
  closed: vscode.l10n.t('its task is closed'),
  abbreviation: vscode.l10n.t('holds an abbreviation that a client may not know'),
  half: vscode.l10n.t('is half a sentence'),
  vague: vscode.l10n.t('does not say what was changed'),
});
