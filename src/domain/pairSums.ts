/** ms by two keys, such as repository and task. */
export class PairSums<A extends string | null = string | null, B extends string | null = string | null> {
  readonly #sums = new Map<A, Map<B, number>>();

  add(first: A, second: B, ms: number): void {
    const inner = this.#sums.get(first);
    if (inner === undefined) this.#sums.set(first, new Map([[second, ms]]));
    else inner.set(second, (inner.get(second) ?? 0) + ms);
  }

  addAll(other: PairSums<A, B>): void {
    for (const [first, second, ms] of other) this.add(first, second, ms);
  }

  subtractAll(other: PairSums<A, B>): void {
    for (const [first, second, ms] of other) this.add(first, second, -ms);
  }

  /** Pairs whose sum is 0 are left out. */
  *[Symbol.iterator](): Generator<readonly [A, B, number]> {
    for (const [first, inner] of this.#sums) {
      for (const [second, ms] of inner) if (ms !== 0) yield [first, second, ms];
    }
  }
}
