/** Saving exports, with failures in words for a person. */

import * as l10n from '@vscode/l10n';
import { saveFile } from '../deliver/save.ts';
import { explain } from '../ledger/ledgerError.ts';

/** Writes the file as a whole or not at all. @throws LedgerError */
export async function saveExport(path: string, text: string): Promise<void> {
  try {
    await saveFile(path, text);
  } catch (error) {
    throw explain(error, l10n.t('Rapport could not save to {0}', path));
  }
}
