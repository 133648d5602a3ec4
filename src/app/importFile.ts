/** A file of hours, whichever program wrote it. */
import * as l10n from '@vscode/l10n';
import { Expected } from './expected.ts';
import { type CsvOptions, readCsv } from './importCsv.ts';
import { checkCount, type ImportFile } from './importEntry.ts';
import { isTimew, readTimew } from './importTimew.ts';

/** Beyond this a file is no list of hours, bytes. */
const LARGEST = 400_000_000;

/** @throws Expected when the bytes are no text that Rapport can read */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw new Expected(l10n.t('The file is larger than 400 MB; export fewer years at once.'));
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Expected(l10n.t('The file is not written in UTF-8; save it as "CSV UTF-8" and import it again.'));
  }
}

/** Several texts are files of one program. @throws Expected when they are no hours; AmbiguousDays */
export function readImport(texts: readonly string[], options: CsvOptions): ImportFile {
  const files = texts.map((text) => {
    if (text.trim() === '') return { format: 'csv', entries: [], unclear: [] };
    return isTimew(text) ? readTimew(text, options.zone, options.now) : readCsv(text, options);
  });
  checkCount(files.reduce((sum, { entries }) => sum + entries.length, 0));
  return {
    format: files[0]?.format ?? 'csv',
    entries: files.flatMap(({ entries }) => entries),
    unclear: files.flatMap(({ unclear }) => unclear),
  };
}
