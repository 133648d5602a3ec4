/** What was committed in the demo's story: a small site of plain files. */
import type { StoryTime } from './demoDays.ts';
import { TASKS, type TaskKey } from './demoStory.ts';

export interface StoryCommit {
  readonly at: StoryTime;
  readonly branch: string;
  /** null: on main. */
  readonly task: TaskKey | null;
  readonly subject: string;
  readonly files: Readonly<Record<string, string>>;
  /** The branch that this commit merges into main. */
  readonly merge: string | null;
}

const page = (title: string, body: string) =>
  `<!doctype html>\n<html lang="en">\n<title>${title}</title>\n<main>\n${body}\n</main>\n</html>\n`;

const commit = (
  day: number,
  time: string,
  task: keyof typeof BRANCHES | null,
  subject: string,
  files: Readonly<Record<string, string>>,
): StoryCommit => ({
  at: [day, time],
  branch: task === null ? 'main' : BRANCHES[task],
  task,
  subject,
  files,
  merge: null,
});

const BRANCHES = {
  photos: TASKS.photos.branch,
  menu: TASKS.menu.branch,
  list: TASKS.list.branch,
  choose: TASKS.choose.branch,
  captions: TASKS.captions.branch,
  item: TASKS.item.branch,
  loading: TASKS.loading.branch,
  logo: TASKS.logo.branch,
} as const;

const merge = (day: number, time: string, task: keyof typeof BRANCHES): StoryCommit => ({
  at: [day, time],
  branch: 'main',
  task: null,
  subject: `Merge branch '${BRANCHES[task]}'`,
  files: {},
  merge: BRANCHES[task],
});

export const COMMITS: readonly StoryCommit[] = [
  commit(0, '09:05', null, 'Initial commit', {
    'README.md': '# Flora site\n\nThe web site of the flower shop Flora.\n',
    'index.html': page('Flora', '<h1>Flora</h1>'),
  }),
  commit(0, '11:08', 'photos', 'feat(slideshow): show the photos one after another', {
    'slideshow/slideshow.js': 'export function next(photos, index) {\n  return (index + 1) % photos.length;\n}\n',
    'slideshow/slideshow.css': '.photo {\n  width: 100%;\n}\n',
  }),
  commit(1, '16:10', 'photos', 'Add arrows to the slideshow', {
    'slideshow/arrows.js': "export const arrows = { left: '‹', right: '›' };\n",
  }),
  commit(2, '15:24', 'menu', 'Add a menu for phones', {
    'layout/phones.css': '@media (max-width: 40rem) {\n  nav {\n    display: none;\n  }\n}\n',
    'layout/menu.js': 'export function toggle(menu) {\n  menu.hidden = !menu.hidden;\n}\n',
  }),
  commit(3, '14:39', 'menu', 'fix(layout): close the menu after a choice', {
    'layout/menu.js':
      'export function toggle(menu) {\n  menu.hidden = !menu.hidden;\n}\n\nexport function choose(menu) {\n  menu.hidden = true;\n}\n',
  }),
  commit(4, '14:58', 'photos', 'fix(slideshow): keep the height while a photo loads', {
    'slideshow/slideshow.css': '.photo {\n  aspect-ratio: 3 / 2;\n  width: 100%;\n}\n',
  }),
  merge(4, '15:15', 'photos'),
  merge(4, '15:18', 'menu'),
  commit(5, '11:30', 'list', 'feat(news): list the latest news', {
    'news/index.html': page('News', '<ol id="news"></ol>'),
    'news/list.js': "export const item = ({ title }) => '<li>' + title + '</li>';\n",
  }),
  commit(6, '15:18', 'choose', 'Add small pictures below the slideshow', {
    'slideshow/small.js': "export const small = (photo) => photo + '?width=120';\n",
  }),
  commit(7, '11:22', 'choose', 'Highlight the chosen picture', {
    'slideshow/small.css': '.small[aria-current] {\n  outline: 2px solid;\n}\n',
  }),
  commit(8, '16:26', 'list', 'Sort the news by date', {
    'news/sort.js': 'export const byDate = (a, b) => (a.date < b.date ? 1 : -1);\n',
  }),
  merge(9, '10:35', 'choose'),
  merge(9, '10:42', 'list'),
  commit(10, '11:01', 'captions', 'Add captions under the photos', {
    'slideshow/captions.js': "export const caption = ({ text = '' }) => text;\n",
  }),
  commit(10, '14:55', 'loading', 'perf(slideshow): load the next photo early', {
    'slideshow/load.js': 'export function preload(photo) {\n  new Image().src = photo;\n}\n',
  }),
  commit(11, '11:04', 'item', 'feat(news): add the page of one news item', {
    'news/item.html': page('News item', '<article></article>'),
  }),
  commit(11, '15:10', 'loading', 'Scale the photos to the screen', {
    'slideshow/sizes.js': 'export const sizes = [480, 960, 1920];\n',
  }),
  commit(12, '10:49', 'captions', 'Show the name of the flower in a caption', {
    'slideshow/captions.js': "export const caption = ({ flower, text = '' }) => (flower + '. ' + text).trim();\n",
  }),
  commit(12, '15:02', 'item', 'refactor: one template for list and item', {
    'news/template.js': "export const template = (tag, text) => '<' + tag + '>' + text + '</' + tag + '>';\n",
  }),
  commit(12, '16:46', null, 'Update the README', {
    'README.md': '# Flora site\n\nThe web site of the flower shop Flora.\n\nOpen index.html in a browser.\n',
  }),
  commit(13, '14:57', 'logo', 'wip: menu below the logo', {
    'layout/tablets.css':
      '@media (min-width: 40rem) and (max-width: 64rem) {\n  nav {\n    margin-top: 4rem;\n  }\n}\n',
  }),
  commit(14, '10:08', 'captions', 'fix(slideshow): wrap long captions', {
    'slideshow/captions.css': '.caption {\n  overflow-wrap: anywhere;\n}\n',
  }),
];
