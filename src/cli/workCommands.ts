/** Clients, projects, tasks and what is said of them. */
import { registerChecklist } from './checklist.ts';
import { registerClient } from './client.ts';
import { registerComponent } from './component.ts';
import type { Register } from './context.ts';
import { registerFeedback } from './feedback.ts';
import { registerLinks } from './links.ts';
import { registerMe } from './me.ts';
import { registerProject } from './project.ts';
import { registerQuestion } from './question.ts';
import { registerTasks } from './tasks.ts';
import { registerTrack } from './track.ts';

export const WORK: readonly Register[] = [
  registerTrack,
  registerClient,
  registerProject,
  registerComponent,
  registerTasks,
  registerQuestion,
  registerChecklist,
  registerFeedback,
  registerMe,
  registerLinks,
];
