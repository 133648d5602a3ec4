/** All rules of the pre-flight (docs/preflight.md), in the order in which the page lists them. */
import { answeredQuestion, unconfirmedDefault, undatedQuestion } from './asking.ts';
import { dayOff, pastDate, vagueDate, weekday } from './calendar.ts';
import { figures } from './figures.ts';
import { commitTrace, placeholder } from './leftovers.ts';
import { longSentence, noHeadings, readability, tooLong } from './length.ts';
import { askedOften, idleWeek, noGoal, quiet, runningTimer, sameText, tooSoon } from './occasion.ts';
import { bareSlip, onTrack, unsaidOverrun, unsaidSlip } from './promises.ts';
import { recipient } from './recipient.ts';
import type { Rule } from './rule.ts';
import { internalDate, internalRate, localAddress, otherClient, secret } from './secrets.ts';
import { signature } from './signature.ts';
import { spelling } from './spelling.ts';
import { jargon, repeatedWord, script, tone } from './wording.ts';

export const RULES: readonly Rule[] = [
  recipient,
  signature,
  secret,
  localAddress,
  internalRate,
  internalDate,
  otherClient,
  placeholder,
  figures,
  runningTimer,
  bareSlip,
  unsaidSlip,
  onTrack,
  pastDate,
  unsaidOverrun,
  weekday,
  commitTrace,
  unconfirmedDefault,
  undatedQuestion,
  answeredQuestion,
  tooSoon,
  quiet,
  vagueDate,
  dayOff,
  jargon,
  script,
  spelling,
  repeatedWord,
  longSentence,
  noHeadings,
  tooLong,
  tone,
  sameText,
  idleWeek,
  noGoal,
  askedOften,
  readability,
];
