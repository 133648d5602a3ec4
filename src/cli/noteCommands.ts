/**
 * What is around the note to the client: when it is due, whether it may go, their answer. And what `rapport update`
 * itself seldom asks for, so that it is not loaded with every note.
 */
import { registerCheck } from './check.ts';
import type { Register } from './context.ts';
import { registerDue } from './due.ts';
import { registerGlossary } from './glossary.ts';
import { registerMeeting } from './meeting.ts';
import { registerPage } from './page.ts';
import { registerReply } from './reply.ts';
import { registerWords } from './words.ts';

export const NOTES: readonly Register[] = [
  registerDue,
  registerPage,
  registerCheck,
  registerReply,
  registerMeeting,
  registerGlossary,
  registerWords,
];

export { checkDraft } from '../app/preflight.ts';
export { refuseSample, sampleNote } from './sample.ts';
