import type { View } from '../view/place.ts';
import { DAY } from './dayPart.ts';
import { TASKS } from './tasksPart.ts';
import type { ViewPart } from './viewPart.ts';
import { WEEK } from './weekPart.ts';

export const PARTS: Readonly<Record<View, ViewPart>> = { tasks: TASKS, week: WEEK, day: DAY };
