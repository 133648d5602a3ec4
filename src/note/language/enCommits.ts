/** What makes an English commit line unfit for a client although each of its words may be fit. */
import type { CommitWords, Unfit } from './commitWords.ts';
import { withArticles } from './enArticles.ts';
import { ENGLISH_PAST } from './enVerbs.ts';

/** Verbs that are no nouns as well, so that after "and" they can be nothing else. */
const VERBS_ONLY = new Set(
  'add adapt adjust align allow apply attach avoid clarify convert correct create define delete deliver describe disable enable enhance ensure expand extend fix hide implement improve include increase introduce keep lighten make organise organize prevent provide reduce refine remove rename reorder replace resolve restore restrict rewrite shorten simplify tidy unify update adds allows avoids converts corrects creates deletes disables enables ensures extends hides implements improves includes introduces keeps makes prevents provides reduces removes renames reorders replaces resolves restores restricts simplifies'.split(
    ' ',
  ),
);

/** Written in capitals and known to everybody. */
const ABBREVIATIONS =
  'AM AT BCC CC CEO CET CMS CRM CSV DIY EU EUR EV FAQ GBP GDPR GIF GPS IBAN ID IT JPEG JPG LED MP MP3 MP4 NGO OK PDF PIN PM PNG PO POS PR QR RSVP SEO SIM SMS TV UK US USA USB USD VAT VIP XL XS ZIP';

/*
 * The patterns are for lines of Latin letters without accents, those that the case means nothing to for lines in small
 * ones: to compile a pattern without regard to case, with all letters there are in it, takes ten times as long, and a
 * note over a week has few lines.
 */

/** Unfinished, loose or private: true perhaps, but nothing to tell a client. */
const VAGUE =
  /\b(?:wip|some|something|etc|resp|we|appropriately|properly|safely|correctly|accordingly|somewhat|a little|a number of|(?:a|another) mass of|ideally|sketchy|experimental|take \d|unnecessary|redundant|extraneous|requested|as expected|(?:other|many|further|related)\b.*\bissues|issues (?:related|around|caused)|not yet|for now|no longer used|leftovers?|left-?over|tweak(?:s|ed)?|hack(?:s|y|ed)?|quick and dirty|dirty|ugly|stupid|silly|weird|scary|crazy|insane|nasty|horrible|sus|meh|oops|ugh|a bunch of|a (?:whole )?load of|a tad|a bit|kinda|sort of|attempt(?:s|ed)?|barely|broken state|in progress|initial (?:work|support|version|implementation|attempt|pass)|first pass|partial(?:ly)?|temporar(?:y|ily)|somehow|hopefully|maybe|probably|stuff|things|more fixes|various|misc(?:ellaneous)?|some more|yet another|todo|fixme|again|further|batch of|range of|fairly|another set|(?:in|for) (?:some|a few|most) cases|where possible|known to|started|finish(?:ed)? (?:off|up|update)|during review|latest changes|core|custom|basic|base|generic|(?:always |never )?be set|(?:new|old) system|initial(?:ly)?|minor issues?|possibility of|default branch|context(?! menu)|aligned how|extra|functional|considerations|nerds?|aggressive(?:ly)?|fancy|efficient|unique|immediately|cleaned|linked up|hooked up|wired up|general styling|new version|(?:an|the|and|[a-z]+) other [a-z]+s$|look more like|to better|to not|(?:and|more|fully|now|again) working|available$|(?:cap)?ability$|system$|safe area|leak(?:s|ed)?|vulnerab[a-z]+|exploits?|security headers?|(?<=^kept .*)consistent|made a start|installment|single place|spaces to tabs)(?![a-z])|[?!]/;
const NOTHING_SAID =
  /^[a-z]+(?: (?:up|out))?(?: (?:a|an|the|all|any|some|several|few|couple|of|minor|small|tiny|remaining|more|other|another|last|possible|potential|existing|new|old|missing|blank|empty|simple|internal|technical|performance|visual|broken|unneeded))* (?:bugs?|issues?|errors?|mistakes?|typos?|problems?|changes?|fix(?:es)?|improvements?|code|warnings?|glitch(?:es)?|regressions?|it|this|that|them|everything|files?|names?|comments?|styles?|styling|data|notes|notes file|links?|icons?|snaps|offsets|regression|discoverability|performance|behaviou?r|usability|copy|wording|words?|terms?|spaces?|lines)$/;

/**
 * Words for the inside of a program. Each is an everyday word somewhere ("class", "session", "property"), so a client whose
 * components or tasks are called so gets the line. Plurals are meant, too; words that no dictionary has are left to it.
 */
const TECHNICAL = new Set(
  'abstracted algorithm anchor aria-label asset attribute await babel back-end baseline behavior behaviour bi-directional bidirectional binding blacklist blade body bound bounded bounding brace bracket broadcast build bump bumping bytes cascade case checking chunk class clean-up cleanup clipping coalescing code coding colon command committing compile component concatenation constant constraint container convenience convention coverage dataset de-duplicating declarative delta deploy deployment detection doc driver dynamic effecting elem encoded encoder enforcement entities escape escaped escaping event exclusive explicitly extraction facade fallback fetch fetched fetching flex flexibility flooring flow focus front-end functionality gen ghosting grid-gap handling host id identification implementation includes index indexed indexer indices initialization input inset interaction key literal loaded localisation localised localization logical lookup manifest mapping margin markdown max memo meta metrics migrate migrating min modal model native nesting newline node non-existing non-interactively nonce object observer offset orig origin overflow overlapping package padding pagination partial path pixel placeholder pointer population prefix prev processing projection properties property querying queue re-assignment rebinding reconciliation redirect redirection reference regenerate regression relation render resolution response root routing scanning scheme score script segment self-closing sentry serialisation service session spec stale staleness state storage store strategy stream streamed streaming submit sup testing throttling timestamp toast tracked trailing transaction translate traversal trigger typo unbinding unbound usage use validation value views transformer watchable weighting whitelist wrapping'.split(
    ' ',
  ),
);

/** What is done for those who write the program, or to give it out. */
const OF_THE_PROJECT =
  /\b(?:issue templates?|pull-?requests?|attribution|(?:translator|translation|code) contribut(?:ion|or)s?|contributors?|licen[cs]e (?:file|badge)s?|release badges?|version (?:number|for|of next)|(?:its|their) own [a-z -]*(?:file|folder|module|tool)s?)\b|^updated (?:the )?(?:[a-z]+, )?(?:sponsor(?:s|ship)?|translators?)\b|^added [a-z0-9 ]*\bsponsor(?:ship)?(?:$|,)/;
/** A verb that says what was done, but not to what. */
const WITHOUT_OBJECT =
  /^(?!switched to\b|prepared for\b)[a-z]+ (?:about|after|as|at|before|between|but|by|during|for|from|if|in|instead|into|is|of|on|or|than|that|to|via|was|when|while|with|within|without|per|so|its|[-–—:&,/])(?=\s|$)/;
/** What is said of the work instead of what came of it. */
const OF_WORK =
  /^(?:made|added|removed|applied|did|got)\b(?: [a-z]+){0,3} (?:changes|fix|fixes|improvements|check|checks)\b(?! (?:box|list))|\bcheck (?:for|that|to)\b|\bexplanatory comment\b|\bper review\b|\b(?:extra|safe|visibility|permission|in [a-z]+) checks?$|\bfiles via\b/;
/** How a program is put together or answers, in figures. */
const IN_FIGURES =
  /\b\d+(?:px|em|rem|pt|ms|kb|mb|k|secs?|mins?)\b|\b(?:40\d|50\d)\b|\bfactor of \d|\*|\s\+\s|\b0\b|\bsize to \d|-based\b/;
const FILES =
  /\b(?:language|translation|font|deploy[a-z]*|config[a-z]*|style|view|package|log)[ -]files?\b|\b(?:error|form|remaining|missing) views\b/;
/** Slips of the hand: the same word twice, the wrong article. */
const SLIP = /(?<![a-z])([a-z]{2,})\s+\1(?![a-z])|\ban (?:[bcdgjkpqtvwyz][a-z]|h(?!our|onest|eir|onou))/;
const FIXED_WHAT =
  /^fixed (?:add|apply|contain|delete|drag|enter|get|make|not|reloading|remove|send|set|simulate|sort|toggle|translate|use)\b|^fixed .*\btoo [a-z]+$/;
/** "Support export canvas", "make scrolling working": a verb where a noun must be. */
const VERB_FOR_NOUN =
  /^added support for (?:copy|drag|export|forward|import|move|open|paste|resize|save|select|show)\b(?! (?:of|and|to)\b)|^made\b.*\bworking\b|\b(?:and|&) (?:list|make|always) /;
const TWO_VERBS = /^[a-z]+,? (?:and|&) (?!(?:[a-z]+ed|built|cut|drew|hid|made|put|rebuilt|rewrote|set|sped|split)\b)/;
const CUT_OFF =
  /(?:\b(?:a|an|and|because|but|or|than|that|the|to|for|from|into|via|as|when|where|which|with|of|'s)|[&+/,:–—-]|…|\.{2,})$/;
/** "On user delete", "the page create view": a verb of the interface where a sentence has a noun. */
const VERB_AS_NOUN =
  /(?<!\b(?:to|can|could|will|must|and|or|not|the|a|an)|,)\s(?:create|delete|disconnect|edit|ignore|init|insert|load|publish|refresh|restore|select|subscribe|trim|upgrade)(?=$| (?:and|or|to|on|in|with)\b)|-(?:create|delete|save|update)\b|\bon (?:[a-z]+ ){0,3}(?:change|clear|close|open|reset|save|sort|start|submit|update)$|\b(?:when|if) no (?:[a-z]+ ?){1,3}$|^implemented [a-z]+ing\b|^added included\b|\b(?!during|missing|existing|remaining|following|including|using|when|editing|while)[a-z]{2,}ing (?!settings?\b|buildings?\b|drawings?\b)[a-z]{2,}ing\b/;
/** So many words in a row without one that joins them are a pile of nouns that only its author can read. */
const PILE = 5;
const JOINING =
  /^(?:a|an|the|of|to|in|into|on|onto|for|from|by|with|without|within|and|or|not|no|at|as|via|via|per|over|under|between|across|through|after|before|during|when|while|if|that|which|who|is|are|was|were|be|being|its|their|our|your|all|each|every|more|than|how|so|up|out|off|back|again|also|only|about|around|against|like|[a-z]+ing)$/;

/** Whether the words behind the first one, which is a verb, pile up; quotations count as one word. */
function isPile(low: string): boolean {
  let row = 0;
  let before = '';
  const words = low
    .replace(/[“"'‘][^”"'’]*[”"'’]/g, 'it')
    .split(/\s+/)
    .slice(1);
  return words.some((word) => {
    // Behind "to" there is a verb.
    row = JOINING.test(word.replace(/[^a-z]+$/, '')) || before === 'to' ? 0 : row + 1;
    before = word;
    const piled = row >= PILE;
    if (/[,;:]$/.test(word)) row = 0;
    return piled;
  });
}

/** How a program behaves, not what we did, once the verb is put in the past. */
const BEHAVIOUR =
  /^(?:hid|highlighted|kept|centred|centered|listed|allowed only|updated|removed|selected|changed|moved|resized|applied|included|disabled|enabled|set|restored|redrew|refreshed|reduced)\b.*\b(?:instead of|if|unless|until|while|once|when|to reflect|based on|along with|on (?:[a-z]+ ){0,2}(?:init|restore|mount|load|change|hover|click|blur|focus|drag|start|startup|paste|resize|scroll|save|reload|(?:dis)?connect|delete|access))\b|^(?:put|rounded|scaled|sorted)\b.*\bwhen\b|^(?:changed (?:a|an|dimension)|added [a-z]+ed [a-z]+ to)\b|^prevented\b(?!.*\b(?:from|being)\b).*\b(?:visible|hidden|shown)\b/;
/** What a program does to things of a kind, rather than what we did to a certain one: "Resize text element". */
const DOES_TO_ANY =
  /^(?:Created|Filled|Resized|Rotated|Duplicated|Drew|Redrew|Inserted|Connected|Exported|Unlocked|Shifted|Trimmed|Cropped|Synced|Filled|Refreshed|Restored|Displayed|Applied|Attached|Centered|Centred|Set|Positioned|Converted|Selected|Sorted|Translated|Animated) (?!(?:the|a|an|all|our|both|each|every|its|your|this|these|back)\b)[a-z]|^Inserted (?!the\b|an?\b)[A-Za-z]/;
/** A fault instead of what was done about it: "Add image button not working". */
const FAULT =
  /^(?!Fixed|Resolved|Repaired|Corrected|Stopped|Prevented)[A-Za-z]+\b.*\b(?:not [a-z]+ing|doesn['’]?t|isn['’]?t|don['’]?t|cannot|can['’]?t|does not|is not|are not)\b/;
/** A name that begins with a verb. */
const NO_VERB = /^Simplified Chinese\b/;

const WORD = /[a-z]+(?:-[a-z]+)*/g;
/** "entity-list-popup", "cm6", 'editor-change' in quotes; "step-by-step" and "up-to-date" are words. */
const CODE_NAME =
  /(?<![A-Za-z-])[A-Za-z]+(?:-[A-Za-z]+){2,}(?![A-Za-z-])|(?<![A-Za-z0-9-])[a-z]+\d+(?![A-Za-z0-9])|(?<=['"‘“])[a-z]+(?:-[a-z]+)+(?=['"’”])/g;
/** "D&D", "p", "tr localization". */
const SHORTHAND =
  /[A-Za-z]&[A-Za-z]|(?<![\w'’-])[b-hj-z](?![\w'’-])|\b(?!no |my )[a-z]{2} (?:locali[sz]ation|translations?|locale|language)\b|(?<![\w-])(?:cs|en|es|fr|ja|kr|tr)(?![\w-])|(?<![\w-])(?![etx]-)[a-z]-[A-Za-z]/;
const LINKING = /-(?:a|and|at|by|for|free|in|of|on|or|the|to|up|date|day|week|year|end)(?:-|$)/;

function unfit(written: string, known: ReadonlySet<string>): Unfit | null {
  const line = withoutAccents(written);
  const low = line.toLowerCase();
  const said = (...patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(low));
  const stands = (...patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(line));
  if (said(VAGUE, NOTHING_SAID, OF_WORK) || !/\s\S+\s/.test(line)) return 'vague';
  if (said(WITHOUT_OBJECT, TWO_VERBS, FIXED_WHAT, VERB_FOR_NOUN, VERB_AS_NOUN, CUT_OFF, SLIP) || isPile(low)) {
    return 'half';
  }
  if (said(BEHAVIOUR) || stands(DOES_TO_ANY, FAULT, NO_VERB)) return 'verb';
  if (said(IN_FIGURES, FILES) || stands(SHORTHAND)) return 'code';
  if (said(OF_THE_PROJECT)) return 'glossary';
  const words = low.match(WORD) ?? [];
  const isStrange = (word: string) =>
    !known.has(word) &&
    (TECHNICAL.has(word) ||
      (word !== 'codes' && (TECHNICAL.has(word.replace(/s$/, '')) || TECHNICAL.has(word.replace(/(?<=[xs])es$/, '')))));
  if (words.some((word) => isStrange(word) || (word.includes('-') && word.split('-').some(isStrange))))
    return 'glossary';
  return (line.match(CODE_NAME) ?? []).some((word) => !LINKING.test(word.toLowerCase())) ? 'code' : null;
}

/** "café" → "cafe" */
function withoutAccents(text: string): string {
  return /[\u0080-\uffff]/.test(text) ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : text;
}

export const ENGLISH_COMMITS: CommitWords = {
  past: ENGLISH_PAST,
  and: 'and',
  quotes: ['“', '”'],
  isVerbInside: (word) => VERBS_ONLY.has(word),
  asideFrom: /\b(?:to|can|could|will|would|must|should|may|let|lets|make|makes|made|help|helps|not|don't|doesn't)\b/i,
  abbreviations: new Set(ABBREVIATIONS.split(' ')),
  tail: /[,;]?\s+(?:and|&|\+|with|plus)\s+(?:some |a few |other |several )?(?:other |more |minor |small |various |general )?(?:fixes|tweaks|clean-?ups?|changes|improvements|refactors?|refactoring|stuff)$/i,
  unfit,
  natural: withArticles,
};
