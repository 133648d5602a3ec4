/** A day as rows of the Today view: what was done and what was not, with its times. Pure. */
import { type BlockKind, COUNTED_KINDS, type DayBlock, type DayModel } from './dayModel.ts';
import { formatDay } from './format.ts';
import { plain } from './status.ts';

export interface TodayRow {
  /** The key of the entry that it shows; stays the same while that grows. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** One line each. */
  readonly tooltip: readonly string[];
  /** The name of a codicon. */
  readonly icon: string;
  /** The name of a colour of the theme. */
  readonly colour: string | null;
  /** For screen readers. */
  readonly spoken: string;
  /** What can be said about it, for the menus of package.json. */
  readonly context: string;
}

export interface TodayModel {
  /** "Today" or the day. */
  readonly title: string;
  /** The day's counted total, and what needs attention. */
  readonly description: string;
  readonly rows: readonly TodayRow[];
}

const MAX_TITLE = 120;
const MAX_DETAIL = 60;

const ICONS: Readonly<Record<BlockKind, string>> = {
  work: 'edit',
  reading: 'book',
  away: 'coffee',
  timer: 'watch',
  mark: 'account',
  notWork: 'circle-slash',
  pause: 'debug-pause',
  empty: 'dash',
};

/** The day's rows, the newest first: what runs now is in sight however long the day and low the view. */
export function todayModel({ day, locale, strings, today, figures, blocks }: DayModel): TodayModel {
  const [counted, ...others] = figures;
  const date = formatDay(day, locale);
  const notable = others.filter(({ label, value }) => label === strings.unassigned && value !== '0:00');
  return {
    title: today ? strings.goToday : date,
    description: [
      ...(counted === undefined ? [] : [counted.value]),
      ...notable.map(({ label, value }) => `${value} ${label.toLocaleLowerCase(locale)}`),
      ...(today ? [date] : []),
    ].join(' · '),
    rows: blocks.map(rowOf).toReversed(),
  };
}

function rowOf(block: DayBlock): TodayRow {
  const { key, kind, times, duration, title, detail, source, branch, note, running, label, actions } = block;
  const loose = block.task === null && branch !== '';
  return {
    id: key,
    // The time first: in a narrow side bar it is the end of a long title that is cut off.
    label: `${times}  ${duration}  ${plain(title, MAX_TITLE)}`,
    description: [loose ? plain(branch, MAX_DETAIL) : '', plain(note, MAX_DETAIL)].filter(Boolean).join(' · '),
    tooltip: [`${times} (${duration})`, title, detail, source, branch, note].filter(Boolean),
    icon: running && kind !== 'pause' ? 'record' : isUnassigned(block) ? 'question' : ICONS[kind],
    colour: colourOf(block),
    spoken: label,
    context: actions.join(' '),
  };
}

function isUnassigned({ kind, task }: DayBlock): boolean {
  return task === null && COUNTED_KINDS.has(kind);
}

function colourOf(block: DayBlock): string | null {
  if (isUnassigned(block)) return 'list.warningForeground';
  if (!COUNTED_KINDS.has(block.kind)) return 'disabledForeground';
  return block.running ? 'charts.green' : null;
}
