/** The note to the client, and their answer. */
import { registerCheck } from './check.ts';
import type { Register } from './context.ts';
import { registerDue } from './due.ts';
import { registerGlossary } from './glossary.ts';
import { registerMeeting } from './meeting.ts';
import { registerPage } from './page.ts';
import { registerReply } from './reply.ts';
import { registerUpdate } from './update.ts';
import { registerWords } from './words.ts';

export const NOTES: readonly Register[] = [
  registerUpdate,
  registerDue,
  registerPage,
  registerCheck,
  registerReply,
  registerMeeting,
  registerGlossary,
  registerWords,
];
