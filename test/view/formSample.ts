/** The forms of the sample project, for tests. */
import type { ClientFormInput, ProfileFormInput, ProjectFormInput } from '../../src/view/forms.ts';
import { sampleInput } from './boardSample.ts';

export function clientInput(more: Partial<ClientFormInput> = {}): ClientFormInput {
  const { clients, projects } = sampleInput();
  const [client] = clients;
  if (client === undefined) throw new Error('The sample has no client.');
  return {
    client: { ...client, rhythm: { kind: 'weekly', weekday: 5, hour: 15 }, channel: 'e-mail' },
    contacts: [
      { id: 'c1', client: 'anna', name: 'Anna', email: 'anna@flora.example', position: 'owner', phone: null },
      { id: 'c2', client: 'anna', name: 'Boris', email: null, position: null, phone: '+7 900 000-00-00' },
    ],
    glossary: [
      { id: 'g1', client: 'anna', from: 'API', to: 'the connection' },
      { id: 'g2', client: 'anna', from: 'refactoring', to: null },
    ],
    projects,
    greeting: 'Hello Anna,',
    closing: ['Kind regards,', 'Ivan Petrov, web developer, North Studio'],
    ...more,
  };
}

export function projectInput(more: Partial<ProjectFormInput> = {}): ProjectFormInput {
  const { clients, projects, components } = sampleInput();
  const [project] = projects;
  if (project === undefined) throw new Error('The sample has no project.');
  return {
    project: { ...project, rate: { amount: 50, currency: 'EUR' } },
    client: clients[0] ?? null,
    components: components.toSorted((a, b) => a.order - b.order),
    repositories: [
      { id: 'site', client: 'anna', name: 'flora-site', firstCommit: null, remote: 'git.example/north/flora-site' },
    ],
    ...more,
  };
}

export function profileInput(more: Partial<ProfileFormInput> = {}): ProfileFormInput {
  return {
    person: {
      id: 'me',
      name: 'Ivan Petrov',
      emails: ['ivan@north.example'],
      position: 'web developer',
      company: 'North Studio',
      contacts: ['+7 900 000-00-00', 'ivan@north.example'],
      rate: null,
      hoursPerDay: 6,
    },
    absences: [
      { id: 'a1', person: 'me', from: '2026-08-03', to: '2026-08-14', standIn: 'Olga', reach: 'olga@north.example' },
    ],
    closing: ['Ivan Petrov, web developer, North Studio, +7 900 000-00-00'],
    ...more,
  };
}
