/** The board's Week view: which week it shows, and what its messages do. */
import * as vscode from 'vscode';
import { readWeek } from '../app/week.ts';
import { rangeOfDay } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import { weekModel } from '../view/week.ts';
import type { WeekModel } from '../view/weekModel.ts';
import type { WeekRequest } from '../view/weekProtocol.ts';
import { weekText } from '../view/weekText.ts';
import type { Desk } from './desk.ts';

interface Shown {
  /** A day of the week; null: today, whichever day that is. */
  readonly day: string | null;
  /** Of all projects. */
  readonly all: boolean;
}

export class WeekHost implements vscode.Disposable {
  readonly #desk: Desk;
  readonly #project: () => Id | null;
  readonly #changed = new vscode.EventEmitter<void>();
  /** null: the page shows no week. */
  #shown: Shown | null = null;
  /** What was asked for last. */
  #asked: Shown | null = null;

  /** Another week is shown. */
  readonly onDidChange = this.#changed.event;

  /** `project`: the one that the board shows. */
  constructor(desk: Desk, project: () => Id | null) {
    this.#desk = desk;
    this.#project = project;
  }

  /** null: nobody looks at a week. */
  opened(): { readonly type: 'week'; readonly model: WeekModel } | null {
    return this.#shown && { type: 'week', model: this.#model(this.#shown) };
  }

  /** A page that was just loaded shows no week until it asks for one. */
  close(): void {
    this.#asked = null;
    this.#shown = null;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async handle(message: WeekRequest): Promise<void> {
    switch (message.type) {
      case 'openWeek':
        return this.#open({ day: message.day, all: message.all });
      case 'closeWeek':
        return this.close();
      case 'copyWeek':
        if (this.#shown) await vscode.env.clipboard.writeText(weekText(this.#model(this.#shown)));
        return;
      case 'exportWeek':
        return this.#export();
    }
  }

  async #open(asked: Shown): Promise<void> {
    this.#asked = asked;
    // The last weeks are always there; of those before, not every stretch has been read.
    if (asked.day !== null) await this.#desk.book.readAll();
    // Somebody who pages quickly is no longer waiting for it.
    if (this.#asked !== asked) return;
    this.#shown = asked;
    this.#changed.fire();
  }

  async #export(): Promise<void> {
    if (this.#shown === null) return;
    const { days } = this.#read(this.#shown);
    const zone = this.#desk.book.clock.zone();
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return;
    const { exportHours } = await import('./documents.ts');
    const project = this.#projectOf(this.#shown);
    const known = project === null ? null : (this.#desk.book.state.projects.get(project) ?? null);
    const range = { from: rangeOfDay(first, zone).start, to: rangeOfDay(last, zone).end };
    await exportHours(this.#desk, { project: known, range });
  }

  #model(shown: Shown): WeekModel {
    const { tasks, components, projects } = this.#desk.book.state;
    return weekModel({
      today: this.#desk.today,
      locale: vscode.env.language,
      week: this.#read(shown),
      project: this.#projectOf(shown),
      tasks,
      components,
      projects,
    });
  }

  #read(shown: Shown) {
    return readWeek(this.#desk.book, this.#desk.hours, shown.day ?? this.#desk.today, this.#projectOf(shown));
  }

  #projectOf({ all }: Shown): Id | null {
    return all ? null : this.#project();
  }
}
