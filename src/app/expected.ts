/** A failure that is the caller's to mend: `message` is one sentence that says how. */
export class Expected extends Error {
  override readonly name = 'Expected';
}

/** There is nothing to do, e.g. to stop or to undo: worth a word, but nothing is wrong. */
export class NothingToDo extends Expected {}

/** A name that fits several; the message lists them with their ids. */
export class Ambiguous extends Expected {
  constructor(what: string, name: string, candidates: readonly { readonly id: string; readonly label: string }[]) {
    const list = candidates.map(({ id, label }) => `${id} (${label})`).join(', ');
    super(`"${name}" fits several ${what}; use the id of one: ${list}.`);
  }
}
