/**
 * From commits to a client's words, without guessing (CLIENT-NOTE.md): the ten rules in their order. A commit either
 * becomes a line or is left out under the name of the rule that left it out; none is lost on the way.
 */
import type { Component, Task } from '../../domain/entities.ts';
import type { Id, Language } from '../../domain/events.ts';
import type { CommitFact, GlossaryEntry, ReportedCommit } from '../facts.ts';
import type { CommitWords, Unfit } from '../language/commitWords.ts';
import { asAsked, spelledWords } from '../spelledWords.ts';
import { cleanText, cutEnd } from '../words.ts';
import { joinClauses, splitClauses } from './clauses.ts';
import { cleanLine, TOO_LONG } from './clean.ts';
import { commitKey, dedupe } from './dedupe.ts';
import { type DropRule, dropRule, isBot, isMerge } from './drop.ts';
import { type GateContext, type GateRule, gateRule, isIn, LONGEST, namesOf, secretRule } from './gate.ts';
import { makeGlossary } from './glossary.ts';
import { type Group, makeGrouper } from './group.ts';
import { kindOf, TOLD_OTHERWISE, type Work, WorkCounts } from './kinds.ts';
import { type Message, readMessage } from './message.ts';
import { settleReverts } from './reverts.ts';
import { toPast } from './tense.ts';

export interface LineInput {
  readonly commits: readonly CommitFact[];
  readonly components: readonly Component[];
  readonly tasks: readonly Task[];
  /** What earlier notes told. */
  readonly reported: readonly ReportedCommit[];
  readonly language: Language;
  readonly words: CommitWords;
  readonly clientGlossary: readonly GlossaryEntry[];
  readonly builtInGlossary: readonly GlossaryEntry[];
  /** Words that no dictionary has; see `NoteFacts`. */
  readonly unknownWords?: ReadonlySet<string>;
}

export type LeftOutRule =
  | DropRule
  | GateRule
  | Unfit
  | 'duplicate'
  | 'reported'
  | 'reverted'
  | 'skip'
  | 'unassigned'
  | 'glossary'
  | 'verb'
  | 'spelling'
  | 'repeated';

export interface LeftOut {
  readonly commit: CommitFact;
  /** null: of no component. */
  readonly component: Id | null;
  readonly rule: LeftOutRule;
}

/** The best first: the person's own words, then what is new, then what is mended, then the rest; each oldest first. */
export interface CommitLines {
  readonly lines: readonly ReportedCommit[];
  readonly leftOut: readonly LeftOut[];
  /** Components that a person's commit of the period belongs to. */
  readonly touched: ReadonlySet<Id | null>;
  /** What sort of work it was on a component that no line tells of. */
  workOn(component: Id | null): Work;
}

export const NO_COMMITS: CommitLines = { lines: [], leftOut: [], touched: new Set(), workOn: () => [] };

/** In straight marks, double ones or single ones; an apostrophe stands within a word or behind it. */
const QUOTED = /"([^"]*)"|(?<=^|[\s(])'([^']*)'(?=$|[\s),.;:])/g;

type Verdict = { readonly text: string } | { readonly rule: LeftOutRule };

export function commitLines(input: LineInput): CommitLines {
  const groupOf = makeGrouper(input.components, input.tasks);
  const judge = makeJudge(input);
  const told = new Set(input.reported.map(({ key }) => key));
  const all = dedupe(input.commits).map(readMessage);
  const fresh = told.size === 0 ? all : all.filter(({ key }) => !told.has(key));
  const settled = settleReverts(fresh, input.reported);

  const groups = new Map<Message, Group>();
  for (const message of fresh) groups.set(message, groupOf(message));
  const group = (message: Message) => groups.get(message) ?? groupOf(message);
  const lines: { message: Message; line: ReportedCommit; rank: number }[] = [];
  const leftOut: LeftOut[] = [];
  const work = new WorkCounts();
  const leave = (message: Message, rule: LeftOutRule) => {
    const component = componentOf(group(message));
    leftOut.push({ commit: message.commit, component, rule });
    if (!TOLD_OTHERWISE.has(rule)) work.add(component, kindOf(message, rule));
  };

  if (all.length < input.commits.length) {
    const kept = new Set(all.map(({ commit }) => commit));
    for (const commit of input.commits) {
      if (!kept.has(commit)) leave(readMessage({ commit, key: commitKey(commit), hashes: [commit.hash] }), 'duplicate');
    }
  }
  if (told.size > 0) for (const message of all) if (!groups.has(message)) leave(message, 'reported');

  const takenBack = new Set<Message>();
  for (const { revert, original } of settled.ofReported) {
    if (revert.trailers.skip) continue;
    takenBack.add(revert);
    const line = { ...reportedAs(revert, original.text, original.component), rolledBack: !original.rolledBack };
    lines.push({ message: revert, line, rank: 0 });
  }
  for (const message of settled.reverted) if (!takenBack.has(message)) leave(message, 'reverted');

  for (const message of settled.standing) {
    const verdict = judge(message, group(message));
    if ('rule' in verdict) leave(message, verdict.rule);
    else {
      const line = reportedAs(message, verdict.text, componentOf(group(message)));
      lines.push({ message, line, rank: rankOf(message) });
    }
  }

  const unique: ReportedCommit[] = [];
  const seen = new Set<string>();
  for (const { message, line } of lines.sort((a, b) => a.rank - b.rank)) {
    const words = `${line.component ?? ''} ${line.rolledBack} ${line.text.toLowerCase()}`;
    if (seen.has(words)) leave(message, 'repeated');
    else unique.push(line);
    seen.add(words);
  }
  return { lines: unique, leftOut, touched: touchedBy(fresh, groups), workOn: (component) => work.of(component) };
}

/** Makes the function of rules 2 and 4 to 10, for a commit that stands. */
function makeJudge(input: LineInput) {
  const {
    commits,
    components,
    tasks,
    language,
    words,
    clientGlossary,
    builtInGlossary,
    unknownWords = new Set(),
  } = input;
  // What the client calls a part by is no jargon to them.
  const names = [...components.map(({ name }) => name), ...tasks.map(({ title }) => title)];
  const said = clientGlossary.map(({ say }) => say ?? '');
  const known = new Set([...names, ...said].flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const people = namesOf(new Set(commits.map(({ authorName }) => authorName)));
  const gate: GateContext = { language, people, known, abbreviations: words.abbreviations };
  const translate = makeGlossary(
    clientGlossary,
    builtInGlossary.filter(({ term, say }) => say !== null || !known.has(term)),
  );

  const isUnknown = (line: string) =>
    unknownWords.size > 0 && spelledWords(line, language).some(({ text }) => unknownWords.has(asAsked(text)));

  function judgeClause(clause: string): Verdict {
    const clean = cleanLine(clause).replace(/ & (?=\p{Ll})/gu, ` ${words.and} `);
    const translated = translate(clean);
    if (translated === null) return { rule: 'glossary' };
    const past = toPast(translated, words);
    const refused = gateRule(past ?? translated, gate);
    if (refused !== null) return { rule: refused };
    if (past === null) return { rule: 'verb' };
    const unfit = words.unfit(past, known);
    if (unfit === null && isUnknown(past)) return { rule: 'spelling' };
    if (unfit !== null) return { rule: unfit };
    const natural = words.natural(past);
    const text = [...natural].length > LONGEST ? past : natural;
    return { text: text.replace(QUOTED, (_all, one, other) => words.quotes.join(one ?? other)) };
  }

  return (message: Message, group: Group): Verdict => {
    const { skip, clientNote } = message.trailers;
    if (skip) return { rule: 'skip' };
    if (clientNote !== null) return judgeOwnWords(clientNote, group, language);
    const dropped = dropRule(message);
    if (dropped !== null) return { rule: dropped };
    if (group === 'unassigned') return { rule: 'unassigned' };
    if (message.description.length > TOO_LONG) return { rule: 'long' };
    const clauses = splitClauses(cleanText(message.description), words.tail).map(judgeClause);
    const texts = clauses.flatMap((verdict) => ('text' in verdict ? [verdict.text] : []));
    return texts.length > 0 ? { text: joinClauses(texts, LONGEST) } : (clauses[0] as Verdict);
  };
}

/** Rule 10: the person has written it for the client; only what could do harm is refused. */
function judgeOwnWords(note: string, group: Group, language: Language): Verdict {
  if (group === 'unassigned') return { rule: 'unassigned' };
  if (note.length > TOO_LONG) return { rule: 'long' };
  const text = cutEnd(cleanText(note), /[.\s]/);
  const refused = secretRule(text);
  if (refused !== null) return { rule: refused };
  return isIn(text, language) ? { text } : { rule: 'language' };
}

function reportedAs(message: Message, text: string, component: Id | null): ReportedCommit {
  const { commit, key, hashes } = message;
  return { key, hashes, subject: commit.subject, text, component, rolledBack: false };
}

function rankOf({ trailers, type }: Message): number {
  if (trailers.clientNote !== null) return 1;
  if (type === 'feat' || type === 'feature') return 2;
  return type === 'fix' || type === 'bugfix' || type === 'hotfix' ? 3 : 4;
}

function touchedBy(messages: readonly Message[], groups: ReadonlyMap<Message, Group>): Set<Id | null> {
  const touched = new Set<Id | null>();
  for (const message of messages) {
    const group = groups.get(message);
    if (group === undefined || group === 'unassigned' || touched.has(group.component)) continue;
    if (!isMerge(message) && !isBot(message)) touched.add(group.component);
  }
  return touched;
}

function componentOf(group: Group): Id | null {
  return group === 'unassigned' ? null : group.component;
}
