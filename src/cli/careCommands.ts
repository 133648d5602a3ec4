/** Looking after what is recorded, and trying Rapport out. */

import type { Register } from './context.ts';
import { registerDemo } from './demo.ts';
import { registerDoctor } from './doctor.ts';
import { registerReplay } from './replay.ts';
import { registerReview } from './review.ts';

export const CARE: readonly Register[] = [registerReview, registerReplay, registerDoctor, registerDemo];
