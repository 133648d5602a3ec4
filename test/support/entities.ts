/** Builders of the entities that people state things about, with nothing said that need not be. */
import type { Client, Contact, Person, Project, Task } from '../../src/domain/entities.ts';

export function makePerson(id: string, part: Partial<Person> = {}): Person {
  const nothing = {
    name: null,
    emails: [],
    position: null,
    company: null,
    contacts: [],
    rate: null,
    hoursPerDay: null,
  };
  return { id, ...nothing, ...part };
}

export function makeClient(id: string, part: Partial<Client> = {}): Client {
  return {
    id,
    name: 'Flora',
    language: 'en',
    detail: 'B',
    signature: null,
    greeting: null,
    company: null,
    channel: null,
    process: null,
    zone: null,
    quietUntil: null,
    rhythm: null,
    ...part,
  };
}

export function makeContact(id: string, client: string, part: Partial<Contact> = {}): Contact {
  return { id, client, name: null, email: null, position: null, phone: null, ...part };
}

export function makeProject(id: string, client: string, part: Partial<Project> = {}): Project {
  const nothing = { budgetMs: null, launch: null, hoursPerDay: null, rate: null, baseline: null };
  return { id, client, name: 'Flora site', ...nothing, ...part };
}

export function makeTask(id: string, project: string, part: Partial<Task> = {}): Task {
  return {
    id,
    project,
    component: null,
    title: `Task ${id}`,
    state: 'planned',
    priority: 'normal',
    progress: 0,
    checklist: null,
    estimateMs: null,
    leftMs: null,
    due: null,
    clientDue: null,
    remark: null,
    reason: null,
    why: null,
    doneWhen: null,
    billable: true,
    value: null,
    addedAt: 0,
    order: 0,
    ...part,
  };
}
