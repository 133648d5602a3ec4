/** Instants (ms) as they stand in the ledger. */
import type { Range } from '../domain/pieces.ts';

export function iso(at: number): string {
  return new Date(at).toISOString();
}

export function isoRange({ from, to }: Range): { readonly from: string; readonly to: string } {
  return { from: iso(from), to: iso(to) };
}
