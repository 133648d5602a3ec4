/** Every word of the forms, in one table that travels with them: the host may put a translation in its place. */
import type { Detail, Language, Process, RhythmKind } from '../domain/events.ts';
import { ENGLISH_PROBLEMS, type FieldWords } from './field.ts';
import type { FieldOf, RecordKind } from './formFields.ts';

/** {0} and {1} are places for values. */
export const ENGLISH_FORMS = {
  fields: {
    client: {
      name: { label: 'Name', hint: '' },
      company: { label: 'Company', hint: 'Where it is another name.' },
      language: { label: 'Language of the notes', hint: '' },
      detail: { label: 'How much they want to know', hint: '' },
      greeting: { label: 'Greeting', hint: 'The whole first line. Empty: made from the first contact’s name.' },
      signature: { label: 'Signature', hint: 'The last lines. Empty: your own, from your profile.' },
      channel: { label: 'Channel agreed', hint: 'Where they want to be written to, such as e-mail or Telegram.' },
      process: { label: 'Process agreed', hint: '' },
      zone: { label: 'Time zone', hint: 'Such as Europe/Berlin; empty: yours.' },
      quietUntil: { label: 'Quiet until', hint: 'They asked not to be written to before this day.' },
      rhythm: { label: 'When they are written to', hint: '' },
      weekday: { label: 'Day of the week', hint: '' },
      hour: { label: 'Hour of the day', hint: 'From 0 to 23, in your own time.' },
      days: { label: 'Days from one note to the next', hint: '' },
    },
    contact: {
      name: { label: 'Name', hint: '' },
      email: { label: 'E-mail', hint: '' },
      position: { label: 'Position', hint: '' },
      phone: { label: 'Phone', hint: '' },
    },
    term: {
      from: { label: 'Our word', hint: '' },
      to: { label: 'The client’s word', hint: '' },
    },
    project: {
      name: { label: 'Name', hint: '' },
      budget: { label: 'Budget', hint: 'In hours, such as 40h; empty: none.' },
      launch: { label: 'Launch', hint: '' },
      hoursPerDay: { label: 'Planned hours a working day', hint: 'Empty: those of your profile.' },
      rate: { label: 'Rate an hour', hint: 'Such as 50 EUR; empty: that of your profile.' },
      baseline: { label: 'First plan up to', hint: 'Tasks added after this day are more than was agreed.' },
    },
    component: {
      name: { label: 'Name', hint: '' },
      paths: { label: 'Paths', hint: '' },
    },
    profile: {
      name: { label: 'Name', hint: '' },
      position: { label: 'Position', hint: '' },
      company: { label: 'Company', hint: '' },
      contacts: { label: 'How you can be reached', hint: 'A phone number or address on each line.' },
      rate: { label: 'Rate an hour', hint: 'Such as 50 EUR, where a project has none of its own.' },
      hoursPerDay: { label: 'Planned hours a working day', hint: 'Where a project says none.' },
    },
    absence: {
      from: { label: 'First day', hint: '' },
      to: { label: 'Last day', hint: '' },
      standIn: { label: 'Who stands in', hint: '' },
      reach: { label: 'How to reach them', hint: '' },
    },
  } satisfies { [K in RecordKind]: Record<FieldOf<K>, FieldWords> },
  problems: ENGLISH_PROBLEMS,
  languages: { en: 'English', ru: 'Русский' } satisfies Record<Language, string>,
  details: { A: 'A: a lot', B: 'B: what moves', C: 'C: the bottom line' } satisfies Record<Detail, string>,
  processes: { iterations: 'Step by step, in iterations', result: 'Only the final result' } satisfies Record<
    Process,
    string
  >,
  rhythms: {
    weekly: 'Every week',
    days: 'Every few days',
    milestone: 'At milestones',
    none: 'When there is something to say',
  } satisfies Record<RhythmKind, string>,
  notAgreed: 'Not agreed',
  client: 'Client',
  project: 'Project',
  profile: 'Your profile',
  profileHint: 'Who the notes come from.',
  theNotes: 'The notes',
  agreed: 'What was agreed',
  contacts: 'Contacts',
  contactsHint: 'The first one is greeted.',
  noContacts: 'Nobody yet: without a contact nobody is greeted by name.',
  addContact: 'Anna Petrova <anna@client.example>',
  contactUnread: 'Write it as a name, an address, or Anna <anna@client.example>.',
  glossary: 'Glossary',
  glossaryHint: 'Words of ours, and what the client calls them. Without one, what says the word is left out of notes.',
  noTerms: 'No words yet.',
  addTerm: 'Our word = the client’s word',
  projects: 'Projects',
  money: 'Plan and money',
  components: 'Components',
  componentsHint:
    'What the client can see and name, in the order of the notes (Alt with an arrow key moves one). Paths are globs from the repository’s root, with commas between.',
  noComponents: 'No components: the note then speaks of the project as a whole.',
  addComponent: 'Name of a component',
  repositories: 'Repositories',
  noRepositories: 'None. Open a folder that is a git repository, and track it.',
  repositoriesHint: 'The command Track This Repository, in a folder that is open, adds one.',
  absences: 'Absences',
  absencesHint: 'Days on which you are not at work.',
  noAbsences: 'None planned.',
  addAbsence: 'First and last day: 2026-12-24 2027-01-06',
  absenceUnread: 'Write the first and the last day, such as 2026-12-24 2027-01-06.',
  add: 'Add',
  remove: 'Remove {0}',
  moveUp: 'Move {0} up',
  moveDown: 'Move {0} down',
  preview: 'As a note has it',
  editClient: 'Client: {0}',
  editProject: 'Project: {0}',
  editProfile: 'Your Profile',
};

/** As in {@link ENGLISH_FORMS}, in another language. */
export type FormStrings = typeof ENGLISH_FORMS;
