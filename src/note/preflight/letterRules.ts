/** The pre-flight of letters that are no status notes: what speaks of the state of a project is not asked of them. */
import { answeredQuestion, unconfirmedDefault } from './asking.ts';
import { figures } from './figures.ts';
import { noHeadings, tooLong } from './length.ts';
import { askedOften, idleWeek, noGoal, runningTimer, sameText, tooSoon } from './occasion.ts';
import { type Levels, switchedOff } from './preflight.ts';
import { bareSlip, onTrack, unsaidOverrun, unsaidSlip } from './promises.ts';
import { internalDate } from './secrets.ts';

/** A date in a letter is one that was agreed or that the person wrote, even where ours is on the same day. */
const OF_UPDATES = [
  internalDate,
  figures,
  runningTimer,
  bareSlip,
  unsaidSlip,
  onTrack,
  unsaidOverrun,
  unconfirmedDefault,
  answeredQuestion,
  tooSoon,
  noHeadings,
  tooLong,
  sameText,
  idleWeek,
  noGoal,
  askedOften,
];

/** `own`: what the person says of rules, which cannot bring those back. */
export function letterLevels(own: Levels = new Map()): Levels {
  return new Map([...own, ...switchedOff(OF_UPDATES.map(({ id }) => id))]);
}
