/** The ways of a note to its client, loaded at once: preview, clipboard, mail, page. */
import * as vscode from 'vscode';
import { plainText } from '../app/mail.ts';
import type { PreviewRequest } from '../view/previewProtocol.ts';
import { chooseProject } from './chooseProject.ts';
import type { Desk } from './desk.ts';
import { showProblem } from './draftErrors.ts';
import { noDraft } from './drafts.ts';
import { openMailDraft, writeInMailProgram } from './mailDraft.ts';
import { type NoteSource, noteInFront, readNote } from './noteSource.ts';
import { errorsIn } from './previewModel.ts';
import { createPreview } from './previewPanel.ts';
import { type Kept, writeClientPage } from './writePage.ts';

/** Each is about the note that is in front. They fail as commands do. */
export interface WaysOut extends vscode.Disposable {
  preview(): Promise<void>;
  openMail(): Promise<void>;
  writeMail(): Promise<void>;
  /** Without a note in front: of a project that the person chooses. */
  writePage(): Promise<void>;
}

export function openWaysOut(desk: Desk, extension: vscode.Uri, kept: Kept, log: vscode.LogOutputChannel): WaysOut {
  const handle = async (
    request: Exclude<PreviewRequest, { type: 'ready' }>,
    source: NoteSource,
  ): Promise<string | undefined> => {
    switch (request.type) {
      case 'copy': {
        const note = await readNote(desk, source);
        await vscode.env.clipboard.writeText(request.as === 'markdown' ? note.body : plainText(note));
        return request.as === 'markdown'
          ? vscode.l10n.t('The note is on the clipboard as Markdown.')
          : vscode.l10n.t('The note is on the clipboard as plain text.');
      }
      case 'openMail':
        return void (await openMailDraft(desk, source));
      case 'writePage':
        return void (await writeClientPage(desk, source.project, kept));
      case 'showProblems': {
        const [first] = source.kind === 'draft' ? errorsIn(source.document) : [];
        if (source.kind === 'draft' && first !== undefined) await showProblem(source.document, first.range);
        return undefined;
      }
    }
  };
  const preview = createPreview({ desk, extension, log, handle });
  const inFront = async () => {
    const note = await noteInFront(desk, preview.inFront);
    if (note === null) throw noDraft();
    return note;
  };
  return {
    preview: async () => preview.show(await inFront()),
    openMail: async () => openMailDraft(desk, await inFront()),
    writeMail: async () => writeInMailProgram(desk, await inFront()),
    writePage: async () => {
      const note = await noteInFront(desk, preview.inFront);
      const which = vscode.l10n.t('The client page of which project?');
      const project = await chooseProject(desk, note?.project.id, which);
      if (project !== undefined) await writeClientPage(desk, project, kept);
    },
    dispose: () => preview.dispose(),
  };
}
