/** A repository as it is after years of work: the same commits every time, for a given number of them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const START_S = Date.parse('2023-01-02T08:00:00Z') / 1000;
const STEP_S = 3000;
const PARTS = ['slider', 'news', 'menu', 'shop', 'search', 'contact'];
const PEOPLE = ['Ivan Petrov <ivan@north.example>', 'Olga Sokolova <olga@north.example>'];
/** As histories are: something for a client in two of five. */
const SUBJECTS: readonly ((part: string, index: number) => string)[] = [
  (part, index) => `feat(${part}): add photo ${index} to the first page`,
  (part, index) => `fix(${part}): repair the date of entry ${index}`,
  (_, index) => `Bump sharp from 1.${index}.0 to 1.${index}.1`,
  (part, index) => `refactor(${part}): split list ${index}`,
  (part) => `Fix the arrows of the ${part} on phones`,
  (part, index) => `Update ${part}List${index} to new props`,
  (part) => `chore(${part}): tidy`,
  (_, index) => `Rework of part ${index}, step two`,
  (part, index) => `Add price ${index} to the ${part}`,
  (part, index) => `test(${part}): cover case ${index}`,
];

export const LONG_REPOSITORY_PARTS: readonly string[] = PARTS;

/** Makes the repository at `root`, all on the branch main. @returns the instant of its last commit, ms */
export function makeLongRepository(root: string, count: number): number {
  mkdirSync(root, { recursive: true });
  git(root, ['init', '--quiet', '--initial-branch=main']);
  let stream = '';
  for (let index = 0; index < count; index++) stream += commitOf(index);
  git(root, ['fast-import', '--quiet'], stream);
  return (START_S + (count - 1) * STEP_S) * 1000;
}

function commitOf(index: number): string {
  const part = PARTS[(index * 7) % PARTS.length] as string;
  const subject = SUBJECTS[index % SUBJECTS.length]?.(part, index) ?? '';
  const message = `${subject}\n\nWhy it was needed, in a line or two.\n\nReviewed-by: Olga\n`;
  const when = `${PEOPLE[index % PEOPLE.length]} ${START_S + index * STEP_S} +0000`;
  const files = [`src/${part}/views/view${index % 40}.ts`, `src/${part}/model/entry${index % 25}.ts`];
  const changed = files.slice(0, 1 + (index % 2)).map((path) => `M 100644 inline ${path}\n${dataOf(`${index}\n`)}`);
  return `commit refs/heads/main\nauthor ${when}\ncommitter ${when}\n${dataOf(message)}${changed.join('')}\n`;
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function git(root: string, args: readonly string[], input = ''): void {
  const { status, stderr } = spawnSync('git', ['-C', root, ...args], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}
