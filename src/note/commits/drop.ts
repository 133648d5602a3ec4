/** Rule 2: commits that say nothing to a client, whatever their words. */
import { cutEnd } from '../words.ts';
import type { Message } from './message.ts';

export type DropRule = 'merge' | 'bot' | 'fixup' | 'unfinished' | 'version' | 'dependencies' | 'generic' | 'internal';

const INTERNAL = new Set(['chore', 'ci', 'build', 'test', 'tests', 'style', 'refactor', 'docs', 'deps', 'release']);
const BOT_NAME = /\[bot\]$|^(?:dependabot|renovate|greenkeeper|snyk|github-actions|semantic-release|weblate)\b|\bbot$/i;
const BOT_EMAIL = /\[bot\]@|^(?:bot|noreply-bot|renovate|dependabot)@/i;
const UNFINISHED = /^\W*(?:wip|work in progress|do not merge|tmp|temp|в работе|незаконченное)(?:$|[^a-zа-яё0-9])/;
const VERSION =
  /^(?:(?:bump|release|prepare|set|update|publish|релиз|версия)\s+)?(?:the\s+)?(?:version\s+)?(?:number\s+)?(?:release\s+)?(?:to\s+)?v?\d+\.\d+(?:\.\d+)*[\w.+-]*$|^bump (?:the )?version\b|^(?:повысил\S* |поднял\S* )?верси[яию]\s+v?\d/;
const DEPENDENCY =
  /^(?:bump|update|upgrade|pin|lock)\s+\S+(?:\s+and\s+\S+)?\s+(?:from\s+v?\d\S*\s+)?to\s+v?\d|\bdependenc(?:y|ies)\b|\block ?-?files?\b|\bdevdependencies\b|зависимост/;
const LOCK_FILES = new Set(
  'package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb composer.lock Gemfile.lock Cargo.lock poetry.lock uv.lock Pipfile.lock go.sum flake.lock'.split(
    ' ',
  ),
);
const GENERIC = new Set(
  [
    'fix|fixes|fixed|fixing|fix it|fix bug|fix bugs|fix a bug|fixed bug|fixed bugs|bug fix|bug fixes|bugfix|bugfixes|hotfix',
    'small fix|small fixes|minor fix|minor fixes|quick fix|more fixes|minor|minor changes|small changes|various fixes',
    'update|updates|updated|change|changes|changed|improve|improvements|improvement|tweak|tweaks|adjustments|misc|stuff',
    'cleanup|clean up|cleaning|typo|typos|fix typo|fix typos|fixed typo|polish|review|review comments|address review',
    'address review comments|initial commit|first commit|init|initial|start|commit|save|backup|sync|test|tests|debug',
    'progress|work|more work|done|final|finish|try|try again|again|oops|changes from review|various|update files',
    'правки|правка|мелкие правки|небольшие правки|правки по замечаниям|исправление|исправления|исправил|исправлено',
    'исправить|фикс|фиксы|багфикс|мелочи|мелкие исправления|обновление|обновления|обновил|обновлено|изменения|изменение',
    'доработка|доработки|улучшения|разное|рефакторинг|чистка|опечатка|опечатки|начальный коммит|первый коммит|коммит',
    'тест|тесты|ещё правки|еще правки|замечания|готово|работа|дополнения',
  ]
    .join('|')
    .split('|'),
);

/** Why the commit is left out, or null. The patterns are for small letters: without regard to case they cost more. */
export function dropRule(message: Message): DropRule | null {
  const { commit, description, type } = message;
  const subject = commit.subject.toLowerCase();
  const low = description.toLowerCase();
  const said = cutEnd(low, /[\s.!…,;:]/);
  if (isMerge(message)) return 'merge';
  if (isBot(message)) return 'bot';
  if (/^\s*(?:fixup|squash|amend)!/.test(subject)) return 'fixup';
  if (UNFINISHED.test(subject) || UNFINISHED.test(low)) return 'unfinished';
  if (VERSION.test(said)) return 'version';
  if (message.scope !== null && /^(?:dev-?)?deps?$/i.test(message.scope)) return 'dependencies';
  if (DEPENDENCY.test(said) || (commit.files.length > 0 && commit.files.every(isLockFile))) {
    return 'dependencies';
  }
  if (GENERIC.has(said) || !/\p{L}{2}/u.test(said)) return 'generic';
  if (type !== null && INTERNAL.has(type) && !message.breaking) return 'internal';
  return null;
}

function isLockFile(path: string): boolean {
  return LOCK_FILES.has(path.slice(path.lastIndexOf('/') + 1));
}

export function isMerge({ commit }: Message): boolean {
  return commit.parents > 1 || /^Merge (?:branch|pull request|remote-tracking|tag|commit)\b/.test(commit.subject);
}

export function isBot({ commit }: Message): boolean {
  return BOT_NAME.test(commit.authorName.trim()) || BOT_EMAIL.test(commit.authorEmail.trim());
}
