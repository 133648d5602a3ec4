/**
 * English verbs that begin a commit subject a client could read. What a program does and we do not ("use", "load", "warn",
 * "skip") would be wrong in the past, and what was only started is nothing to tell.
 */
const REGULAR =
  'add adjust align allow animate apply arrange attach center centre change clarify connect convert correct crop deliver describe disable enable enlarge enhance ensure explain expand extend fill finish fix format highlight host implement import improve include increase insert install introduce limit link list localise localize lower mark mend move name offer order organise organize place polish position prepare prevent publish raise reduce remove rename reorder repair replace require resize resolve restore restrict separate shift shorten simplify smooth sort straighten strengthen style switch tighten translate turn update widen accelerate adapt archive balance combine create darken define delete duplicate emphasise emphasize export fade group join keep launch lighten mirror mute paginate preview protect provide redesign refresh rephrase reveal reword rotate schedule secure speed stabilise stabilize stack stop stretch subscribe summarise summarize sync trim unify unlock'.split(
    ' ',
  );

/** Past forms that no rule gives. */
const IRREGULAR: Readonly<Record<string, string>> = {
  bring: 'brought',
  build: 'built',
  cut: 'cut',
  draw: 'drew',
  give: 'gave',
  hide: 'hid',
  keep: 'kept',
  make: 'made',
  put: 'put',
  rebuild: 'rebuilt',
  redraw: 'redrew',
  rewrite: 'rewrote',
  set: 'set',
  // What a program does from now on is told so.
  show: 'now showing',
  display: 'now displaying',
  speed: 'sped',
  // A program supports; what we did is to see to it.
  support: 'added support for',
  write: 'wrote',
  // Their last letter is doubled.
  crop: 'cropped',
  drop: 'dropped',
  pin: 'pinned',
  plan: 'planned',
  stop: 'stopped',
  swap: 'swapped',
  trim: 'trimmed',
  unpin: 'unpinned',
};

function pastOf(verb: string): string {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return irregular;
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

function presentOf(verb: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** Written in the past already. */
const WRITTEN: readonly [string, string][] = [
  ['showed', 'now showing'],
  ['displayed', 'now displaying'],
];

/** "add", "adds" and "added" → "added". */
export const ENGLISH_PAST: ReadonlyMap<string, string> = new Map(
  [...new Set([...REGULAR, ...Object.keys(IRREGULAR)])]
    .flatMap((verb): [string, string][] => {
      const past = pastOf(verb);
      return [
        [verb, past],
        [presentOf(verb), past],
        [past, past],
      ];
    })
    .concat(WRITTEN),
);
