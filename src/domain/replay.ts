/** Plays a log of signals and statements through the rules and gives one person's timeline. Instants are ms. */
import type { Link, Statement, Stretch } from './entities.ts';
import type { Id } from './events.ts';
import { type OpenStretch, WindowRecorder } from './recorder.ts';
import { DEFAULT_POLICY, deriveTimeline, type Policy, type Timeline } from './timeline.ts';

interface Line {
  readonly at: number;
  readonly window: string;
  readonly device: string;
  readonly person: string;
}
/** Missing repository or branch: the window's last. */
interface Place {
  readonly repo?: string;
  readonly branch?: string | null;
}
export type LogLine = Line &
  (
    | ({ readonly kind: 'edit' | 'look' | 'run' | 'branch' } & Place)
    | ({ readonly kind: 'pick'; readonly task: Id | null } & Place)
    | { readonly kind: 'blur' | 'background' | 'stop' | 'pause' | 'resume' | 'other' }
    | { readonly kind: 'start'; readonly task: Id | null }
    | { readonly kind: 'mark'; readonly from: number; readonly to: number; readonly task: Id | null }
    | {
        readonly kind: 'link';
        readonly repo: string;
        readonly branch: string;
        readonly task: Id | null;
        readonly from?: number;
      }
  );

/** The zone does not matter to a timeline; it only has to be the same throughout. */
const ZONE = 'UTC';

/** `lines` in the order in which they were received. */
export function replay(lines: readonly LogLine[], person: string, policy: Policy = DEFAULT_POLICY): Timeline {
  const own = lines.filter((line) => line.person === person);
  const end = lines.reduce((latest, line) => Math.max(latest, line.at), Number.NEGATIVE_INFINITY);
  return deriveTimeline(
    { stretches: stretchesOf(own), statements: statementsOf(own), links: linksOf(lines) },
    end,
    policy,
  );
}

function stretchesOf(lines: readonly LogLine[]): readonly Stretch[] {
  const finished: OpenStretch[] = [];
  const windows = new Map<string, WindowRecorder>();
  let started = 0;
  const newId = () => String(started++);
  for (const line of lines) {
    const key = JSON.stringify([line.device, line.window]);
    let window = windows.get(key);
    if (window === undefined) {
      window = new WindowRecorder(newId, { finished: (stretch) => finished.push(stretch) });
      windows.set(key, window);
    }
    send(window, line);
  }
  for (const window of windows.values()) window.finish();
  // Ids count the stretches in the order of their first lines.
  finished.sort((a, b) => Number(a.id) - Number(b.id));
  return finished.map((stretch) => ({
    id: stretch.id,
    person: '',
    start: stretch.start,
    end: stretch.end,
    repository: stretch.repository,
    branch: stretch.branch,
    task: stretch.task,
    zone: ZONE,
    worked: stretch.edits + stretch.runs > 0,
  }));
}

function send(window: WindowRecorder, line: LogLine): void {
  switch (line.kind) {
    case 'edit':
    case 'look':
    case 'run':
      window.signal(line.kind, line.at, line.repo, line.branch);
      break;
    case 'branch':
      window.branch(line.at, line.repo, line.branch);
      break;
    case 'pick':
      window.pick(line.at, line.task, line.repo, line.branch);
      break;
    case 'blur':
      window.blur(line.at);
      break;
    case 'background':
      window.background();
      break;
  }
}

/** Statements in the order of painting: (at, line) of their first line. */
function statementsOf(lines: readonly LogLine[]): readonly Statement[] {
  const statements: { readonly at: number; statement: Statement }[] = [];
  const open: { timer: { statement: Statement } | null; pause: { statement: Statement } | null } = {
    timer: null,
    pause: null,
  };
  const add = (at: number, kind: Statement['kind'], from: number, to: number | null, task: Id | null) => {
    const id = String(statements.length);
    const entry = {
      at,
      statement: { id, person: '', kind, from, to, task, note: null, zone: ZONE, confirmedTo: null },
    };
    statements.push(entry);
    return entry;
  };
  const close = (what: 'timer' | 'pause', at: number) => {
    const entry = open[what];
    if (entry !== null) entry.statement = { ...entry.statement, to: Math.max(at, entry.statement.from) };
    open[what] = null;
  };
  for (const line of lines) {
    switch (line.kind) {
      case 'start':
        close('timer', line.at);
        open.timer = add(line.at, 'timer', line.at, null, line.task);
        break;
      case 'stop':
        close('timer', line.at);
        break;
      case 'pause':
        open.pause ??= add(line.at, 'pause', line.at, null, null);
        break;
      case 'resume':
        close('pause', line.at);
        break;
      case 'mark':
        if (line.from < line.to) add(line.at, 'mark', line.from, line.to, line.task);
        break;
    }
  }
  return statements.sort((a, b) => a.at - b.at).map(({ statement }) => statement);
}

/** Everybody's links, ordered so that of those in force since the same moment the greatest (at, line) is last. */
function linksOf(lines: readonly LogLine[]): readonly Link[] {
  const linked = new Set<string>();
  const links: { readonly at: number; readonly link: Link }[] = [];
  for (const line of lines) {
    if (line.kind !== 'link') continue;
    const key = `${line.repo}\0${line.branch}`;
    const since = line.from ?? (linked.has(key) ? line.at : Number.NEGATIVE_INFINITY);
    linked.add(key);
    links.push({ at: line.at, link: { repository: line.repo, branch: line.branch, task: line.task, since } });
  }
  return links.sort((a, b) => a.at - b.at).map(({ link }) => link);
}
