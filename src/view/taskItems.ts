/** What hangs on a task, as rows of its page: questions, comments of the client's, files. Pure. */
import { clockAt, dayOf } from '../domain/days.ts';
import type { Attachment, Feedback, Question } from '../domain/entities.ts';
import { fill, formatDay } from './format.ts';
import type { TaskComment, TaskFile, TaskQuestion } from './taskPageModel.ts';
import type { TaskPageStrings } from './taskPageStrings.ts';

/** Where and when somebody looks. `now` in ms. */
export interface Looking {
  readonly now: number;
  readonly zone: string;
  readonly locale: string;
  readonly strings: TaskPageStrings;
}

/** What is open first, then by date. */
export function questionRows(questions: readonly Question[], looking: Looking): TaskQuestion[] {
  const isOpen = ({ answer, answeredAt }: Question) => answer === null && answeredAt === null;
  const date = ({ by }: Question) => by ?? Number.MAX_SAFE_INTEGER;
  return questions
    .toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || date(a) - date(b) || (a.id < b.id ? -1 : 1))
    .map((question) => questionRow(question, looking));
}

function questionRow(question: Question, looking: Looking): TaskQuestion {
  const { id, text, by, otherwise, answer, askedAt, answeredAt } = question;
  const { strings, now, zone } = looking;
  const said = answer ?? (answeredAt === null ? null : '');
  const happened = said === null ? askedAt : answeredAt;
  const label = said === null ? strings.asked : strings.answered;
  return {
    id,
    text,
    by: by === null ? '' : fill(strings.dueBy, `${dayLabel(by, looking)}, ${clockAt(by, zone)}`),
    otherwise: otherwise ?? '',
    answer: said,
    when: happened === null ? '' : fill(label, dayLabel(happened, looking)),
    late: by !== null && by < now && said === null,
  };
}

/** Comments in the order in which they came. */
export function commentRows(feedback: readonly Feedback[], looking: Looking): TaskComment[] {
  const { strings } = looking;
  return feedback.map(({ id, text, receivedAt, handedOverAt, outcome, settledAt }) => {
    const state =
      outcome !== null || settledAt !== null ? 'settled' : handedOverAt === null ? 'gathered' : 'handedOver';
    const moments: readonly (readonly [sentence: string, at: number | null])[] = [
      [strings.cameOn, receivedAt],
      [strings.handedOverOn, handedOverAt],
      [strings.settledOn, settledAt],
    ];
    const when = moments.flatMap(([sentence, at]) => (at === null ? [] : [fill(sentence, dayLabel(at, looking))]));
    return { id, text, state, when: when.join(' · '), outcome: outcome ?? '' };
  });
}

export function fileRows(attachments: readonly Attachment[]): TaskFile[] {
  return attachments.map(({ id, target, label }) => ({
    id,
    target,
    label: label ?? target,
    isLink: /^https?:\/\//i.test(target),
  }));
}

function dayLabel(at: number, { zone, locale }: Looking): string {
  return formatDay(dayOf(at, zone), locale);
}
