/**
 * The names of characters that people write in Markdown. It stands in for the package `entities` in what ships (see
 * esbuild.mjs): that has all two thousand of HTML, which would be a fortieth of the whole extension. Another name stays
 * as it was typed; numbers (`&#8212;`) are markdown-it's own.
 */
const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  asymp: '≈',
  bdquo: '„',
  bull: '•',
  cent: '¢',
  check: '✓',
  copy: '©',
  dagger: '†',
  darr: '↓',
  deg: '°',
  divide: '÷',
  emsp: '\u2003',
  ensp: '\u2002',
  euro: '€',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  ge: '≥',
  gt: '>',
  harr: '↔',
  hellip: '…',
  infin: '∞',
  laquo: '«',
  larr: '←',
  ldquo: '“',
  le: '≤',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  micro: 'µ',
  middot: '·',
  minus: '−',
  nbsp: '\u00a0',
  ndash: '–',
  ne: '≠',
  numero: '№',
  para: '¶',
  permil: '‰',
  plusmn: '±',
  pound: '£',
  prime: '′',
  quot: '"',
  raquo: '»',
  rarr: '→',
  rdquo: '”',
  reg: '®',
  rsquo: '’',
  sbquo: '‚',
  sect: '§',
  shy: '\u00ad',
  sup2: '²',
  sup3: '³',
  thinsp: '\u2009',
  times: '×',
  trade: '™',
  uarr: '↑',
  yen: '¥',
};

/** "&mdash;" → "—"; another text comes back as it is. */
export function decodeHTML(text: string): string {
  const name = /^&([a-z0-9]+);$/.exec(text)?.[1] ?? '';
  return Object.hasOwn(CHARACTERS, name) ? (CHARACTERS[name] ?? text) : text;
}

export { decodeHTML as decodeHTMLStrict };
