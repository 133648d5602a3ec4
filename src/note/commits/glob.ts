/**
 * Makes the function that tells whether a path matches: `?` is one character, `*` any within a folder, `**` any number
 * of folders. A glob that names a folder means all that is in it.
 */
export function makeGlob(glob: string): (path: string) => boolean {
  const segments = glob
    .replace(/^\.?\/+/, '')
    .replace(/\/+$/, '')
    .split(/\/+/);
  if (segments.length === 1 && segments[0] === '') return () => false;
  const pattern = [...segments, '**'];
  return (path) => matchStars(pattern, path.split('/'), '**', matchSegment);
}

function matchSegment(pattern: string, segment: string): boolean {
  if (pattern === segment) return true;
  if (!/[*?]/.test(pattern)) return false;
  return matchStars([...pattern], [...segment], '*', (wanted, letter) => wanted === '?' || wanted === letter);
}

/**
 * Greedy with one step back to the last star: at most |pattern| × |items| comparisons, so no glob that came from
 * somebody else's ledger can hang the editor, as a regular expression made of it could.
 */
export function matchStars(
  pattern: readonly string[],
  items: readonly string[],
  star: string,
  matches: (wanted: string, item: string) => boolean,
): boolean {
  let at = 0;
  let item = 0;
  let lastStar = -1;
  let resume = 0;
  while (item < items.length) {
    const wanted = pattern[at];
    if (wanted === star) {
      lastStar = at++;
      resume = item;
    } else if (wanted !== undefined && matches(wanted, items[item] as string)) {
      at++;
      item++;
    } else if (lastStar >= 0) {
      at = lastStar + 1;
      item = ++resume;
    } else return false;
  }
  while (pattern[at] === star) at++;
  return at === pattern.length;
}
