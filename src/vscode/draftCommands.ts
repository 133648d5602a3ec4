/** What is done with an update: written, checked, traced, sent, and looked at again. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import type { Command } from './commands.ts';
import { activeDraft } from './drafts.ts';
import { SUGGESTION_SCHEME } from './schemes.ts';

/** Loaded when an update is first worked on. */
const updates = () => import('./documents.ts');

const commitArgs = v.tuple([v.string(), v.string()]);

export const DRAFT_COMMANDS = {
  'rapport.copyUpdate': async ({ desk }) => {
    const { document } = activeDraft(desk);
    await (await updates()).copyUpdate(document);
  },
  'rapport.previewUpdate': async ({ waysOut }) => (await waysOut()).preview(),
  'rapport.openMailDraft': async ({ waysOut }) => (await waysOut()).openMail(),
  'rapport.writeInMailProgram': async ({ waysOut }) => (await waysOut()).writeMail(),
  'rapport.writeClientPage': async ({ waysOut }) => (await waysOut()).writePage(),
  'rapport.markUpdateSent': async ({ desk }) => {
    const { document, project } = activeDraft(desk);
    await (await updates()).markUpdateSent(desk, project, document);
  },
  'rapport.whyNot': async ({ desk }) => {
    const { document, project } = activeDraft(desk);
    await (await updates()).showLeftOut(desk, project, document);
  },
  'rapport.traceLine': async ({ desk }, [uri, line]) => {
    const { traceLine } = await updates();
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
    await (await updates()).openCommit(...output);
  },
  'rapport.showSuggestedChanges': async ({ desk }) => {
    const { document, project } = activeDraft(desk);
    await (await updates()).showSuggestion(desk, project, document.uri);
  },
  'rapport.applySuggestedChanges': async ({ desk }) => {
    const place = vscode.window.activeTextEditor?.document.uri;
    if (place?.scheme !== SUGGESTION_SCHEME) activeDraft(desk);
    if (place !== undefined) await (await updates()).applySuggestion(desk, place);
  },
  'rapport.showSentUpdates': async ({ desk }) => (await updates()).showSentUpdates(desk),
  'rapport.enterReply': async ({ desk }) => (await updates()).enterReply(desk),
  'rapport.recordReply': async ({ desk }, [uri]) => {
    const document = uri instanceof vscode.Uri ? uri : undefined;
    await (await updates()).recordOpenReply(desk, document);
  },
  'rapport.writeMeetingSummary': async ({ desk }, [project]) => {
    await (await updates()).writeCallSummary(desk, typeof project === 'string' ? project : undefined);
  },
  'rapport.recordMeeting': async ({ desk }, [uri]) => {
    await (await updates()).recordOpenCall(desk, uri instanceof vscode.Uri ? uri : undefined);
  },
  'rapport.planAbsence': async ({ desk }) => (await updates()).planAndTell(desk),
  'rapport.writeAbsenceNotice': async ({ desk }) => (await updates()).writeAbsenceNotices(desk),
} satisfies Record<string, Command>;
