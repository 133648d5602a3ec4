/** From the merged fields of an entity's events to the entity; null while something it cannot do without is missing. */
import type * as e from './entities.ts';
import type { EventOf, Fact, FactType, Id } from './events.ts';

/** The newest value of every field of an entity's events. */
export type Fields<T extends FactType> = Partial<Extract<Fact, { type: T }>>;

export function decodePerson(id: Id, set: Fields<'person.set'>, emails: readonly string[]): e.Person {
  return { id, name: set.name ?? null, emails };
}

export function decodeClient(id: Id, set: Fields<'client.set'>): e.Client | null {
  if (set.name === undefined) return null;
  return {
    id,
    name: set.name,
    language: set.language ?? 'en',
    detail: set.detail ?? 'B',
    signature: set.signature ?? null,
    greeting: set.greeting ?? null,
  };
}

export function decodeContact(id: Id, set: Fields<'contact.set'>): e.Contact | null {
  if (set.client === undefined) return null;
  return { id, client: set.client, name: set.name ?? null, email: set.email ?? null };
}

export function decodeTerm(id: Id, set: Fields<'glossary.set'>): e.Term | null {
  if (set.client === undefined || set.from === undefined) return null;
  return { id, client: set.client, from: set.from, to: set.to ?? null };
}

export function decodeProject(id: Id, set: Fields<'project.set'>): e.Project | null {
  if (set.name === undefined || set.client === undefined) return null;
  const { rate_amount: amount, rate_currency: currency } = set;
  return {
    id,
    client: set.client,
    name: set.name,
    budgetMs: set.budget_ms ?? null,
    launch: set.launch ?? null,
    hoursPerDay: set.hours_per_day ?? null,
    rate: amount == null || currency == null ? null : { amount, currency },
  };
}

export function decodeRepository(id: Id, set: Fields<'repository.set'>): e.Repository | null {
  if (set.client === undefined) return null;
  return {
    id,
    client: set.client,
    name: set.name ?? id,
    firstCommit: set.first_commit ?? null,
    remote: set.remote ?? null,
  };
}

export function decodeComponent(id: Id, set: Fields<'component.set'>): e.Component | null {
  if (set.name === undefined || set.project === undefined) return null;
  return { id, project: set.project, name: set.name, paths: set.paths ?? [], order: set.order ?? 0 };
}

export function decodeTask(id: Id, set: Fields<'task.set'>): e.Task | null {
  if (set.title === undefined || set.project === undefined) return null;
  return {
    id,
    project: set.project,
    component: set.component ?? null,
    title: set.title,
    state: set.state ?? 'planned',
    priority: set.priority ?? 'normal',
    // Done means done; the progress said before comes back when the task is taken up again.
    progress: set.state === 'done' ? 100 : (set.progress ?? 0),
    estimateMs: set.estimate_ms ?? null,
    leftMs: set.left_ms ?? null,
    due: set.due ?? null,
    clientDue: set.client_due ?? null,
    remark: set.remark ?? null,
    reason: set.reason ?? null,
    why: set.why ?? null,
    doneWhen: set.done_when ?? null,
    billable: set.billable ?? true,
    order: set.order ?? 0,
  };
}

export function decodeQuestion(id: Id, set: Fields<'question.set'>): e.Question | null {
  if (set.text === undefined || set.task === undefined) return null;
  return {
    id,
    task: set.task,
    text: set.text,
    askedAt: instantOrNull(set.asked_at),
    by: instantOrNull(set.answer_by),
    otherwise: set.otherwise ?? null,
    answer: set.answer ?? null,
    answeredAt: instantOrNull(set.answered_at),
  };
}

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

function instantOrNull(text: string | null | undefined): number | null {
  return text == null ? null : Date.parse(text);
}
