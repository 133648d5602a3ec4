/** Time as it goes by, and putting it right. */

import type { Register } from './context.ts';
import { registerDay } from './day.ts';
import { registerExplain } from './explain.ts';
import { registerMark } from './mark.ts';
import { registerStatus } from './status.ts';
import { registerTimer } from './timer.ts';
import { registerUndo } from './undo.ts';

export const TIME: readonly Register[] = [
  registerTimer,
  registerStatus,
  registerMark,
  registerUndo,
  registerDay,
  registerExplain,
];
