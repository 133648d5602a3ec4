/**
 * Which commands belong together. They are small, but what they lead to is not: only the group of the command that is
 * run is loaded.
 */
import type { Register } from './context.ts';

interface Group {
  readonly commands: readonly string[];
  load(): Promise<readonly Register[]>;
}

/** In the order of `rapport --help`. */
const GROUPS: readonly Group[] = [
  {
    commands: [
      'track',
      'client',
      'project',
      'component',
      'task',
      'question',
      'checklist',
      'feedback',
      'attach',
      'tell',
      'me',
      'absence',
      'link',
      'unlink',
      'pick',
    ],
    load: async () => (await import('./workCommands.ts')).WORK,
  },
  {
    commands: [
      'timer',
      'pause',
      'resume',
      'status',
      'mark',
      'add',
      'note',
      'undo',
      'redo',
      'day',
      'explain',
      'forecast',
      'timesheet',
      'calendar',
      'import',
    ],
    load: async () => (await import('./timeCommands.ts')).TIME,
  },
  { commands: ['hours'], load: async () => [(await import('./hours.ts')).registerHours] },
  // The one that people wait for with a client on the telephone.
  { commands: ['update'], load: async () => [(await import('./update.ts')).registerUpdate] },
  {
    commands: ['due', 'page', 'check', 'reply', 'meeting', 'glossary', 'words'],
    load: async () => (await import('./noteCommands.ts')).NOTES,
  },
  { commands: ['review', 'replay', 'doctor', 'demo'], load: async () => (await import('./careCommands.ts')).CARE },
];

/** Options of `rapport` itself that are followed by a value. */
const WITH_VALUE: readonly string[] = ['--home', '--now'];

/** The group of the command that the arguments name; all of them where none is named. */
export async function groupsFor(args: readonly string[]): Promise<readonly Register[]> {
  const command = args.find((arg, index) => !arg.startsWith('-') && !WITH_VALUE.includes(args[index - 1] ?? ''));
  const group = GROUPS.find(({ commands }) => command !== undefined && commands.includes(command));
  const loaded = await Promise.all((group === undefined ? GROUPS : [group]).map(({ load }) => load()));
  return loaded.flat();
}
