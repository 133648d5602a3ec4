/** Whether time away is still worth a word. Pure; instants are ms. */

interface Away {
  readonly from: number;
  readonly to: number;
}

/** Time away is offered for this long after the person came back. */
const OFFER_MS = 30 * 60_000;

/**
 * The last time away, until the person has spoken of it or left it, until the next one, and for half an hour at most.
 * `settledTo`: up to where they spoke or left; `latestFrom`: when the latest one that was ever offered began, for once
 * that is settled, an earlier one is the last again.
 */
export function offeredAway<A extends Away>(
  last: A | null,
  { settledTo, latestFrom }: { readonly settledTo: number; readonly latestFrom: number },
  now: number,
): A | null {
  if (last === null || last.from < latestFrom || last.to <= settledTo) return null;
  return now - last.to <= OFFER_MS ? last : null;
}
