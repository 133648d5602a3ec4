/** What is done with an update: written, checked, traced, sent, and looked at again. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import type { Command } from './commands.ts';
import { activeDraft } from './drafts.ts';
import { SUGGESTION_SCHEME } from './schemes.ts';

const commitArgs = v.tuple([v.string(), v.string()]);

export const DRAFT_COMMANDS = {
  'rapport.copyUpdate': async ({ desk }) => {
    const { document } = activeDraft(desk);
    await (await import('./sendNote.ts')).copyUpdate(document);
  },
  'rapport.markUpdateSent': async ({ desk }) => {
    const { document, project } = activeDraft(desk);
    await (await import('./sendNote.ts')).markUpdateSent(desk, project, document);
  },
  'rapport.whyNot': async ({ desk }) => {
    const { document, project } = activeDraft(desk);
    await (await import('./whyNot.ts')).showLeftOut(desk, project, document);
  },
  'rapport.traceLine': async ({ desk }, [uri, line]) => {
    const { traceLine } = await import('./draftSources.ts');
    if (uri instanceof vscode.Uri && typeof line === 'number') {
      await traceLine(desk, await vscode.workspace.openTextDocument(uri), line);
      return;
    }
    const { document, selection } = activeDraft(desk);
    await traceLine(desk, document, selection.active.line);
  },
  'rapport.showCommit': async (_running, args) => {
    const { success, output } = v.safeParse(commitArgs, args);
    if (!success) throw new Expected(vscode.l10n.t('Choose a commit in the update that speaks of it.'));
    await (await import('./commitDocument.ts')).openCommit(...output);
  },
  'rapport.showSuggestedChanges': async ({ desk }) => {
    const { document, project } = activeDraft(desk);
    await (await import('./suggestion.ts')).showSuggestion(desk, project, document.uri);
  },
  'rapport.applySuggestedChanges': async ({ desk }) => {
    const place = vscode.window.activeTextEditor?.document.uri;
    if (place?.scheme !== SUGGESTION_SCHEME) activeDraft(desk);
    if (place !== undefined) await (await import('./suggestion.ts')).applySuggestion(desk, place);
  },
  'rapport.showSentUpdates': async ({ desk }) => (await import('./sentHistory.ts')).showSentUpdates(desk),
  'rapport.enterReply': async ({ desk }) => (await import('./replyDocument.ts')).enterReply(desk),
  'rapport.recordReply': async ({ desk }, [uri]) => {
    const document = uri instanceof vscode.Uri ? uri : undefined;
    await (await import('./replyDocument.ts')).recordOpenReply(desk, document);
  },
} satisfies Record<string, Command>;
