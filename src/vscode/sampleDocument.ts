/** A note of a repository that nobody has set up, in a document that nobody can change: nothing of it is recorded. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { composeSample, type Sample } from '../app/sample.ts';
import { projectsOf } from '../app/setup.ts';
import { dayOf } from '../domain/days.ts';
import { openGit } from '../git/git.ts';
import { writeDocument } from '../note/document.ts';
import { QuickSpeller } from '../spelling/quickSpeller.ts';
import { formatLongDay } from '../view/format.ts';
import { plain, unlinked } from '../view/status.ts';
import { setContext } from './contextKeys.ts';
import type { Desk } from './desk.ts';
import { ownLanguage } from './language.ts';
import type { OpenRepository } from './repositories.ts';
import { SAMPLE_SCHEME } from './schemes.ts';
import type { Tracking } from './tracking.ts';
import { writeUpdate } from './updateNote.ts';

/** An address of such a document is data: anybody can make one. */
const querySchema = v.pipe(v.string(), v.parseJson(), v.object({ root: v.string() }));

/** Writes the note, opens it, and asks once whether to set up the project. */
export async function showSample(desk: Desk, tracking: Tracking, repository: OpenRepository): Promise<void> {
  const progress = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Writing the update') };
  const sample = await vscode.window.withProgress(progress, () => compose(desk, repository));
  const { root } = repository.place;
  const uri = vscode.Uri.from({
    scheme: SAMPLE_SCHEME,
    path: `/${vscode.l10n.t('Sample update {0}', plain(sample.guess.project, 60)).replace(/[/\\]/g, ' ')}.md`,
    query: JSON.stringify({ root }),
    // What was opened before is not asked for again, and there may be new commits.
    fragment: String(Date.now()),
  });
  await closeSamples(root);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  setContext('noteSeen', true);
  if (tracking.onlyLooks(repository)) return;
  const setUp = vscode.l10n.t('Set Up Now');
  const look = vscode.l10n.t('Only Look');
  const answer = await vscode.window.showInformationMessage(unlinked(explain(desk, sample)), setUp, look);
  if (answer === setUp) await keepSample(desk, tracking, uri);
  if (answer === look) await tracking.keepLooking(repository);
}

/** *Set Up and Keep*: the project is set up, and the note becomes a draft. @throws Expected when it is no such document */
export async function keepSample(desk: Desk, tracking: Tracking, uri: vscode.Uri | undefined): Promise<void> {
  const repository = repositoryOf(desk, uri ?? vscode.window.activeTextEditor?.document.uri);
  if (repository.id === null) await tracking.track(repository);
  const [id] = repository.id === null ? [] : projectsOf(desk.book, repository.id);
  const project = id === undefined ? undefined : desk.book.state.projects.get(id);
  // They turned away from a question of the set-up.
  if (project === undefined) return;
  await closeSamples(repository.place.root);
  await writeUpdate(desk, project);
}

/** The text of such a document. @throws Expected when its repository is not open here */
export async function sampleText(desk: Desk, uri: vscode.Uri): Promise<string> {
  return writeDocument((await compose(desk, repositoryOf(desk, uri))).note);
}

export function sampleLenses(uri: vscode.Uri): vscode.CodeLens[] {
  const title = vscode.l10n.t('$(rocket) Set up this project and keep the update');
  const tooltip = vscode.l10n.t('Nothing was recorded yet; hours begin with it.');
  const command = { command: 'rapport.keepSample', title, tooltip, arguments: [uri] };
  return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
}

function compose({ book }: Desk, { place }: OpenRepository): Promise<Sample> {
  const speller = new QuickSpeller();
  return composeSample(openGit(place.root), book.clock, { otherwise: ownLanguage(), speller });
}

function explain({ book }: Desk, { guess, recent: { since, commits, staleSince } }: Sample): string {
  const day = (at: number) => formatLongDay(dayOf(at, book.clock.zone()), vscode.env.language);
  const told = [
    since === null
      ? vscode.l10n.t('This is a sample: nothing was committed here yet, and nothing was recorded.')
      : vscode.l10n.t(
          'This is a sample from the commits since {0} ({1}); nothing was recorded.',
          day(since),
          commits.length,
        ),
  ];
  if (staleSince !== null) told.push(vscode.l10n.t('The latest commit is of {0}.', day(staleSince)));
  const setUp = vscode.l10n.t(
    'Set up the project "{0}" for the client "{1}"? Hours begin today.',
    guess.project,
    guess.client,
  );
  return [...told, setUp].join(' ');
}

/** @throws Expected when it is not open in this window */
function repositoryOf({ repositories }: Desk, uri: vscode.Uri | undefined): OpenRepository {
  const query = uri?.scheme === SAMPLE_SCHEME ? v.safeParse(querySchema, uri.query) : null;
  const root = query?.success ? query.output.root : null;
  const found = repositories.all.find(({ place }) => place.root === root);
  if (found !== undefined) return found;
  throw new Expected(
    vscode.l10n.t('Open the repository first, and then the sample: run "Rapport: Write Client Update".'),
  );
}

async function closeSamples(root: string): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => {
      if (!(input instanceof vscode.TabInputText) || input.uri.scheme !== SAMPLE_SCHEME) return false;
      const query = v.safeParse(querySchema, input.uri.query);
      return query.success && query.output.root === root;
    });
  await vscode.window.tabGroups.close(tabs);
}
