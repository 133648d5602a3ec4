/** What the forms for a client, a project and the person show, worded. Pure. */
import type { Absence, Client, Component, Contact, Person, Project, Repository, Term } from '../domain/entities.ts';
import { DETAILS, LANGUAGES, PROCESSES, RHYTHM_KINDS } from '../domain/events.ts';
import type { Field } from './field.ts';
import { fill, typableDuration } from './format.ts';
import type { FormModel, FormRecord } from './formModel.ts';
import { choices, fieldsFor, NO_MORE, none, rateText, recordOf } from './formParts.ts';
import { ENGLISH_FORMS, type FormStrings } from './formStrings.ts';
import { translated } from './translated.ts';

interface Looking {
  /** BCP 47 tag */
  readonly locale?: string;
}
export interface ClientFormInput extends Looking {
  readonly client: Client;
  /** In the order in which they were added. */
  readonly contacts: readonly Contact[];
  readonly glossary: readonly Term[];
  readonly projects: readonly Project[];
  /** As a note would have them. */
  readonly greeting: string;
  readonly closing: readonly string[];
}
export interface ProjectFormInput extends Looking {
  readonly project: Project;
  readonly client: Client | null;
  /** In order. */
  readonly components: readonly Component[];
  readonly repositories: readonly Repository[];
}
export interface ProfileFormInput extends Looking {
  readonly person: Person;
  readonly absences: readonly Absence[];
  readonly closing: readonly string[];
}

export function clientForm(input: ClientFormInput): FormModel {
  const { client, locale = 'en' } = input;
  const strings = translated(ENGLISH_FORMS);
  const field = fieldsFor('client', strings);
  const { rhythm } = client;
  const record = (fields: readonly Field[]): FormRecord => recordOf('client', client.id, client.name, fields, false);
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayName(day, locale) }));
  const when = [
    field('rhythm', 'choice', rhythm?.kind ?? '', [none(strings), ...choices(RHYTHM_KINDS, strings.rhythms)]),
    ...(rhythm?.kind === 'weekly'
      ? [field('weekday', 'choice', String(rhythm.weekday), weekdays), field('hour', 'line', String(rhythm.hour))]
      : []),
    ...(rhythm?.kind === 'days' ? [field('days', 'line', String(rhythm.days))] : []),
  ];
  return {
    locale,
    strings,
    sheet: { view: 'client', client: client.id },
    title: client.name,
    what: strings.client,
    sections: [
      {
        ...NO_MORE,
        title: strings.client,
        records: [record([field('name', 'line', client.name), field('company', 'line', client.company ?? '')])],
      },
      {
        ...NO_MORE,
        title: strings.contacts,
        hint: strings.contactsHint,
        empty: strings.noContacts,
        isList: true,
        records: input.contacts.map((contact) => contactRecord(contact, strings)),
        add: { kind: 'contact', placeholder: strings.addContact },
      },
      {
        ...NO_MORE,
        title: strings.theNotes,
        records: [
          record([
            field('language', 'choice', client.language, choices(LANGUAGES, strings.languages)),
            field('detail', 'choice', client.detail, choices(DETAILS, strings.details)),
            field('greeting', 'line', client.greeting ?? ''),
            field('signature', 'text', client.signature ?? ''),
          ]),
        ],
        preview: [input.greeting, '…', ...input.closing],
      },
      {
        ...NO_MORE,
        title: strings.agreed,
        records: [
          record([
            ...when,
            field('quietUntil', 'day', client.quietUntil ?? ''),
            field('channel', 'line', client.channel ?? ''),
            field('process', 'choice', client.process ?? '', [none(strings), ...choices(PROCESSES, strings.processes)]),
            field('zone', 'line', client.zone ?? ''),
          ]),
        ],
      },
      {
        ...NO_MORE,
        title: strings.glossary,
        hint: strings.glossaryHint,
        empty: strings.noTerms,
        isList: true,
        records: input.glossary.map((term) => termRecord(term, strings)),
        add: { kind: 'term', placeholder: strings.addTerm },
      },
      {
        ...NO_MORE,
        title: strings.projects,
        links: [
          ...input.projects.map(({ id, name }) => ({
            label: fill(strings.editProject, name),
            to: { view: 'project', project: id } as const,
          })),
          { label: strings.editProfile, to: { view: 'profile' } },
        ],
      },
    ],
  };
}

export function projectForm(input: ProjectFormInput): FormModel {
  const { project, client, locale = 'en' } = input;
  const strings = translated(ENGLISH_FORMS);
  const field = fieldsFor('project', strings);
  const { budgetMs, hoursPerDay } = project;
  return {
    locale,
    strings,
    sheet: { view: 'project', project: project.id },
    title: project.name,
    what: strings.project,
    sections: [
      {
        ...NO_MORE,
        title: strings.project,
        records: [recordOf('project', project.id, project.name, [field('name', 'line', project.name)], false)],
        links: [
          ...(client === null
            ? []
            : [{ label: fill(strings.editClient, client.name), to: { view: 'client', client: client.id } as const }]),
          { label: strings.editProfile, to: { view: 'profile' } },
        ],
      },
      {
        ...NO_MORE,
        title: strings.money,
        records: [
          recordOf(
            'project',
            project.id,
            project.name,
            [
              field('budget', 'line', budgetMs === null ? '' : typableDuration(budgetMs, locale)),
              field('launch', 'day', project.launch ?? ''),
              field('hoursPerDay', 'line', hoursPerDay === null ? '' : String(hoursPerDay)),
              field('rate', 'line', rateText(project.rate)),
              field('baseline', 'day', project.baseline ?? ''),
            ],
            false,
          ),
        ],
      },
      {
        ...NO_MORE,
        title: strings.components,
        hint: strings.componentsHint,
        empty: strings.noComponents,
        isList: true,
        isSorted: true,
        records: input.components.map((component) => componentRecord(component, strings)),
        add: { kind: 'component', placeholder: strings.addComponent },
      },
      {
        ...NO_MORE,
        title: strings.repositories,
        hint: strings.repositoriesHint,
        empty: strings.noRepositories,
        lines: input.repositories.map(({ name, remote }) => (remote === null ? name : `${name} · ${remote}`)),
      },
    ],
  };
}

export function profileForm(input: ProfileFormInput): FormModel {
  const { person, locale = 'en' } = input;
  const strings = translated(ENGLISH_FORMS);
  const field = fieldsFor('profile', strings);
  const record = (fields: readonly Field[]) => recordOf('profile', person.id, person.name ?? '', fields, false);
  return {
    locale,
    strings,
    sheet: { view: 'profile' },
    title: person.name ?? strings.profile,
    what: strings.profile,
    sections: [
      {
        ...NO_MORE,
        title: strings.profile,
        hint: strings.profileHint,
        records: [
          record([
            field('name', 'line', person.name ?? ''),
            field('position', 'line', person.position ?? ''),
            field('company', 'line', person.company ?? ''),
            field('contacts', 'text', person.contacts.join('\n')),
          ]),
        ],
        preview: input.closing,
      },
      {
        ...NO_MORE,
        title: strings.money,
        records: [
          record([
            field('rate', 'line', rateText(person.rate)),
            field('hoursPerDay', 'line', person.hoursPerDay === null ? '' : String(person.hoursPerDay)),
          ]),
        ],
      },
      {
        ...NO_MORE,
        title: strings.absences,
        hint: strings.absencesHint,
        empty: strings.noAbsences,
        isList: true,
        records: input.absences.map((absence) => absenceRecord(absence, strings)),
        add: { kind: 'absence', placeholder: strings.addAbsence },
      },
    ],
  };
}

function contactRecord({ id, name, email, position, phone }: Contact, strings: FormStrings): FormRecord {
  const field = fieldsFor('contact', strings);
  return recordOf('contact', id, name ?? email ?? '', [
    field('name', 'line', name ?? ''),
    field('email', 'line', email ?? ''),
    field('position', 'line', position ?? ''),
    field('phone', 'line', phone ?? ''),
  ]);
}

function termRecord({ id, from, to }: Term, strings: FormStrings): FormRecord {
  const field = fieldsFor('term', strings);
  return recordOf('term', id, from, [field('from', 'line', from), field('to', 'line', to ?? '')]);
}

function componentRecord({ id, name, paths }: Component, strings: FormStrings): FormRecord {
  const field = fieldsFor('component', strings);
  return recordOf('component', id, name, [field('name', 'line', name), field('paths', 'line', paths.join(', '))]);
}

function absenceRecord({ id, from, to, standIn, reach }: Absence, strings: FormStrings): FormRecord {
  const field = fieldsFor('absence', strings);
  return recordOf('absence', id, `${from} – ${to}`, [
    field('from', 'day', from),
    field('to', 'day', to),
    field('standIn', 'line', standIn ?? ''),
    field('reach', 'line', reach ?? ''),
  ]);
}

/** 1 is Monday. */
function weekdayName(day: number, locale: string): string {
  // The first of June 2026 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 5, day));
}
