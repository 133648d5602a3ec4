/** Which entity an event is about. */
import type { Event } from './events.ts';

/** "kind id" of the entity that an event is about. */
export function keyOf(event: Event): string {
  switch (event.type) {
    case 'person.set':
    case 'person.email':
    case 'profile.set':
      return `person ${event.person}`;
    case 'absence.set':
      return `absence ${event.absence}`;
    case 'word.set':
      return `word ${event.word}`;
    case 'client.set':
      return `client ${event.client}`;
    case 'contact.set':
      return `contact ${event.contact}`;
    case 'glossary.set':
      return `term ${event.term}`;
    case 'project.set':
      return `project ${event.project}`;
    case 'project.repository':
      return `member ${event.project} ${event.repository}`;
    case 'repository.set':
      return `repository ${event.repository}`;
    case 'repository.place':
      return `place ${event.device} ${event.path}`;
    case 'component.set':
      return `component ${event.component}`;
    case 'task.set':
      return `task ${event.task}`;
    case 'checklist.set':
      return `line ${event.line}`;
    case 'feedback.set':
      return `feedback ${event.feedback}`;
    case 'attachment.set':
      return `attachment ${event.attachment}`;
    case 'question.set':
      return `question ${event.question}`;
    case 'link.set':
      return `link ${event.repository} ${event.branch}`;
    case 'pick.set':
      return `pick ${event.repository}`;
    case 'mark.set':
      return `mark ${event.mark}`;
    case 'timer.start':
    case 'timer.stop':
    case 'timer.confirm':
      return `timer ${event.timer}`;
    case 'pause.start':
    case 'pause.stop':
      return `pause ${event.pause}`;
    case 'note.set':
      return `note ${event.note}`;
    case 'commit.seen':
      return `commit ${event.repository} ${event.hash}`;
    case 'update.sent':
      return `update ${event.update}`;
    case 'mention.set':
      return `mention ${event.mention}`;
    case 'warning.told':
      return `told ${event.warning}`;
    case 'reminder.told':
      return `reminder ${event.project}`;
    case 'meeting.set':
      return `meeting ${event.meeting}`;
    case 'stretch':
      return `stretch ${event.stretch}`;
    case 'undo':
      return `undo ${event.id}`;
  }
}
