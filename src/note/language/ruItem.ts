/** What a Russian note says of one component, after its name. */
import type { Priority } from '../../domain/events.ts';
import { countComments } from '../comments.ts';
import type { NoteComment, NoteComponent } from '../note.ts';
import type { Level } from '../progress.ts';
import { data, join, plain, say, styled, type Words } from '../words.ts';
import { endBare, lowerFirst } from './ends.ts';
import { type Case, NBSP, quote, soften, speaksOfFaults, writeCount, writeReason } from './ruWords.ts';
import { writeWork } from './ruWork.ts';

type WriteDay = (day: string, form: Case) => string;

const LEVELS: Readonly<Record<Level, string>> = {
  'not started': 'работа ещё не начата',
  'just started': 'работа только началась',
  quarter: 'готово примерно на четверть',
  third: 'готово примерно на треть',
  half: 'готово примерно наполовину',
  'two thirds': 'готово примерно на две трети',
  'three quarters': 'готово примерно на три четверти',
  'almost done': 'почти готово',
  done: 'готово',
};
const PRIORITY: Readonly<Record<Priority, string>> = {
  high: 'высокий приоритет',
  normal: 'обычный приоритет',
  low: 'низкий приоритет',
};

export function writeLevel(level: Level): string {
  return LEVELS[level];
}

/** One sentence, and one more each for what was rolled back and for the client's comments. */
export function writeComponent(c: NoteComponent, since: string | null, day: WriteDay): Words {
  const taken = c.rolledBack.map((line) => say`«${data(lowerFirst(line))}»`);
  const back = taken.length === 0 ? [] : say` Отменили то, о${NBSP}чём писали раньше: ${join(taken, ', ')}.`;
  return say`${standing(c, since, day)}.${back}${commentsOf(c)}`;
}

/** At detail A each has a line of its own. */
function commentsOf({ comments, account }: NoteComponent): Words {
  if (comments.length === 0 || account !== null) return [];
  const { settled, left } = countComments(comments);
  if (comments.length === 1) return say` Ваше замечание ${settled === 1 ? 'разобрали' : 'пока не разобрали'}.`;
  // Where the noun is left out the number alone has to agree with it.
  const count = (number: number) => writeCount(number, ['', '', ''], 'neuter').trim();
  const dealt = settled === 0 ? '' : `разобрали ${count(settled)}`;
  const open = left === 0 ? '' : `осталось ${count(left)}`;
  const told = [dealt, open].filter((part) => part !== '').join(', ');
  return say` Ваши замечания: ${told}.`;
}

export function writeComment({ text, outcome }: NoteComment): Words {
  const said = say`${styled('em', say`Ваше замечание`)} ${quote(endBare(text))}`;
  return outcome === null ? say`${said}: пока не сделано.` : say`${said}: ${data(soften(lowerFirst(outcome)))}.`;
}

function standing(c: NoteComponent, since: string | null, day: WriteDay): Words {
  switch (c.standing) {
    case 'done':
      return say`готово`;
    case 'dropped':
      return say`снято с${NBSP}плана${writeReason(c.reason, false)}`;
    case 'empty':
      return since === null ? say`пока ничего не запланировано` : say`без изменений`;
    case 'commits':
      return commits(c, since, day);
    case 'slipped':
    case 'postponed':
      return say`${join([priorityOf(c), remarksOf(c)], ', ')}; ${change(c, day)}`;
    default:
      return underWay(c, day);
  }
}

function underWay(c: NoteComponent, day: WriteDay): Words {
  const words = join([...howFar(c), remarksOf(c)], ', ');
  if (c.date === null) return words;
  if (c.late) return say`${words}; обещали ${day(c.date, 'by')}, пока не готово`;
  if (c.standing === 'waiting') return say`${words}; планировали ${day(c.date, 'onto')}`;
  if (c.remarksSuffice && c.remarks.some(speaksOfFaults)) return say`${words}, исправим ${day(c.date, 'by')}`;
  return say`${words}; срок${NBSP}— ${day(c.date, 'is')}`;
}

/** Its priority and progress; where remarks say how it stands, the priority only if it is high. */
function howFar(c: NoteComponent): Words[] {
  const answers = c.questions.length > 1 ? 'ваших ответов' : 'вашего ответа';
  const state = c.standing === 'waiting' ? say`ждём ${answers}` : c.standing === 'review' ? say`проверяем` : [];
  if (c.remarksSuffice) return [c.priority === 'high' ? priorityOf(c) : [], state];
  const level = c.level === 'not started' && c.standing !== 'planned' ? 'just started' : c.level;
  // Work that waits may not have begun, and is not to blame for it.
  const begun = c.standing === 'waiting' && c.progress === 0 ? [] : say`${writeLevel(level)}`;
  return [priorityOf(c), begun, state];
}

/** What happened to its date, and why. */
function change(c: NoteComponent, day: WriteDay): Words {
  if (c.slip?.to === null) {
    return say`срок ${day(c.slip.from, 'on')}, снят, новой даты пока нет${writeReason(c.reason, false)}`;
  }
  const notReady = c.late ? ', пока не готово' : '';
  const why = writeReason(c.reason, !c.late);
  if (c.standing !== 'postponed') {
    return c.slip === null ? [] : say`срок перенесён ${day(c.slip.to, 'onto')}${notReady}${why}`;
  }
  return c.date === null
    ? say`отложено, новой даты пока нет${writeReason(c.reason, false)}`
    : say`отложено ${day(c.date, 'until')}${notReady}${why}`;
}

/** No task of it was open: what the commits say, or what they were, or at least that there was work. */
function commits(c: NoteComponent, since: string | null, day: WriteDay): Words {
  if (c.commitLines.length > 0) {
    return join(
      c.commitLines.map((line) => data(lowerFirst(line))),
      '; ',
    );
  }
  if (c.rolledBack.length > 0) return say`одно изменение отменено`;
  const kinds = writeWork(c.work);
  // "Translations: translations" would say nothing.
  const repeats = plain(kinds).toLowerCase() === c.name.trim().toLowerCase();
  if (kinds.length > 0 && !repeats) return kinds;
  const work = c.periodMs > 0 || repeats ? 'доработки' : 'внутренние изменения';
  return since === null ? say`${work}` : say`${work} ${day(since, 'since')}`;
}

function priorityOf({ priority }: NoteComponent): Words {
  return priority === null ? [] : say`${PRIORITY[priority]}`;
}

function remarksOf({ remarks }: NoteComponent): Words {
  return join(
    remarks.map((remark) => data(soften(remark))),
    ', ',
  );
}
