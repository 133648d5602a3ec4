/** What kind of thing an action was, from its facts: for the labels of undo and redo. Pure. */
import type { Fact } from '../domain/events.ts';
import type { BoardStrings } from './boardStrings.ts';

export type ActKind = keyof BoardStrings['acts'];

/** Told by what matters most in it: a trim is a mark and perhaps a "not work". */
export function actKind(facts: readonly Fact[]): ActKind {
  const kinds = facts.map(kindOf);
  return ORDER.find((kind) => kinds.includes(kind)) ?? 'other';
}

const ORDER: readonly ActKind[] = ['mark', 'notWork', 'timer', 'pause', 'note', 'project', 'task', 'link'];

function kindOf(fact: Fact): ActKind {
  switch (fact.type) {
    case 'mark.set':
      return fact.task === null ? 'notWork' : 'mark';
    case 'timer.start':
    case 'timer.stop':
    case 'timer.confirm':
      return 'timer';
    case 'pause.start':
    case 'pause.stop':
      return 'pause';
    case 'note.set':
      return 'note';
    case 'link.set':
      return 'link';
    case 'task.set':
    case 'checklist.set':
    case 'question.set':
    case 'feedback.set':
    case 'attachment.set':
    case 'mention.set':
      return 'task';
    case 'client.set':
    case 'contact.set':
    case 'project.set':
    case 'project.repository':
    case 'component.set':
      return 'project';
    default:
      return 'other';
  }
}
