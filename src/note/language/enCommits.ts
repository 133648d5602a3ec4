/** What makes an English commit line unfit for a client although each of its words may be fit. */
import type { CommitWords, Unfit } from './commitWords.ts';
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

/** Unfinished, loose or private: true perhaps, but nothing to tell a client. */
const VAGUE =
  /\b(?:wip|not yet|for now|no longer used|leftovers?|left-?over|tweak(?:s|ed)?|hack(?:s|y|ed)?|quick and dirty|dirty|ugly|stupid|silly|weird|scary|crazy|insane|nasty|horrible|sus|meh|oops|ugh|a bunch of|a (?:whole )?load of|a tad|a bit|kinda|sort of|great again|playing with|attempt(?:s|ed)?|barely|broken state|in progress|initial (?:work|support|version|implementation|attempt|pass)|first pass|partial(?:ly)?|temporar(?:y|ily)|somehow|hopefully|maybe|probably|stuff|things|more fixes|various|misc(?:ellaneous)?|some more|yet another|todo|fixme|again|further|batch of|range of|fairly|another set|(?:in|for) (?:some|a few|most) cases|where possible|case thats?|known to|made a start|started|finish(?:ed)? (?:off|up|update)|during review|latest changes|core|custom|basic|base|generic|(?:always |never )?be set|(?:new|old) system)\b|[?!]/iu;
const NOTHING_SAID =
  /^\p{L}+(?: (?:up|out))?(?: (?:a|an|the|all|any|some|several|few|couple|of|minor|small|tiny|remaining|more|other|another|last|possible|potential|existing|new|old|missing|simple|internal|technical))* (?:bugs?|issues?|errors?|mistakes?|typos?|problems?|changes?|fix(?:es)?|improvements?|code|warnings?|glitch(?:es)?|regressions?|it|this|that|them|everything|files?|names?|comments?|styles?|styling|data|notes|notes file|links?|icons?|snaps|offsets|regression|discoverability|performance|behaviou?r|usability|copy|wording)$/iu;

/**
 * Words for the inside of a program. Each is an everyday word somewhere ("class", "session", "property"), so a client whose
 * components or tasks are called so gets the line.
 */
const TECHNICAL = new Set(
  'autofocus autoresize bbox behavior behaviour bindable bindables binding bindings case cases checking class classes class-level cleanup clean-up clipping clippings code command commands component components concatenation constraint constraints convenience datetime delta de-duplicating detection diff-basis dim drift enforcement event events extraction fetch fetched fetching filesystem focus functionality handling identification implementation implementations implmentation index indexed input inputs key keys lexical literal logical mapping mappings max-width min-width migrate migrating modal modals model models nbsp non-interactively noreferrer hr node nodes non-existing non-loaded non-spec object objects offset offsets overflow partial partials pointer population prefix prefixes processing projection property properties querying reconciler redirect redirection redirects reference references regenerate re-index regression response responses routing segment segments service services scanning session sessions spec state states storage store strategy stream streamed streaming technique tracked transaction terminology testing timestamp timestamps typo typos usage usages use uses validation value values weakmap whitespaces'.split(
    ' ',
  ),
);

/** A verb that says what was done, but not to what. */
const WITHOUT_OBJECT =
  /^(?!switched to\b|prepared for\b)\p{L}+ (?:about|after|as|at|before|between|but|by|during|for|from|if|instead|into|is|of|on|or|than|that|to|via|was|when|while|with|within|without|[-–—:&,/])(?=\s|$)/iu;
const FIXED_WHAT = /^Fixed (?:add|apply|contain|delete|get|make|not|remove|send|set|simulate|use)\b/u;
const TWO_VERBS = /^\p{L}+,? (?:and|&) (?!(?:\p{L}+ed|built|cut|drew|hid|made|put|rebuilt|rewrote|set|sped|split)\b)/iu;
const CUT_OFF = /(?:\b(?:a|an|and|because|but|or|than|that|the|when|where|which|with|of|'s)|[&+/,:–—-]|…|\.{2,})$/iu;
/** How a program behaves, not what we did, once the verb is put in the past. */
const BEHAVIOUR =
  /^(?:showed|displayed|hid|highlighted|kept|centred|centered|listed|allowed only|updated|removed|selected|changed|moved|resized|applied|included|disabled|enabled)\b.*\b(?:instead of|if|unless|until|while|once|on (?:init|restore|mount|load|change|hover|click|blur|focus|drag|start|startup|paste|resize))\b|^(?:showed|displayed|hid|highlighted|kept|put|set|rounded|scaled|listed|sorted)\b.*\bwhen\b/iu;

const WORD = /\p{L}+(?:-\p{L}+)*/gu;
/** "entity-list-popup", "cm6", 'editor-change' in quotes; "step-by-step" and "up-to-date" are words. */
const CODE_NAME =
  /(?<![\p{L}-])\p{L}+(?:-\p{L}+){2,}(?![\p{L}-])|(?<![\p{L}\p{N}-])\p{Ll}+\d+(?![\p{L}\p{N}])|(?<=['"‘“])\p{Ll}+(?:-\p{Ll}+)+(?=['"’”])/gu;
const LINKING = /-(?:a|and|at|by|for|free|in|of|on|or|the|to|up|date|day|week|year|end)(?:-|$)/iu;

function unfit(line: string, known: ReadonlySet<string>): Unfit | null {
  if (VAGUE.test(line) || NOTHING_SAID.test(line) || !/\s\S+\s/u.test(line)) return 'vague';
  if (WITHOUT_OBJECT.test(line) || TWO_VERBS.test(line) || FIXED_WHAT.test(line) || CUT_OFF.test(line)) return 'half';
  if (BEHAVIOUR.test(line)) return 'verb';
  const words = line.toLowerCase().match(WORD) ?? [];
  if (words.some((word) => TECHNICAL.has(word) && !known.has(word))) return 'glossary';
  return (line.match(CODE_NAME) ?? []).some((word) => !LINKING.test(word)) ? 'code' : null;
}

export const ENGLISH_COMMITS: CommitWords = {
  past: ENGLISH_PAST,
  and: 'and',
  quotes: ['“', '”'],
  isVerbInside: (word) => VERBS_ONLY.has(word),
  asideFrom: /\b(?:to|can|could|will|would|must|should|may|let|lets|make|makes|made|help|helps|not|don't|doesn't)\b/iu,
  abbreviations: new Set(ABBREVIATIONS.split(' ')),
  tail: /[,;]?\s+(?:and|&|\+|with|plus)\s+(?:some |a few |other |several )?(?:other |more |minor |small |various |general )?(?:fixes|tweaks|clean-?ups?|changes|improvements|refactors?|refactoring|stuff)$/iu,
  unfit,
};
