/** Subjects that tell of several changes: each is judged by itself. */

const BREAK = /;\s*|(?<=[A-Za-zА-Яа-яЁё]{3})\.\s+(?=[A-ZА-ЯЁ])/;

/** "Fixed the date; new menu" are two; `tail`: what says nothing at the end of one. */
export function splitClauses(text: string, tail: RegExp): readonly string[] {
  const clauses = text.split(BREAK).map((clause) => clause.trim().replace(tail, ''));
  const full = clauses.filter((clause) => clause !== '');
  return full.length === 0 ? [text] : full;
}

/** As many as there is room for, the first ones; later ones go on in small letters. */
export function joinClauses(clauses: readonly string[], room: number): string {
  let joined = clauses[0] ?? '';
  for (const clause of clauses.slice(1)) {
    const longer = `${joined}; ${clause.charAt(0).toLowerCase()}${clause.slice(1)}`;
    if ([...longer].length <= room) joined = longer;
  }
  return joined;
}
