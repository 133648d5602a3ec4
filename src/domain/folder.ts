/**
 * Which of the ledger's folders an event is kept in, so that a client's folder holds what concerns that client and
 * nothing else, and a person's hours are never among the facts that a team may share.
 */

import type { State } from './entityStore.ts';
import type { Event, Id } from './events.ts';

export type Folder =
  | { readonly kind: 'person' }
  | { readonly kind: 'activity'; readonly client: Id }
  | { readonly kind: 'facts'; readonly client: Id };

/**
 * `state` must know what the event refers to. What belongs to no client known here is kept with the person, where it
 * is read all the same: nothing is lost.
 */
export function folderOf(event: Event, state: State): Folder {
  switch (event.type) {
    case 'person.set':
    case 'person.email':
    case 'profile.set':
    case 'absence.set':
    case 'word.set':
    case 'repository.place':
    case 'pause.start':
    case 'pause.stop':
    case 'undo':
      return PERSON;
    case 'stretch':
    case 'pick.set':
      return activity(clientOfRepository(state, event.repository));
    case 'warning.told':
    case 'reminder.told':
      return activity(clientOfProject(state, event.project));
    case 'mark.set':
    case 'timer.start':
    case 'timer.stop':
    case 'timer.confirm':
    case 'note.set':
      return activity(clientOfTask(state, event.task));
    case 'client.set':
    case 'contact.set':
    case 'glossary.set':
      return facts(event.client);
    case 'project.set':
    case 'project.repository':
    case 'update.sent':
      return facts(clientOfProject(state, event.project));
    case 'repository.set':
    case 'link.set':
    case 'commit.seen':
      return facts(clientOfRepository(state, event.repository));
    case 'component.set': {
      const component = state.components.get(event.component);
      return facts(clientOfProject(state, event.project ?? component?.project ?? null));
    }
    case 'task.set': {
      const task = state.tasks.get(event.task);
      return facts(clientOfProject(state, event.project ?? task?.project ?? null));
    }
    case 'checklist.set':
      return factsOfTask(state, event.task ?? state.checklist.get(event.line)?.task);
    case 'question.set':
      return factsOfTask(state, event.task ?? state.questions.get(event.question)?.task);
    case 'feedback.set':
      return factsOfTask(state, event.task ?? state.feedback.get(event.feedback)?.task);
    case 'attachment.set':
      return factsOfTask(state, event.task ?? state.attachments.get(event.attachment)?.task);
    case 'mention.set': {
      const project = event.project ?? state.mentions.get(event.mention)?.project ?? null;
      return facts(clientOfProject(state, project));
    }
    case 'meeting.set': {
      const project = event.project ?? state.meetings.get(event.meeting)?.project ?? null;
      return facts(clientOfProject(state, project));
    }
  }
}

const PERSON: Folder = { kind: 'person' };

function activity(client: Id | null): Folder {
  return client === null ? PERSON : { kind: 'activity', client };
}

function facts(client: Id | null): Folder {
  return client === null ? PERSON : { kind: 'facts', client };
}

function factsOfTask(state: State, task: Id | undefined): Folder {
  return facts(clientOfTask(state, task ?? null));
}

function clientOfProject(state: State, project: Id | null): Id | null {
  return (project === null ? undefined : state.projects.get(project)?.client) ?? null;
}

function clientOfTask(state: State, task: Id | null): Id | null {
  return clientOfProject(state, (task === null ? undefined : state.tasks.get(task)?.project) ?? null);
}

function clientOfRepository(state: State, repository: Id): Id | null {
  return state.repositories.get(repository)?.client ?? null;
}
