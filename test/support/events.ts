/** Builders of events and of the domain's entities, for tests. Times are minutes after DAY unless a comment says else. */
import type { Link, Statement, Stretch } from '../../src/domain/entities.ts';
import type { Event, Fact, Stamp } from '../../src/domain/events.ts';

/** A Monday, 9:00 in UTC (ms). */
export const DAY = Date.parse('2026-03-02T09:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** The instant that is `minutes` after DAY, as it stands in the ledger. */
export function iso(minutes: number): string {
  return new Date(DAY + minutes * MINUTE).toISOString();
}

/** Stamps facts: ids and seqs count up unless they are given. */
export function stamper(by = 'person-1', device = 'device-1'): (fact: Fact, stamp?: Partial<Stamp>) => Event {
  let count = 0;
  return (fact, stamp = {}) => {
    count++;
    const id = `e${String(count).padStart(4, '0')}`;
    return { v: 1, id, seq: count, at: iso(count), by, device, ...stamp, ...fact } as Event;
  };
}

/** A stretch with an edit on main of the repository "r" in ms from DAY. */
export function stretch(start: number, end: number, fields: Partial<Stretch> = {}): Stretch {
  const subject = { repository: 'r', branch: 'main', task: null, zone: 'UTC', worked: true };
  return { id: `s${start}-${end}`, person: 'me', start, end, ...subject, ...fields };
}

export function statement(
  kind: Statement['kind'],
  from: number,
  to: number | null,
  task: string | null = null,
): Statement {
  return { id: `${kind}${from}`, person: 'me', kind, from, to, task, note: null, zone: 'UTC', confirmedTo: null };
}

export function link(branch: string, task: string | null, since = Number.NEGATIVE_INFINITY, repository = 'r'): Link {
  return { repository, branch, task, since };
}

/** A fact of every type, so that nothing is forgotten where each must pass. */
export const FACTS: { readonly [T in Fact['type']]: Extract<Fact, { type: T }> } = {
  'person.set': { type: 'person.set', person: 'p', name: 'Ivan' },
  'person.email': { type: 'person.email', person: 'p', email: 'ivan@north.example', gone: false },
  'profile.set': {
    type: 'profile.set',
    person: 'p',
    name: 'Ivan Petrov',
    position: 'web developer',
    company: 'North Studio',
    contacts: ['+7 900 000-00-00', 'ivan@north.example'],
    rate_amount: 50,
    rate_currency: 'EUR',
    hours_per_day: 6,
  },
  'absence.set': {
    type: 'absence.set',
    absence: 'b',
    person: 'p',
    from: '2026-07-01',
    to: '2026-07-14',
    stand_in: 'Olga',
    reach: 'olga@north.example',
    gone: false,
  },
  'word.set': { type: 'word.set', word: 'w', person: 'p', text: 'Fotostrecke', gone: false },
  'client.set': {
    type: 'client.set',
    client: 'c',
    name: 'Flora',
    language: 'ru',
    detail: 'A',
    signature: 'Ivan\nNorth',
    greeting: null,
    company: 'Flora Ltd',
    channel: 'e-mail',
    process: 'iterations',
    zone: 'Europe/Moscow',
    quiet_until: '2026-07-01',
    rhythm: 'weekly',
    rhythm_weekday: 4,
    rhythm_hour: 16,
    rhythm_days: null,
    gone: false,
  },
  'contact.set': {
    type: 'contact.set',
    contact: 'k',
    client: 'c',
    name: 'Anna',
    email: 'anna@flora.example',
    position: 'owner',
    phone: '+7 900 111-11-11',
  },
  'glossary.set': { type: 'glossary.set', term: 'g', client: 'c', from: 'carousel', to: 'photo strip' },
  'project.set': {
    type: 'project.set',
    project: 'j',
    client: 'c',
    name: 'Site',
    budget_ms: 144_000_000,
    launch: '2026-06-30',
    hours_per_day: 4.5,
    rate_amount: 50,
    rate_currency: 'EUR',
    baseline: '2026-03-01',
  },
  'project.repository': { type: 'project.repository', project: 'j', repository: 'r' },
  'repository.set': {
    type: 'repository.set',
    repository: 'r',
    client: 'c',
    name: 'site',
    first_commit: 'a'.repeat(40),
    remote: 'host.example/flora/site',
  },
  'repository.place': { type: 'repository.place', repository: 'r', path: '/home/ivan/my site/.git' },
  'component.set': {
    type: 'component.set',
    component: 'm',
    project: 'j',
    name: 'Slider',
    paths: ['slider/**'],
    order: 1,
  },
  'task.set': {
    type: 'task.set',
    task: 't',
    project: 'j',
    component: 'm',
    title: 'Слайдер',
    state: 'waiting',
    priority: 'high',
    progress: 50,
    estimate_ms: 3_600_000,
    left_ms: 1_800_000,
    due: '2026-03-10',
    client_due: '2026-03-12',
    remark: 'two small problems',
    reason: null,
    why: 'w',
    done_when: 'd',
    billable: false,
    value: 4,
    order: 2,
  },
  'checklist.set': { type: 'checklist.set', line: 'l', task: 't', text: 'On a phone', done: true, order: 1 },
  'feedback.set': {
    type: 'feedback.set',
    feedback: 'f',
    task: 't',
    text: 'The arrows are too small',
    received_at: iso(2),
    handed_over_at: iso(3),
    outcome: 'they are larger now',
    settled_at: iso(4),
  },
  'attachment.set': {
    type: 'attachment.set',
    attachment: 'h',
    task: 't',
    target: 'https://design.example/slider',
    label: 'Drawings',
  },
  'question.set': {
    type: 'question.set',
    question: 'q',
    task: 't',
    text: 'Which colour?',
    asked_at: iso(1),
    answer_by: iso(5),
    otherwise: 'we leave it grey',
    answer: null,
    answered_at: null,
  },
  'link.set': { type: 'link.set', repository: 'r', branch: 'feature/slider', task: 't', from: iso(0) },
  'pick.set': { type: 'pick.set', repository: 'r', branch: null, window: null, task: 't' },
  stretch: {
    type: 'stretch',
    stretch: 's',
    start: iso(0),
    end: iso(1),
    window: 'w',
    repository: 'r',
    branch: null,
    task: null,
    zone: 'Europe/Berlin',
    edits: 1,
    looks: 2,
    runs: 3,
    background: 4,
  },
  'mark.set': { type: 'mark.set', mark: 'x', from: iso(0), to: iso(9), task: null, note: 'a call', zone: 'UTC' },
  'timer.start': { type: 'timer.start', timer: 'i', task: 't', from: iso(0), zone: 'UTC' },
  'timer.stop': { type: 'timer.stop', timer: 'i', task: 't', to: iso(9) },
  'timer.confirm': { type: 'timer.confirm', timer: 'i', task: 't', to: iso(9) },
  'pause.start': { type: 'pause.start', pause: 'u', from: iso(0), zone: 'UTC' },
  'pause.stop': { type: 'pause.stop', pause: 'u', to: iso(9) },
  'note.set': {
    type: 'note.set',
    note: 'z',
    task: 't',
    from: iso(0),
    to: iso(9),
    text: 'Anna',
    zone: 'UTC',
    gone: false,
  },
  'commit.seen': { type: 'commit.seen', repository: 'r', hash: 'b'.repeat(40), authored_at: iso(3), task: 't' },
  'update.sent': {
    type: 'update.sent',
    update: 'n',
    project: 'j',
    from: null,
    to: iso(60),
    language: 'en',
    detail: 'B',
    subject: 'Site: week 10',
    text: 'Hello Anna,',
    data: { anything: [1, null] },
  },
  'mention.set': { type: 'mention.set', mention: 'y', project: 'j', task: null, text: 'The launch moves.' },
  'warning.told': { type: 'warning.told', project: 'j', warning: 'launch j 2026-06-30' },
  'reminder.told': { type: 'reminder.told', project: 'j', due: '2026-03-05', later: null },
  'meeting.set': {
    type: 'meeting.set',
    meeting: 'v',
    project: 'j',
    from: iso(0),
    to: iso(30),
    zone: 'UTC',
    people: ['Anna', 'Ivan'],
    agreed: ['The arrows stay'],
    actions: [{ who: 'Anna', what: 'sends the texts', by: '2026-03-05', task: null }],
  },
  undo: { type: 'undo', events: ['e0001'] },
};
