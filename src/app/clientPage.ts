/** Publishing the client's page into a folder. */
import { clientPage, type SentNote } from '../deliver/clientPage.ts';
import { newPassword, type Weakness, weaknessOf } from '../deliver/password.ts';
import { placePage } from '../deliver/placePage.ts';
import type { Project } from '../domain/entities.ts';
import { explain } from '../ledger/ledgerError.ts';
import { statusPage } from '../note/statusPage.ts';
import type { Book } from './book.ts';
import { Expected } from './expected.ts';
import type { HoursBook } from './hours.ts';
import { sentUpdates } from './sentUpdates.ts';
import { gatherNote } from './update.ts';

export { newPassword };

/**
 * Writes the page of the project as it stands, over an earlier one; answers with its path.
 * @throws Expected when the password is weak or the folder holds somebody else's page; LedgerError when it cannot be
 * written
 */
export async function publishPage(
  book: Book,
  hours: HoursBook,
  project: Project,
  { folder, password }: { readonly folder: string; readonly password: string },
): Promise<string> {
  checkPassword(book, project, password);
  const { facts } = await gatherNote(book, hours, project);
  const history: readonly SentNote[] = [...sentUpdates(book, project.id)].reverse();
  const page = await clientPage({ language: facts.language, status: statusPage(facts), history }, password);
  try {
    const path = await placePage(folder, page);
    if (path === null) {
      throw new Expected(
        `In ${folder} there is an index.html that Rapport did not make; choose another folder, so that it is not lost.`,
      );
    }
    return path;
  } catch (error) {
    throw error instanceof Expected ? error : explain(error, `Rapport could not save the page to ${folder}`);
  }
}

/** @throws Expected with what is wrong with it */
export function checkPassword(book: Book, project: Project, password: string): void {
  const client = book.state.clients.get(project.client);
  const weakness = weaknessOf(password, [project.name, client?.name ?? '']);
  if (weakness !== null) throw new Expected(`${SAID[weakness]} Take five words, or let Rapport make a password.`);
}

const SAID: Readonly<Record<Weakness, string>> = {
  short: 'The password is too short: it needs 14 characters.',
  repeats: 'The password repeats too few characters.',
  named: 'Apart from the names of client and project, which strangers try first, the password is too short.',
};
