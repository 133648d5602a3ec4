/** Looking after the ledger, and trying Rapport out. */

import type { Register } from './context.ts';
import { registerDemo } from './demo.ts';
import { registerDoctor } from './doctor.ts';
import { registerReplay } from './replay.ts';

export const CARE: readonly Register[] = [registerReplay, registerDoctor, registerDemo];
