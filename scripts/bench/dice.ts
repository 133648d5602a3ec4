/** Chance that falls the same way every time: a sequence of numbers from a seed (32-bit xorshift). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    // Zero would stay zero, and neighbouring seeds would begin alike.
    this.#state = Math.imul(seed + 1, 0x9e3779b1) | 1;
    for (let i = 0; i < 8; i++) this.roll();
  }

  /** From 0 to below 1. */
  roll(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return (state >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.roll() < probability;
  }
}
