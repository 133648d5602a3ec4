/** rapport project … */
import type { Command } from 'commander';
import type { Book } from '../app/book.ts';
import { oneLine } from '../app/checks.ts';
import { Ambiguous, Expected } from '../app/expected.ts';
import { findClient, findProject, findRepository } from '../app/refs.ts';
import {
  addProject,
  addRepository,
  alikeRepositories,
  type ProjectFields,
  placeRepository,
  repositoryAt,
  setProject,
} from '../app/setup.ts';
import type { Id } from '../domain/events.ts';
import { openGit } from '../git/git.ts';
import type { Identity } from '../git/identity.ts';
import type { Place } from '../git/place.ts';
import { type Context, printId } from './context.ts';
import { given, jsonOption } from './options.ts';
import { orEmpty, orNull, parseDay, parseDuration, parseNumber, parseRate } from './parse.ts';
import { placeAt } from './places.ts';

interface FieldOptions {
  readonly budget?: number | '';
  readonly launch?: string;
  readonly hoursPerDay?: number | '';
  readonly baseline?: string;
  readonly rate?: { readonly amount: number; readonly currency: string } | '';
}
interface AddOptions extends FieldOptions {
  readonly client: string;
  readonly repo: string;
  readonly sameAs?: string;
  readonly json?: boolean;
}
interface SetOptions extends FieldOptions {
  readonly name?: string;
  readonly client?: string;
  readonly repo?: string;
  readonly sameAs?: string;
}

export function registerProject(program: Command, context: Context): void {
  const project = program.command('project').description('one job for one client, in one or more repositories');
  withFields(
    project
      .command('add')
      .description('make a project; prints its id')
      .argument('<name>')
      .requiredOption('--client <client>', 'name or id')
      .requiredOption('--repo <path>', 'a folder in its git repository'),
  )
    .addOption(jsonOption())
    .action(async (name: string, options: AddOptions) => {
      const book = await context.openBook();
      const client = knownClient(book, options.client);
      const place = await placeAt(context, options.repo);
      const identity = await openGit(place.root).identity();
      await settleCopy(book, context, client, place, identity, options.sameAs);
      const clean = oneLine(name, "A project's name cannot be empty.");
      await printId(context, await addProject(book, client, clean, place, identity, fieldsOf(options)), options.json);
    });

  withFields(
    project
      .command('set')
      .description('change a project, or add a repository to it')
      .argument('<project>', 'name or id')
      .option('--name <name>', 'a new name')
      .option('--client <client>', 'whose project it is, where several have one of this name')
      .option('--repo <path>', 'add the git repository of this folder'),
  ).action(async (ref: string, options: SetOptions, command: Command) => {
    const book = await context.openBook();
    const { id, client } = projectOfClient(book, ref, options.client);
    const name = options.name === undefined ? undefined : oneLine(options.name, "A project's name cannot be empty.");
    const changes = given({ ...fieldsOf(options), name });
    if (options.repo === undefined && Object.keys(changes).length === 0) {
      command.error('error: nothing to change; name at least one option');
    }
    if (options.repo !== undefined) {
      const place = await placeAt(context, options.repo);
      const identity = await openGit(place.root).identity();
      await settleCopy(book, context, client, place, identity, options.sameAs);
      await addRepository(book, id, place, identity);
    }
    if (Object.keys(changes).length > 0) await setProject(book, id, changes);
  });
}

function withFields(command: Command): Command {
  return command
    .option('--budget <hours>', 'like 40h', orEmpty(parseDuration))
    .option('--launch <day>', 'like 2026-06-30', orEmpty(parseDay))
    .option(
      '--hours-per-day <hours>',
      'planned for a working day',
      orEmpty((text) => parseNumber(text, 0, 24)),
    )
    .option('--baseline <day>', 'the last day of the first plan: later tasks are added scope', orEmpty(parseDay))
    .option('--rate <rate>', 'for an hour, like "50 EUR"', orEmpty(parseRate))
    .option('--same-as <repository>', 'this folder is a copy of a repository that is known already (name or id)');
}

function fieldsOf({ budget, launch, hoursPerDay, rate, baseline }: FieldOptions): ProjectFields {
  const price = orNull(rate);
  return given({
    budget_ms: orNull(budget),
    launch: orNull(launch),
    hours_per_day: orNull(hoursPerDay),
    baseline: orNull(baseline),
    rate_amount: price === null ? null : price?.amount,
    rate_currency: price === null ? null : price?.currency,
  });
}

function knownClient(book: Book, ref: string): Id {
  try {
    return findClient(book.state, ref).id;
  } catch (error) {
    if (!(error instanceof Expected) || error instanceof Ambiguous) throw error;
    throw new Expected(`There is no client "${ref}"; \`rapport client set "${ref}"\` makes it.`);
  }
}

function projectOfClient(book: Book, ref: string, client: string | undefined) {
  if (client === undefined) return findProject(book.state, ref);
  const { id, name } = findClient(book.state, client);
  const projects = new Map([...book.state.projects].filter(([, project]) => project.client === id));
  if (projects.size === 0) throw new Expected(`The client ${name} has no project.`);
  return findProject({ ...book.state, projects }, ref);
}

/** A repository that looks like a known one may be a copy of it; only the person can say so. */
async function settleCopy(
  book: Book,
  context: Context,
  client: Id,
  place: Place,
  identity: Identity,
  sameAs: string | undefined,
): Promise<void> {
  const here = repositoryAt(book, place.commonDir);
  if (sameAs !== undefined) {
    const known = findRepository(book.state, sameAs);
    if (here !== null && here.id !== known.id) {
      throw new Expected(`${place.root} is known already, as the repository "${here.name}" (${here.id}).`);
    }
    if (known.client !== client) {
      const owner = book.state.clients.get(known.client)?.name ?? known.client;
      throw new Expected(
        `The repository "${known.name}" belongs to the client ${owner}; one repository has one client.`,
      );
    }
    if (here === null) await placeRepository(book, known.id, place, identity);
    return;
  }
  const alike = here === null ? alikeRepositories(book, identity) : [];
  if (alike.length === 0) return;
  const names = alike.map(({ id, name }) => `"${name}" (${id})`).join(', ');
  context.warn(
    `${place.root} looks like a copy of ${names}; it is recorded as a repository of its own. ` +
      'Where it is the same one, say so with --same-as.',
  );
}
