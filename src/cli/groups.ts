/** Which module has which commands. Most are small, but what they lead to is not: only what is run is loaded. */
import type { Register } from './context.ts';

interface Group {
  readonly commands: readonly string[];
  load(): Promise<Register>;
}

/** In the order of `rapport --help`. */
const GROUPS: readonly Group[] = [
  { commands: ['client'], load: async () => (await import('./client.ts')).registerClient },
  { commands: ['project'], load: async () => (await import('./project.ts')).registerProject },
  { commands: ['component'], load: async () => (await import('./component.ts')).registerComponent },
  { commands: ['task'], load: async () => (await import('./tasks.ts')).registerTasks },
  { commands: ['question'], load: async () => (await import('./question.ts')).registerQuestion },
  { commands: ['checklist'], load: async () => (await import('./checklist.ts')).registerChecklist },
  { commands: ['feedback', 'attach', 'tell'], load: async () => (await import('./feedback.ts')).registerFeedback },
  { commands: ['me', 'absence'], load: async () => (await import('./me.ts')).registerMe },
  { commands: ['link', 'unlink', 'pick'], load: async () => (await import('./links.ts')).registerLinks },
  { commands: ['timer', 'pause', 'resume'], load: async () => (await import('./timer.ts')).registerTimer },
  { commands: ['status'], load: async () => (await import('./status.ts')).registerStatus },
  { commands: ['mark', 'add', 'note'], load: async () => (await import('./mark.ts')).registerMark },
  { commands: ['undo', 'redo'], load: async () => (await import('./undo.ts')).registerUndo },
  { commands: ['day'], load: async () => (await import('./day.ts')).registerDay },
  { commands: ['explain'], load: async () => (await import('./explain.ts')).registerExplain },
  { commands: ['hours'], load: async () => (await import('./hours.ts')).registerHours },
  { commands: ['forecast'], load: async () => (await import('./forecast.ts')).registerForecast },
  { commands: ['timesheet'], load: async () => (await import('./timesheet.ts')).registerTimesheet },
  { commands: ['calendar'], load: async () => (await import('./calendar.ts')).registerCalendar },
  { commands: ['review'], load: async () => (await import('./review.ts')).registerReview },
  { commands: ['update'], load: async () => (await import('./update.ts')).registerUpdate },
  { commands: ['page'], load: async () => (await import('./page.ts')).registerPage },
  { commands: ['check'], load: async () => (await import('./check.ts')).registerCheck },
  { commands: ['reply'], load: async () => (await import('./reply.ts')).registerReply },
  { commands: ['glossary'], load: async () => (await import('./glossary.ts')).registerGlossary },
  { commands: ['replay'], load: async () => (await import('./replay.ts')).registerReplay },
  { commands: ['doctor'], load: async () => (await import('./doctor.ts')).registerDoctor },
  { commands: ['demo'], load: async () => (await import('./demo.ts')).registerDemo },
];

/** Options of `rapport` itself that are followed by a value. */
const WITH_VALUE: readonly string[] = ['--home', '--now'];

/** The group of the command that the arguments name; all of them where none is named. */
export function groupsFor(args: readonly string[]): Promise<readonly Register[]> {
  const command = args.find((arg, index) => !arg.startsWith('-') && !WITH_VALUE.includes(args[index - 1] ?? ''));
  const group = GROUPS.find(({ commands }) => command !== undefined && commands.includes(command));
  return Promise.all((group === undefined ? GROUPS : [group]).map(({ load }) => load()));
}
