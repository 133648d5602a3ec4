/** The forms on the board: which one is shown, and what its messages do. */
import * as vscode from 'vscode';
import { addRecord, moveComponent, removeRecord, setRecordField } from '../app/formRecords.ts';
import { termsOf } from '../app/glossary.ts';
import { contactsOf, letterTo, senderOf } from '../app/letter.ts';
import { absencesFrom } from '../app/profile.ts';
import type { Id } from '../domain/events.ts';
import { ofProject } from '../domain/order.ts';
import type { FormModel } from '../view/formModel.ts';
import type { FormRequest } from '../view/formProtocol.ts';
import { clientForm, profileForm, projectForm } from '../view/forms.ts';
import type { FormSheet } from '../view/place.ts';
import type { Desk } from './desk.ts';

export class FormHost implements vscode.Disposable {
  readonly #desk: Desk;
  readonly #changed = new vscode.EventEmitter<void>();
  /** null: the page shows no form. */
  #shown: FormSheet | null = null;

  /** Another form is shown. */
  readonly onDidChange = this.#changed.event;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** null: nobody looks at a form. */
  opened(): { readonly type: 'form'; readonly model: FormModel | null } | null {
    return this.#shown && { type: 'form', model: this.#model(this.#shown) };
  }

  /** A page that was just loaded shows no form until it asks for one. */
  close(): void {
    this.#shown = null;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** @throws Expected with a sentence for the person */
  async handle(message: FormRequest): Promise<void> {
    const { book } = this.#desk;
    switch (message.type) {
      case 'openForm':
        this.#shown = message.sheet;
        this.#changed.fire();
        return;
      case 'closeForm':
        return this.close();
      case 'setField':
        return setRecordField(book, message.kind, message.id, message.field, message.text);
      case 'addRecord':
        return addRecord(book, message.sheet, message.kind, message.text);
      case 'removeRecord':
        return removeRecord(book, message.kind, message.id);
      case 'moveComponent':
        return moveComponent(book, message.id, message.before);
    }
  }

  #model(sheet: FormSheet): FormModel | null {
    switch (sheet.view) {
      case 'client':
        return this.#client(sheet.client);
      case 'project':
        return this.#project(sheet.project);
      case 'profile':
        return this.#profile();
    }
  }

  #client(id: Id): FormModel | null {
    const { book } = this.#desk;
    const { clients, projects } = book.state;
    const client = clients.get(id);
    if (client === undefined) return null;
    return clientForm({
      locale: vscode.env.language,
      client,
      contacts: contactsOf(book, id),
      glossary: termsOf(book, id),
      projects: [...projects.values()].filter((project) => project.client === id),
      ...letterTo(book, client),
    });
  }

  #project(id: Id): FormModel | null {
    const { projects, clients, components, repositories, memberships } = this.#desk.book.state;
    const project = projects.get(id);
    if (project === undefined) return null;
    return projectForm({
      locale: vscode.env.language,
      project,
      client: clients.get(project.client) ?? null,
      components: ofProject(components.values(), id),
      repositories: [...memberships.values()]
        .filter((member) => member.project === id)
        .flatMap(({ repository }) => repositories.get(repository) ?? []),
    });
  }

  #profile(): FormModel {
    const { book } = this.#desk;
    const { state, person: id } = book;
    const person = state.persons.get(id) ?? {
      id,
      name: null,
      emails: [],
      position: null,
      company: null,
      contacts: [],
      rate: null,
      hoursPerDay: null,
    };
    const signature = senderOf(book)?.signature;
    return profileForm({
      locale: vscode.env.language,
      person,
      absences: absencesFrom(book, this.#desk.today),
      closing: signature === undefined ? [] : [signature],
    });
  }
}
