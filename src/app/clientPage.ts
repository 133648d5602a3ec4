/** Publishing the client's page into a folder. */
import * as l10n from '@vscode/l10n';
import { clientPage, type SentNote } from '../deliver/clientPage.ts';
import { MAILBOX_BYTES } from '../deliver/mail.ts';
import { newPassword, type Weakness, weaknessOf } from '../deliver/password.ts';
import { placePage } from '../deliver/placePage.ts';
import type { Project } from '../domain/entities.ts';
import { explain } from '../ledger/ledgerError.ts';
import { statusPage } from '../note/statusPage.ts';
import type { Book } from './book.ts';
import { Expected } from './expected.ts';
import type { HoursBook } from './hours.ts';
import { megabytes } from './mail.ts';
import { sentUpdates } from './sentUpdates.ts';
import { gatherNote, type UpdateOptions } from './update.ts';

export { newPassword };

/**
 * The page of the project as it stands.
 * @throws Expected when the password is weak or the page too large for a mail
 */
export async function makePage(
  book: Book,
  hours: HoursBook,
  project: Project,
  password: string,
  options: Pick<UpdateOptions, 'sharedBranches'> = {},
): Promise<string> {
  checkPassword(book, project, password);
  const { facts } = await gatherNote(book, hours, project, options);
  const history: readonly SentNote[] = [...sentUpdates(book, project.id)].reverse();
  const page = await clientPage({ language: facts.language, status: statusPage(facts), history }, password);
  if (page.length > MOST_BYTES) {
    throw new Expected(
      l10n.t(
        'The page would have {0} MB, too much to send it by mail: its notes are too long.',
        megabytes(page.length),
      ),
    );
  }
  return page;
}

/**
 * Writes a page into a folder, over an earlier one; answers with its path.
 * @throws Expected when the folder holds somebody else's page; LedgerError when it cannot be written
 */
export async function savePage(folder: string, page: string): Promise<string> {
  try {
    const path = await placePage(folder, page);
    if (path === null) {
      throw new Expected(
        l10n.t(
          'In {0} there is an index.html that Rapport did not make; choose another folder, so that it is not lost.',
          folder,
        ),
      );
    }
    return path;
  } catch (error) {
    throw error instanceof Expected ? error : explain(error, l10n.t('Rapport could not save the page to {0}', folder));
  }
}

/** A mail carries four bytes for three. */
const MOST_BYTES = (MAILBOX_BYTES * 3) / 4;

/** @throws Expected with what is wrong with it */
export function checkPassword(book: Book, project: Project, password: string): void {
  const client = book.state.clients.get(project.client);
  const weakness = weaknessOf(password, [project.name, client?.name ?? '']);
  if (weakness !== null) throw new Expected(sayWeak(weakness));
}

function sayWeak(weakness: Weakness): string {
  switch (weakness) {
    case 'untypable':
      return l10n.t('The password has characters that nobody can type, such as a line break. Use letters and figures.');
    case 'short':
      return l10n.t('The password is too short: it needs 14 characters. Five words are long enough.');
    case 'repeats':
      return l10n.t('The password repeats too few characters. Five words are strong enough.');
    case 'guessed':
      return l10n.t('Without names and rows of keys, which strangers try first, the password is too short. Add words.');
  }
}
