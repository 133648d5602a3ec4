/** rapport track */
import { type Command, Option } from 'commander';
import { oneLine } from '../app/checks.ts';
import { Expected } from '../app/expected.ts';
import { readRecent } from '../app/recentCommits.ts';
import { alikeRepositories, repositoryAt, trackRepository } from '../app/setup.ts';
import { guessSetup } from '../app/setupGuess.ts';
import { LANGUAGES, type Language } from '../domain/events.ts';
import { openGit } from '../git/git.ts';
import { type Context, printJson } from './context.ts';
import { given, jsonOption, languageOf } from './options.ts';
import { placeAt } from './places.ts';

interface TrackOptions {
  readonly client?: string;
  readonly project?: string;
  readonly language?: Language;
  readonly own?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function registerTrack(program: Command, context: Context): void {
  program
    .command('track')
    .description('set up a git repository: client, project, components and language are guessed, unless you say them')
    .argument('[path]', 'a folder in the repository', '.')
    .option('--client <client>', 'who pays (default: the owner of the remote)')
    .option('--project <name>', 'the job (default: the name of the repository)')
    .addOption(new Option('--language <language>', 'of the notes (default: that of the commits)').choices(LANGUAGES))
    .option('--own', 'a project of its own, though it looks like a copy of a known one')
    .option('--dry-run', 'only say what would be set up')
    .addOption(jsonOption())
    .action(async (path: string, { client, project, language, own, dryRun, json }: TrackOptions) => {
      const book = await context.openBook();
      const place = await placeAt(context, path);
      const git = openGit(place.root);
      const identity = await git.identity();
      const { commits } = await readRecent(git, book.clock.now(), book.clock.zone());
      const said = given({
        client: client === undefined ? undefined : oneLine(client, "A client's name"),
        project: project === undefined ? undefined : oneLine(project, "A project's name"),
        language,
      });
      const guess = { ...guessSetup(identity, commits, languageOf(context.env)), ...said };
      const known = own || repositoryAt(book, place.commonDir) !== null;
      const [copy] = known ? [] : alikeRepositories(book, identity);
      if (copy !== undefined) {
        throw new Expected(
          `${place.root} looks like a copy of "${copy.name}" (${copy.id}): add it to that one's project with ` +
            '`rapport project set PROJECT --repo . --same-as`, or say --own.',
        );
      }
      const id = dryRun ? null : await trackRepository(book, place, identity, guess);
      if (json) {
        await printJson(context, { id, ...guess });
        return;
      }
      const lines = guess.components.map(({ name, paths }) => `  ${name}: ${paths.join(', ')}\n`);
      const what = `Project "${guess.project}" for the client "${guess.client}", notes in ${languageName(guess.language)}`;
      await context.print(`${what}. Components:\n${lines.join('')}`);
    });
}

function languageName(language: Language): string {
  return language === 'ru' ? 'Russian' : 'English';
}
