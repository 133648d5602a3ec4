/** What happened and what was said of it, from events to entities; null while something needed is missing. */
import type * as e from './entities.ts';
import type { EventOf, Id } from './events.ts';
import { type Fields, instantOrNull } from './fields.ts';

export function decodeCommit(seen: EventOf<'commit.seen'>): e.SeenCommit {
  return {
    repository: seen.repository,
    hash: seen.hash,
    authoredAt: Date.parse(seen.authored_at),
    task: seen.task,
  };
}

export function decodeUpdate(sent: EventOf<'update.sent'>): e.SentUpdate {
  const { update: id, project, language, detail, subject, text, data } = sent;
  return {
    id,
    project,
    from: instantOrNull(sent.from),
    to: Date.parse(sent.to),
    language,
    detail,
    subject,
    text,
    data,
  };
}

export function decodeMention(id: Id, set: Fields<'mention.set'>, addedAt: number): e.Mention | null {
  if (set.project === undefined || set.text === undefined) return null;
  return { id, project: set.project, task: set.task ?? null, text: set.text, addedAt };
}

export function decodeMeeting(id: Id, set: Fields<'meeting.set'>): e.Meeting | null {
  const { project, from, to, zone, people = [], agreed = [], actions = [] } = set;
  if (project === undefined || from === undefined || to === undefined || zone === undefined) return null;
  return { id, project, from: Date.parse(from), to: Date.parse(to), zone, people, agreed, actions };
}

export function decodeTold({ project, warning, at }: EventOf<'warning.told'>): e.ToldWarning {
  return { project, warning, at: Date.parse(at) };
}

/** A stretch with the place of the event that says on what subject it was. One object: there may be 300 000 of them. */
export interface SeenStretch extends e.Stretch {
  readonly seq: number;
}

/** `share` gives for equal texts the same string. */
export function decodeStretch(seen: EventOf<'stretch'>, share: (text: string) => string): SeenStretch {
  const start = Date.parse(seen.start);
  return {
    id: seen.stretch,
    person: share(seen.by),
    start,
    end: Math.max(start, Date.parse(seen.end)),
    repository: share(seen.repository),
    branch: seen.branch === null ? null : share(seen.branch),
    task: seen.task === null ? null : share(seen.task),
    zone: share(seen.zone),
    worked: seen.edits + seen.runs > 0,
    seq: seen.seq,
  };
}

type StatementEvent = EventOf<
  'mark.set' | 'timer.start' | 'timer.stop' | 'timer.confirm' | 'pause.start' | 'pause.stop'
>;

/** From the events of one mark, timer or pause, in their order. */
export function decodeStatement(id: Id, events: readonly StatementEvent[]): e.Statement | null {
  let statement: e.Statement | null = null;
  let to: number | null = null;
  let confirmedTo: number | null = null;
  for (const event of events) {
    switch (event.type) {
      case 'mark.set': {
        const range = { from: Date.parse(event.from), to: Date.parse(event.to) };
        statement = { ...opened(id, 'mark', event), ...range, task: event.task, note: event.note ?? null };
        to = range.to;
        break;
      }
      case 'timer.start':
        statement = { ...opened(id, 'timer', event), task: event.task };
        break;
      case 'pause.start':
        statement = opened(id, 'pause', event);
        break;
      case 'timer.confirm':
        confirmedTo = Date.parse(event.to);
        break;
      default:
        to = Date.parse(event.to);
    }
  }
  if (statement === null) return null;
  return { ...statement, to: to === null ? null : Math.max(to, statement.from), confirmedTo };
}

export function decodeNote(note: EventOf<'note.set'>): e.Note | null {
  const [from, to] = [Date.parse(note.from), Date.parse(note.to)];
  if (note.gone === true || from >= to) return null;
  return { id: note.note, person: note.by, task: note.task, from, to, text: note.text, zone: note.zone };
}

function opened(id: Id, kind: e.StatementKind, event: { by: Id; from: string; zone: string }): e.Statement {
  const { by: person, zone } = event;
  const from = Date.parse(event.from);
  return { id, person, kind, from, to: null, task: null, note: null, zone, confirmedTo: null };
}
