/** The words around the preview of a note; they travel with it, so that the host may put a translation in their place. */
export const ENGLISH_PREVIEW = {
  toolbar: 'Ways out',
  paper: 'The note as the client sees it',
  width: 'Width',
  desktop: 'Desktop width',
  phone: 'Phone width',
  copy: 'Copy',
  copyHint: 'Copy as rich text, to paste into a mail or a messenger',
  copyMarkdown: 'Markdown',
  copyMarkdownHint: 'Copy as Markdown',
  copyText: 'Plain Text',
  copyTextHint: 'Copy as plain text',
  openMail: 'Open Mail Draft',
  writePage: 'Write Client Page',
  copied: 'The note is on the clipboard.',
  notCopied: 'The browser did not let the note onto the clipboard. Select it and copy it by hand.',
  noSubject: 'No subject',
  from: 'From',
  to: 'To',
  nobody: 'nobody yet',
  showProblems: 'Show Problems',
};
export type PreviewStrings = typeof ENGLISH_PREVIEW;
