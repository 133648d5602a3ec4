/** An action of a person in a few words, for `rapport undo` and `rapport redo`. */
import { clockAt, dayOf } from '../domain/days.ts';
import type { State } from '../domain/entityStore.ts';
import type { Event, EventOf, FactType } from '../domain/events.ts';
import { shown } from '../domain/shown.ts';

/** What an action is called after, when it has several parts. */
const MAIN: readonly FactType[] = ['meeting.set', 'project.set', 'client.set', 'task.set', 'timer.start'];

/** `state`: while it is taken back, so that what is not there any more had been added by it. */
export function describeAction(events: readonly EventOf<FactType>[], state: State, zone: string): string {
  const pieces = events.filter((event) => 'import' in event && event.import !== undefined).length;
  if (pieces > 0) return `the import of hours in ${pieces} ${pieces === 1 ? 'piece' : 'pieces'}`;
  const main = MAIN.map((type) => events.find((event) => event.type === type)).find((event) => event !== undefined);
  const event = main ?? events[0];
  if (event === undefined) return 'nothing';
  return addedTime(event, events, zone) ?? describe(event, state, zone);
}

/** Time that was added without a task: a timer that never ran. null: it is another action. */
function addedTime(start: Event, events: readonly Event[], zone: string): string | null {
  for (const end of events) {
    if (start.type === 'timer.start' && end.type === 'timer.stop' && end.timer === start.timer) {
      return `the time from ${localTime(start.from, zone)} to ${localTime(end.to, zone)} (no task)`;
    }
  }
  return null;
}

function describe(event: Event, state: State, zone: string): string {
  const titleOf = (task: string | null | undefined) => (task == null ? undefined : state.tasks.get(task)?.title);
  switch (event.type) {
    case 'client.set':
      return changed('client', state.clients.get(event.client)?.name, event.name);
    case 'contact.set':
      return changed('contact', state.contacts.get(event.contact)?.name, event.name ?? event.email);
    case 'project.set':
      return changed('project', state.projects.get(event.project)?.name, event.name);
    case 'component.set':
      return changed('component', state.components.get(event.component)?.name, event.name);
    case 'task.set':
      return changed('task', titleOf(event.task), event.title);
    case 'question.set':
      if (event.answer != null) return `the answer ${quote(event.answer)}`;
      return changed('question', state.questions.get(event.question)?.text, event.text);
    case 'checklist.set':
      return changed('line', state.checklist.get(event.line)?.text, event.text);
    case 'feedback.set':
      return changed('comment', state.feedback.get(event.feedback)?.text, event.text);
    case 'attachment.set':
      return changed('attachment', state.attachments.get(event.attachment)?.target, event.target);
    case 'mention.set':
      return changed('message', state.mentions.get(event.mention)?.text, event.text);
    case 'meeting.set':
      return `the call of ${event.from === undefined ? '?' : localTime(event.from, zone)} and what came of it`;
    case 'profile.set':
      return 'what you said of yourself';
    case 'absence.set':
      return 'an absence';
    case 'word.set':
      return 'a word of your own';
    case 'repository.set':
    case 'project.repository':
      return 'adding a repository to a project';
    case 'link.set':
      return event.task === null
        ? `unlinking ${shown(event.branch)}`
        : `linking ${shown(event.branch)} to ${quote(titleOf(event.task))}`;
    case 'pick.set':
      return `picking ${quote(titleOf(event.task))}`;
    case 'mark.set': {
      const range = `${localTime(event.from, zone)} to ${localTime(event.to, zone)}`;
      return `the mark from ${range} (${event.task === null ? 'not work' : quote(titleOf(event.task))})`;
    }
    case 'timer.start':
      return event.task === null ? 'starting a timer' : `starting a timer for ${quote(titleOf(event.task))}`;
    case 'timer.stop':
      return 'stopping the timer';
    case 'timer.confirm':
      return 'confirming a timer';
    case 'note.set':
      if (event.gone) return 'taking a note away';
      return `the note ${quote(event.text)}`;
    case 'pause.start':
      return 'the pause';
    case 'pause.stop':
      return 'the end of the pause';
    default:
      return `the last action (${event.type})`;
  }
}

function changed(what: string, now: string | null | undefined, then: string | null | undefined): string {
  return now == null ? `adding the ${what} ${quote(then)}` : `a change of the ${what} ${quote(now)}`;
}

function quote(text: string | null | undefined): string {
  return text == null ? '(unknown)' : `"${shown(text)}"`;
}

export function localTime(instant: string, zone: string): string {
  const at = Date.parse(instant);
  return `${dayOf(at, zone)} ${clockAt(at, zone)}`;
}
