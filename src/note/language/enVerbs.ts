/** English verbs that begin a commit subject a client could read. */
const REGULAR =
  'add adjust align allow animate apply arrange attach center centre change check clarify clean connect convert correct crop deliver describe disable display enable enlarge enhance ensure explain expand extend fill filter finish fix format highlight host implement import improve include increase insert install introduce limit link list load localise localize lower mark match mend merge move name offer open optimise optimize order organise organize pause place play polish position prepare present prevent print publish raise reduce remove rename reorder repair replace require resize resolve restore restrict return reuse round save scale separate shift shorten show simplify smooth sort start store straighten strengthen style support switch tidy tighten translate turn update upload use validate warn widen accelerate accept adapt archive assign avoid balance calculate cancel combine complete confirm create darken define delay delete detect download duplicate emphasise emphasize export fade group handle join keep launch lighten mention mirror mute paginate preview process protect provide record redesign refresh register remember remind rephrase report request reset respect reveal reword rotate schedule search secure select send share skip speed split stabilise stabilize stack stop stretch submit subscribe suggest summarise summarize sync trim unify unlock verify wrap zoom'.split(
    ' ',
  );

/** Past forms that no rule gives. */
const IRREGULAR: Readonly<Record<string, string>> = {
  begin: 'began',
  bring: 'brought',
  build: 'built',
  choose: 'chose',
  cut: 'cut',
  draw: 'drew',
  find: 'found',
  get: 'got',
  give: 'gave',
  hide: 'hid',
  keep: 'kept',
  let: 'let',
  make: 'made',
  put: 'put',
  rebuild: 'rebuilt',
  redo: 'redid',
  redraw: 'redrew',
  reset: 'reset',
  rewrite: 'rewrote',
  send: 'sent',
  set: 'set',
  speed: 'sped',
  split: 'split',
  take: 'took',
  write: 'wrote',
  // Their last letter is doubled.
  cancel: 'cancelled',
  crop: 'cropped',
  drop: 'dropped',
  pin: 'pinned',
  plan: 'planned',
  skip: 'skipped',
  stop: 'stopped',
  submit: 'submitted',
  swap: 'swapped',
  trim: 'trimmed',
  unpin: 'unpinned',
  wrap: 'wrapped',
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

/** "add", "adds" and "added" → "added". */
export const ENGLISH_PAST: ReadonlyMap<string, string> = new Map(
  [...new Set([...REGULAR, ...Object.keys(IRREGULAR)])].flatMap((verb): [string, string][] => {
    const past = pastOf(verb);
    return [
      [verb, past],
      [presentOf(verb), past],
      [past, past],
    ];
  }),
);
