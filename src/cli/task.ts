/** rapport task add, rapport task set */
import { type Command, Option } from 'commander';
import type { Book } from '../app/book.ts';
import { Expected } from '../app/expected.ts';
import { findComponent, findProject, findTask } from '../app/refs.ts';
import { projectsOf } from '../app/setup.ts';
import { changeState } from '../app/taskState.ts';
import { addTask, setTask, type TaskChanges } from '../app/tasks.ts';
import type { Project } from '../domain/entities.ts';
import { type Id, PRIORITIES, type Priority, TASK_STATES, type TaskState } from '../domain/events.ts';
import { type Context, printId } from './context.ts';
import { given, jsonOption, projectOption, repoOption } from './options.ts';
import { orEmpty, orNull, parseDay, parseDuration, parsePercent, parseValue } from './parse.ts';
import { checkBranchName, placeOfRepository, trackedAt } from './places.ts';
import { afterState, type StateOptions, stateChange, withStateOptions } from './taskState.ts';

interface FieldOptions {
  readonly title?: string;
  readonly component?: string;
  readonly state?: TaskState;
  readonly progress?: number;
  readonly priority?: Priority;
  readonly estimate?: number | '';
  readonly left?: number | '';
  readonly due?: string;
  readonly clientDue?: string;
  readonly remark?: string;
  readonly reason?: string;
  readonly why?: string;
  readonly doneWhen?: string;
  readonly billable?: boolean;
  readonly notBillable?: boolean;
  readonly value?: number | '';
}
interface AddOptions extends FieldOptions {
  readonly project?: string;
  readonly branch?: string;
  readonly repo?: string;
  readonly json?: boolean;
}

export function registerTask(task: Command, context: Context): void {
  withFields(
    task.command('add').description('add a task; prints its id').argument('<title>').addOption(projectOption()),
  )
    .option('--branch <branch>', 'link this branch of the project’s repository to it')
    .addOption(repoOption('the repository of the branch, where the project has several'))
    .addOption(jsonOption())
    .action(async (title: string, options: AddOptions) => {
      const book = await context.openBook();
      const project = findProject(book.state, options.project);
      const link =
        options.branch === undefined ? null : await branchOf(book, context, project, options.branch, options.repo);
      const id = await addTask(book, project.id, title, changesOf(book, project.id, options), link);
      await printId(context, id, options.json);
    });

  withStateOptions(
    withFields(
      task
        .command('set')
        .description('change a task; an empty value takes one away')
        .argument('<task>', 'id or title')
        .option('--title <title>'),
    ),
  ).action(async (ref: string, options: FieldOptions & StateOptions, command: Command) => {
    if (Object.keys(options).length === 0) command.error('error: nothing to change; name at least one option');
    const book = await context.openBook();
    const { id, project } = findTask(book.state, ref);
    const { state, ...fields } = changesOf(book, project, options);
    const change = state === undefined ? null : stateChange(state, options, context.clock);
    if (change === null) await setTask(book, id, fields);
    else await context.print(afterState(await changeState(book, id, change, fields)));
  });
}

function withFields(command: Command): Command {
  return command
    .option('--component <component>', 'name or id')
    .addOption(new Option('--state <state>').choices(TASK_STATES))
    .option('--progress <percent>', '0 to 100', parsePercent)
    .addOption(new Option('--priority <priority>').choices(PRIORITIES))
    .option('--estimate <hours>', 'like 9h, 90m or 1h30m', orEmpty(parseDuration))
    .option('--left <hours>', 'what is left, where estimate and progress say something else', orEmpty(parseDuration))
    .option('--due <day>', 'ours; the client never sees it', orEmpty(parseDay))
    .option('--client-due <day>', 'what the client was promised', orEmpty(parseDay))
    .option('--remark <text>', 'how it stands, in the client’s words')
    .option('--reason <text>', 'why it slipped or was put off, in the client’s words')
    .option('--why <text>', 'what it is for')
    .option('--done-when <text>', 'how one sees that it is done')
    .option('--billable', 'its hours are on the client’s bill (as they are unless it is said else)')
    .option('--value <value>', 'what it is worth to the client, 1 little to 5 most', orEmpty(parseValue))
    .addOption(new Option('--not-billable', 'its hours are not on the bill').conflicts('billable'));
}

function changesOf(book: Book, project: Id, options: FieldOptions): TaskChanges {
  const {
    title,
    component,
    state,
    progress,
    priority,
    estimate,
    left,
    due,
    clientDue,
    remark,
    reason,
    why,
    doneWhen,
    billable,
    notBillable,
    value,
  } = options;
  return given({
    title,
    component:
      component === undefined ? undefined : component === '' ? null : findComponent(book.state, component, project).id,
    state,
    progress,
    priority,
    estimate_ms: orNull(estimate),
    left_ms: orNull(left),
    due: orNull(due),
    client_due: orNull(clientDue),
    remark: orNull(remark),
    reason: orNull(reason),
    why: orNull(why),
    done_when: orNull(doneWhen),
    billable: notBillable ? false : billable,
    value: orNull(value),
  });
}

/** The branch need not exist: it may be on another clone. */
async function branchOf(book: Book, context: Context, project: Project, branch: string, path: string | undefined) {
  const own = [...book.state.memberships.values()].filter((member) => member.project === project.id);
  if (path !== undefined) {
    const { place, repository } = await trackedAt(book, context, path);
    if (!projectsOf(book, repository.id).includes(project.id)) {
      throw new Expected(`The repository ${place.root} does not belong to the project "${project.name}".`);
    }
    await checkBranchName(place, branch);
    return { repository: repository.id, branch };
  }
  const [first, second] = own;
  if (first === undefined)
    throw new Expected(`The project "${project.name}" has no repository for the branch to be in.`);
  if (second !== undefined) {
    throw new Expected(
      `The project "${project.name}" has several repositories; say with --repo which one has the branch.`,
    );
  }
  await checkBranchName(await placeOfRepository(book, first.repository), branch);
  return { repository: first.repository, branch };
}
