/** The ways out that carry libraries of their own, loaded at once when a note leaves the house. */
export { makePage, newPassword, savePage } from '../app/clientPage.ts';
export { noteHtml, writeMail } from '../app/mail.ts';
