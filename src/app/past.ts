/** Facts about ranges of time that have passed, checked against what is recorded there. Instants are ms. */
import * as l10n from '@vscode/l10n';
import type { Note, Statement } from '../domain/entities.ts';
import type { Fact, Id } from '../domain/events.ts';
import { PagedTimeline } from '../domain/pagedTimeline.ts';
import { explain, isCounted, type Piece, type Range, without } from '../domain/pieces.ts';
import { SortedStretches } from '../domain/sortedStretches.ts';
import { DEFAULT_POLICY, type Recorded } from '../domain/timeline.ts';
import { clockRange } from '../view/dayTimes.ts';
import type { Book } from './book.ts';
import { Expected } from './expected.ts';
import { isoRange } from './instant.ts';
import { payersApart } from './links.ts';
import { isOwn } from './statements.ts';

/** What the person at this machine did, as it stands when this is made. */
export class Past {
  /** What they said, and which branch was which task's. */
  readonly stated: Omit<Recorded, 'stretches'>;
  readonly #book: Book;
  readonly #timeline: PagedTimeline;

  constructor(book: Book) {
    this.#book = book;
    const { statements, links } = book.state;
    const own = isOwn(book);
    const stretches = book.fold.stretches.groupBy((person) => own({ person })).get(true) ?? new SortedStretches();
    // Many ranges may be asked about, each of which concerns a few of the stretches of years.
    this.#timeline = new PagedTimeline(stretches, DEFAULT_POLICY.idleMs);
    this.stated = { statements: statements.filter(own), links };
  }

  /** @throws Expected when the range is empty, before all time, or reaches beyond both now and what was observed */
  check(range: Range): void {
    if (!(range.from < range.to)) throw new Expected(l10n.t('The range must end after it starts.'));
    // A ledger holds no such instants; east of Greenwich 1970 begins with some.
    if (range.from < 0) throw new Expected(l10n.t('The range starts before 1970 (UTC); no time is kept from then.'));
    if (range.to <= this.#book.clock.now()) return;
    // Recorded while a clock was ahead: it can be put right all the same.
    const last = this.pieces(range).at(-1);
    if (last === undefined || last.stretch === null || last.end < range.to) {
      throw new Expected(l10n.t('The range ends in the future; only what has passed can be put right.'));
    }
  }

  /** @throws Expected when another client's observed time lies in the range: it never goes to this client's task */
  checkClient(range: Range, task: Id): void {
    for (const { start, end, why, repository } of this.pieces(range)) {
      const apart = repository === null || !isCounted(why) ? null : payersApart(this.#book.state, repository, task);
      if (apart === null) continue;
      const when = clockRange(start, end, this.#book.clock.zone());
      throw new Expected(
        l10n.t(
          '"{0}" is a task for {1}, but {2} was work on {3}\'s repository; leave that out.',
          apart.title,
          apart.payer,
          when,
          apart.owner,
        ),
      );
    }
  }

  /** The range was work. @throws Expected */
  work(range: Range, task: Id | null): readonly Fact[] {
    this.check(range);
    const { from, to, zone } = this.#written(range);
    if (task === null) {
      // A mark without a task would say that it was not work.
      const timer = this.#book.newId();
      return [
        { type: 'timer.start', timer, task, from, zone },
        { type: 'timer.stop', timer, task, to },
        // The person says so now: nobody has to ask them about it again.
        { type: 'timer.confirm', timer, task, to },
      ];
    }
    this.checkClient(range, task);
    return [{ type: 'mark.set', mark: this.#book.newId(), from, to, task, note: null, zone }];
  }

  /** @throws Expected like `check` */
  notWork(range: Range, note: string | null = null): Fact {
    this.check(range);
    return { type: 'mark.set', mark: this.#book.newId(), ...this.#written(range), task: null, note };
  }

  note(range: Range, task: Id | null, text: string, note: Id = this.#book.newId()): Fact {
    return { type: 'note.set', note, task, text, ...this.#written(range) };
  }

  /** The words of marks that will not be seen any more when the range becomes another task's. */
  hiddenWords(range: Range, task: Id): readonly Fact[] {
    return this.pieces(range).flatMap(({ start, end, statement }) =>
      statement?.note == null ? [] : [this.note({ from: start, to: end }, task, statement.note)],
    );
  }

  /** Takes all words about the range away; what they say about the time around it stays. */
  wordsRemoved(range: Range): readonly Fact[] {
    const notes = [...this.#book.state.notes.values()].filter(isOwn(this.#book)).filter((note) => meets(note, range));
    const marks = this.stated.statements.filter(
      (mark) => mark.kind === 'mark' && mark.note !== null && mark.to !== null && meets(mark, range),
    );
    return [
      ...notes.flatMap((note) => this.#shortened(note, range)),
      ...marks.flatMap((mark) => this.#silenced(mark, range)),
    ];
  }

  /** Whether nothing else was said about any of the range, so that it belongs to the statement once that reaches there. */
  isFree(range: Range, { id }: Statement): boolean {
    return !this.stated.statements.some((other) => other.id !== id && meets(other, range));
  }

  /** By the default limit: a correction means the same whatever limit the person looks at their hours with. */
  pieces(range: Range): readonly Piece[] {
    const stretches = this.#timeline.stretchesAround(range.from, range.to);
    return explain({ ...this.stated, stretches }, range, this.#book.clock.now(), DEFAULT_POLICY);
  }

  #shortened({ id, task, text, zone, ...note }: Note, range: Range): readonly Fact[] {
    const [first, ...more] = without(note, range);
    if (first === undefined) {
      return [{ type: 'note.set', note: id, task, text: '', ...isoRange(note), zone, gone: true }];
    }
    return [this.note(first, task, text, id), ...more.map((part) => this.note(part, task, text))];
  }

  #silenced({ id, from, to, task, note, zone }: Statement, range: Range): readonly Fact[] {
    if (to === null || note === null) return [];
    const rest = without({ from, to }, range).map((part) => this.note(part, task, note));
    return [{ type: 'mark.set', mark: id, ...isoRange({ from, to }), task, note: null, zone }, ...rest];
  }

  /** In the zone in which that time was lived, so that it stays on its day. */
  #written(range: Range) {
    const zone = this.pieces(range)[0]?.zone ?? this.#book.clock.zone();
    return { ...isoRange(range), zone };
  }
}

function meets(fact: { readonly from: number; readonly to: number | null }, { from, to }: Range): boolean {
  return fact.from < to && (fact.to ?? Number.POSITIVE_INFINITY) > from;
}
