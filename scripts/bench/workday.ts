/**
 * A simulated working day: what the person truly did, and what an editor and git saw of it. Times are ms from midnight;
 * the same seed makes the same day.
 */
import { Dice } from './dice.ts';
import { CAUSES, type Cause, type Seen, type SeenKind, type Span, type Workday } from './truth.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How often an editor that is in use is looked at, and for how long after the last key it is taken to be. */
const [TICK, IN_USE] = [30 * SECOND, MINUTE];

export function makeWorkday(seed: number): Workday {
  return new WorkdayMaker(new Dice(seed)).make();
}

class WorkdayMaker {
  readonly #dice: Dice;
  readonly #spans: Span[] = [];
  readonly #seen: Seen[] = [];
  readonly #timers: { from: number; to: number; readonly forgotten: number | null }[] = [];
  readonly #commits: number[] = [];
  #at = 0;
  #workedSinceCommit = 0;
  #commitAfter = 0;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  make(): Workday {
    const dice = this.#dice;
    const agent = dice.chance(0.3);
    this.#commitAfter = dice.between(20, 120) * MINUTE;
    this.#night(8.5 * HOUR + dice.between(0, 60) * MINUTE, agent);
    this.#workUntil(12 * HOUR + dice.between(0, 60) * MINUTE);
    this.#lunch();
    this.#workUntil(17 * HOUR + dice.between(0, 90) * MINUTE);
    if (dice.chance(0.8)) this.#commits.push(this.#at);
    this.#see('blur');
    const lid = dice.chance(0.4) ? 21 * HOUR + dice.between(0, 90) * MINUTE : null;
    if (lid !== null) {
      this.#night(lid, agent);
      this.#see('look');
      this.#spend('the lid opened at night', 2 * MINUTE);
    }
    this.#night(DAY, agent);
    const seen = withTicks(this.#seen.sort((a, b) => a.at - b.at));
    return { spans: this.#withForgotten(), seen, timers: this.#timers, commits: this.#commits };
  }

  #workUntil(end: number): void {
    const dice = this.#dice;
    while (this.#at < end) {
      const roll = dice.roll();
      if (roll < 0.5) this.#code(dice.between(15, 50) * MINUTE);
      else if (roll < 0.65) this.#read(dice.between(5, 25) * MINUTE);
      else if (roll < 0.73) this.#run();
      else if (roll < 0.81) this.#twoWindows(dice.between(10, 25) * MINUTE);
      else if (roll < 0.88) this.#lookElsewhere();
      else if (roll < 0.94) this.#call();
      else if (roll < 0.99) this.#spend('a break', dice.between(5, 15) * MINUTE);
      else this.#suspend(dice.between(45, 100) * MINUTE);
    }
  }

  #code(length: number): void {
    const end = this.#at + length;
    while (this.#at < end) {
      this.#type(this.#dice.between(20, 150) * SECOND);
      this.#think();
    }
  }

  #type(length: number, window = 'w1', cause: Cause = 'typing'): void {
    const start = this.#at;
    const end = start + length;
    while (this.#at < end) {
      this.#see('edit', window);
      this.#at += this.#dice.between(150, 4000);
    }
    this.#spend(cause, 0, start);
    this.#commitMaybe(this.#at - start);
  }

  #think(): void {
    const dice = this.#dice;
    const roll = dice.roll();
    const seconds = roll < 0.62 ? dice.between(3, 60) : roll < 0.94 ? dice.between(60, 240) : dice.between(240, 540);
    const start = this.#at;
    const end = start + seconds * SECOND;
    // Most people scroll while they think, and some look out of the window.
    while (dice.chance(0.6) && this.#at < end) {
      this.#see('look');
      this.#at += dice.between(2, 40) * SECOND;
    }
    this.#at = end;
    this.#spend(seconds <= 300 ? 'thinking, up to 5 min' : 'thinking, longer', 0, start);
    this.#commitMaybe(end - start);
  }

  #read(length: number): void {
    const start = this.#at;
    while (this.#at < start + length) {
      this.#see('look');
      this.#at += (this.#dice.chance(0.9) ? this.#dice.between(4, 100) : this.#dice.between(100, 360)) * SECOND;
    }
    this.#spend('reading', 0, start);
    this.#commitMaybe(this.#at - start);
  }

  #run(): void {
    const start = this.#at;
    this.#see('run');
    this.#at += this.#dice.between(30, 360) * SECOND;
    this.#see('look');
    this.#spend('waiting for a run', 0, start);
    this.#commitMaybe(this.#at - start);
  }

  #twoWindows(length: number): void {
    const end = this.#at + length;
    for (let turn = 1; this.#at < end; turn++) {
      const window = turn % 2 === 0 ? 'w1' : 'w2';
      this.#see('blur', turn % 2 === 0 ? 'w2' : 'w1');
      this.#type(this.#dice.between(20, 180) * SECOND, window, 'two windows');
    }
    this.#see('blur', 'w2');
    this.#see('look');
  }

  #lookElsewhere(): void {
    const start = this.#at;
    this.#see('blur');
    const end = start + this.#dice.between(20, 90) * SECOND;
    while (this.#at < end) {
      this.#see('look', 'w3');
      this.#at += this.#dice.between(3, 20) * SECOND;
    }
    this.#see('blur', 'w3');
    this.#spend('a look elsewhere', 0, start);
  }

  #call(): void {
    const dice = this.#dice;
    const [start, length] = [this.#at, dice.between(15, 45) * MINUTE];
    const end = start + length;
    this.#see('blur');
    const timed = dice.chance(0.6);
    if (timed) {
      const last = this.#timers.at(-1);
      // Starting a timer stops the one that runs.
      if (last !== undefined) last.to = Math.min(last.to, start);
      const forgotten = dice.chance(0.06);
      const noticed = dice.chance(2 / 3) ? end + dice.between(60, 180) * MINUTE : DAY;
      this.#timers.push({
        from: start,
        to: forgotten ? Math.min(noticed, DAY) : end,
        forgotten: forgotten ? end : null,
      });
    }
    this.#spend(timed ? 'a call with a timer' : 'a call without one', length);
    this.#see('look');
  }

  #lunch(): void {
    const dice = this.#dice;
    const length = dice.between(30, 60) * MINUTE;
    const roll = dice.roll();
    if (roll < 0.25) this.#suspend(length);
    else if (roll < 0.8) this.#spend('lunch', length);
    else {
      this.#letAgentWork(this.#at, this.#at + length);
      this.#spend('an agent at lunch', length);
    }
  }

  /** The lid is closed; when it is opened, the window has the focus again. */
  #suspend(length: number): void {
    this.#see('blur');
    this.#spend('a suspended laptop', length);
    this.#see('look');
  }

  #night(until: number, agent: boolean): void {
    const start = this.#at;
    // It is set to work when its person goes, and has done by seven in the morning.
    if (agent) this.#letAgentWork(start, start < 12 * HOUR ? Math.min(until, 7 * HOUR) : until);
    this.#at = until;
    if (until > start) this.#spend(agent ? 'an agent at night' : 'before and after work', 0, start);
  }

  #letAgentWork(from: number, to: number): void {
    for (let at = from; at < to; at += this.#dice.between(5, 240) * SECOND) {
      this.#seen.push({ at, kind: 'agent', window: 'w1', repository: 'site' });
    }
  }

  #see(kind: SeenKind, window = 'w1'): void {
    const repository = window === 'w3' ? 'shop' : window === 'w2' ? 'api' : 'site';
    this.#seen.push({ at: this.#at, kind, window, repository });
  }

  #spend(cause: Cause, length: number, from = this.#at): void {
    this.#at += length;
    if (this.#at > from) this.#spans.push({ from, to: this.#at, cause });
  }

  #commitMaybe(worked: number): void {
    this.#workedSinceCommit += worked;
    if (this.#workedSinceCommit < this.#commitAfter) return;
    this.#commits.push(this.#at);
    this.#workedSinceCommit = 0;
    this.#commitAfter = this.#dice.between(20, 120) * MINUTE;
  }

  /** What was no work while a timer ran on has that for its cause, whatever it was. */
  #withForgotten(): readonly Span[] {
    return this.#timers.reduce<readonly Span[]>((spans, { forgotten, to }) => {
      if (forgotten === null) return spans;
      return spans.flatMap((span) => {
        const [from, until] = [Math.max(span.from, forgotten), Math.min(span.to, to)];
        if (CAUSES[span.cause] || from >= until) return [span];
        const parts: readonly Span[] = [
          { ...span, to: from },
          { from, to: until, cause: 'a forgotten timer' },
          { ...span, from: until },
        ];
        return parts.filter((part) => part.from < part.to);
      });
    }, this.#spans);
  }
}

/** Where nothing happens in a window that the person was just using, the editor says for a while that it is in use. */
function withTicks(seen: readonly Seen[]): readonly Seen[] {
  const person = seen.filter(({ kind }) => kind !== 'agent');
  const ticks = person.flatMap((each, index) => {
    const until = Math.min(each.at + IN_USE, person[index + 1]?.at ?? each.at);
    const found: Seen[] = [];
    if (each.kind === 'blur') return found;
    for (let at = (Math.floor(each.at / TICK) + 1) * TICK; at <= until; at += TICK)
      found.push({ ...each, at, kind: 'stay' });
    return found;
  });
  return [...seen, ...ticks].sort((a, b) => a.at - b.at);
}
