/** Where a stretch of a day comes from, in words, and what it would be with another idle limit. Pure; instants are ms. */
import type { Stretch } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { type ExplainedSums, isCounted, type Why } from '../domain/pieces.ts';
import type { DayBlock, DayExplanation, EntryRef, ExplainedPiece } from './dayModel.ts';
import type { DayStrings } from './dayStrings.ts';
import { clockRange } from './dayTimes.ts';
import { fill, formatClock, formatDuration } from './format.ts';

const MINUTE = 60_000;
/** More than this nobody reads. */
const MAX_PIECES = 200;

export interface ExplainedPieceInput {
  readonly start: number;
  readonly end: number;
  readonly why: Why;
  readonly task: Id | null;
  readonly repository: Id | null;
  readonly branch: string | null;
  readonly stretch: Stretch | null;
}
export interface ExplainInput extends ExplainedSums {
  /** null: the whole day. */
  readonly entry: EntryRef | null;
  readonly idleMs: number;
  readonly pieces: readonly ExplainedPieceInput[];
}
interface Surroundings {
  readonly zone: string;
  readonly locale: string;
  readonly strings: DayStrings;
  readonly repositories: ReadonlyMap<Id, { readonly name: string }>;
  readonly tasks: ReadonlyMap<Id, { readonly title: string }>;
}

export function explanation(
  input: ExplainInput,
  around: Surroundings,
  blocks: readonly Pick<DayBlock, 'key' | 'kind' | 'start' | 'times' | 'title'>[],
): DayExplanation {
  const { strings, locale } = around;
  const { entry } = input;
  const block = entry && blocks.find(({ kind, start }) => kind === entry.kind && start === entry.start);
  const idleMinutes = input.idleMs / MINUTE;
  const minutes = (count: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(count);
  return {
    key: block?.key ?? null,
    title: block ? `${block.times} ${block.title}` : strings.explainTitle,
    summary: summary(input, around, minutes(idleMinutes)),
    pieces: input.pieces.slice(0, MAX_PIECES).map((piece) => explained(piece, around, entry === null)),
    more: input.pieces.length > MAX_PIECES ? fill(strings.more, input.pieces.length - MAX_PIECES) : '',
    limits: input.otherLimits.map((limit) => ({
      label: minutes(limit.idleMinutes),
      value: formatClock(limit.countedMs),
      current: limit.idleMinutes === idleMinutes,
    })),
  };
}

function summary(input: ExplainInput, { strings, locale }: Surroundings, limit: string): string[] {
  const parts: readonly (readonly [string, number])[] = [
    [strings.explainSeen, input.seenMs],
    [strings.explainBridged, input.bridgedMs],
    [strings.explainStated, input.statedMs],
    [strings.explainReading, input.readingMs],
    [strings.explainAway, input.awayMs],
    [strings.explainNotWork, input.notWorkMs],
  ];
  const counted = formatDuration(input.countedMs, locale);
  // Some seconds of something are not worth a sentence that says "0m".
  const none = formatDuration(0, locale);
  return [
    input.countedMs > 0 ? fill(strings.explainCounted, counted) : strings.explainNothing,
    ...parts.flatMap(([sentence, ms]) =>
      formatDuration(ms, locale) !== none ? [fill(sentence, formatDuration(ms, locale), limit)] : [],
    ),
  ];
}

/** `withTask`: pieces of several tasks are explained together, so each says whose it is. */
function explained(piece: ExplainedPieceInput, around: Surroundings, withTask: boolean): ExplainedPiece {
  const { start, end, why } = piece;
  const text = reason(piece, around);
  return {
    times: clockRange(start, end, around.zone),
    duration: formatClock(end - start),
    text: withTask && isCounted(why) ? fill(around.strings.ofTask, taskName(piece, around), text) : text,
    counted: isCounted(why),
  };
}

function taskName({ task }: ExplainedPieceInput, { tasks, strings }: Surroundings): string {
  return task === null ? strings.kinds.work : (tasks.get(task)?.title ?? strings.unknownTask);
}

function reason({ why, repository, branch, stretch, start, end }: ExplainedPieceInput, around: Surroundings): string {
  const { whys, unassignedPlace, partOf } = around.strings;
  const name = repository === null ? undefined : around.repositories.get(repository)?.name;
  const place = [name, branch].filter(Boolean).join(': ') || unassignedPlace;
  if (why !== 'stretch') return fill(whys[why], place);
  const text = fill(stretch === null || stretch.worked ? whys.worked : whys.looked, place);
  const whole = stretch !== null && stretch.start >= start && stretch.end <= end;
  if (stretch === null || whole) return text;
  return `${text}; ${fill(partOf, clockRange(stretch.start, stretch.end, around.zone))}`;
}
