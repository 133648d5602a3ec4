/** The demo's story as data: what there is, who worked on what and when, what was committed. Names are sample data. */
import type { Priority, TaskState } from '../domain/events.ts';
import type { StoryTime } from './demoDays.ts';

export const AUTHOR = { name: 'Ivan Petrov', email: 'ivan@north.example' } as const;
export const SIGNATURE = 'Ivan Petrov, web developer, North Studio, +7 900 000-00-00, ivan@north.example';
export const CLIENT = { name: 'Flora', contact: { name: 'Anna', email: 'anna@flora.example' } } as const;
export const PROJECT = {
  name: 'Flora site',
  budgetHours: 70,
  launchDay: 24,
  hoursPerDay: 4,
  rate: 50,
  currency: 'EUR',
} as const;

export const COMPONENTS = {
  slideshow: { name: 'Slideshow', paths: ['slideshow/**'] },
  news: { name: 'News page', paths: ['news/**'] },
  phones: { name: 'Phones and tablets', paths: ['layout/**'] },
} as const satisfies Record<string, { readonly name: string; readonly paths: readonly string[] }>;
export type ComponentKey = keyof typeof COMPONENTS;

/** Days are numbers in the story (demoDays.ts). */
export interface StoryFields {
  readonly state?: TaskState;
  readonly progress?: number;
  readonly priority?: Priority;
  readonly estimateHours?: number;
  readonly due?: number;
  readonly clientDue?: number;
  readonly remark?: string;
  readonly reason?: string;
}
export interface StoryTask extends StoryFields {
  readonly title: string;
  readonly component: ComponentKey;
  readonly added: StoryTime;
  readonly branch?: string;
}

export const TASKS = {
  photos: {
    title: 'Show the photos one after another',
    component: 'slideshow',
    added: [0, '08:40'],
    branch: 'feature/photo-slideshow',
    estimateHours: 9,
    clientDue: 5,
    priority: 'high',
  },
  menu: {
    title: 'Menu that fits on phones',
    component: 'phones',
    added: [0, '08:42'],
    branch: 'feature/phone-menu',
    estimateHours: 6,
    clientDue: 6,
  },
  list: {
    title: 'List of the latest news',
    component: 'news',
    added: [0, '08:44'],
    branch: 'feature/news-list',
    estimateHours: 8,
    clientDue: 10,
  },
  choose: {
    title: 'Let visitors choose a photo',
    component: 'slideshow',
    added: [0, '08:46'],
    branch: 'feature/choose-photo',
    estimateHours: 6,
    clientDue: 10,
  },
  captions: {
    title: 'Captions under the photos',
    component: 'slideshow',
    added: [1, '17:05'],
    branch: 'feature/captions',
    estimateHours: 9,
    due: 18,
    clientDue: 19,
    priority: 'high',
  },
  item: {
    title: 'Page of one news item',
    component: 'news',
    added: [1, '17:08'],
    branch: 'feature/news-item',
    estimateHours: 9,
    due: 17,
    clientDue: 18,
  },
  sound: {
    title: 'Sound in the slideshow',
    component: 'slideshow',
    added: [2, '09:40'],
    estimateHours: 3,
    priority: 'low',
  },
  author: {
    title: 'Author’s name under a news item',
    component: 'news',
    added: [6, '16:40'],
    estimateHours: 1,
    clientDue: 18,
  },
  loading: {
    title: 'Photos that load faster',
    component: 'slideshow',
    added: [8, '17:20'],
    branch: 'feature/photo-loading',
    estimateHours: 4,
    due: 16,
    clientDue: 19,
  },
  share: {
    title: 'Share a news item',
    component: 'news',
    added: [8, '17:22'],
    estimateHours: 3,
    priority: 'low',
  },
  logo: {
    title: 'Menu covers the logo on tablets',
    component: 'phones',
    added: [12, '15:10'],
    branch: 'feature/tablet-menu',
    estimateHours: 3,
    due: 19,
    clientDue: 20,
    remark: 'two small layout problems',
  },
  buttons: {
    title: 'Buttons too close together on phones',
    component: 'phones',
    added: [12, '15:12'],
    estimateHours: 1.5,
    due: 19,
    clientDue: 20,
    remark: 'two small layout problems',
  },
} as const satisfies Record<string, StoryTask>;
export type TaskKey = keyof typeof TASKS;

export interface StoryChange extends StoryFields {
  readonly at: StoryTime;
  readonly task: TaskKey;
}
export const CHANGES: readonly StoryChange[] = [
  { at: [0, '09:10'], task: 'photos', state: 'active' },
  { at: [2, '14:05'], task: 'menu', state: 'active' },
  { at: [4, '15:20'], task: 'photos', state: 'done', progress: 100 },
  { at: [4, '15:25'], task: 'menu', state: 'done', progress: 100 },
  { at: [5, '09:05'], task: 'list', state: 'active' },
  { at: [6, '13:55'], task: 'choose', state: 'active' },
  { at: [7, '16:00'], task: 'sound', state: 'dropped', reason: 'you decided against it' },
  { at: [9, '10:40'], task: 'choose', state: 'done', progress: 100 },
  { at: [9, '10:45'], task: 'list', state: 'done', progress: 100 },
  { at: [9, '14:10'], task: 'captions', state: 'active', progress: 10 },
  { at: [10, '13:35'], task: 'loading', state: 'active' },
  { at: [11, '09:05'], task: 'item', state: 'active' },
  { at: [11, '17:10'], task: 'author', state: 'waiting' },
  { at: [12, '17:30'], task: 'item', clientDue: 21, due: 20, progress: 30, reason: 'we put the slideshow first' },
  { at: [12, '17:35'], task: 'share', state: 'postponed', due: 30, reason: 'it comes after the launch' },
  { at: [13, '10:25'], task: 'loading', state: 'review', progress: 90 },
  { at: [13, '14:00'], task: 'logo', state: 'active', progress: 20 },
  { at: [13, '17:00'], task: 'item', progress: 40 },
  { at: [14, '10:10'], task: 'captions', progress: 50 },
];

export interface StoryQuestion {
  readonly at: StoryTime;
  readonly task: TaskKey;
  readonly text: string;
  readonly by: StoryTime;
  readonly otherwise: string;
  readonly answer?: { readonly at: StoryTime; readonly text: string };
}
export const QUESTIONS: readonly StoryQuestion[] = [
  {
    at: [6, '16:00'],
    task: 'sound',
    text: 'Should the slideshow have sound?',
    by: [8, '12:00'],
    otherwise: 'we leave it silent',
    answer: { at: [7, '15:55'], text: 'No, please leave it silent.' },
  },
  {
    at: [11, '17:00'],
    task: 'captions',
    text: 'Which three photos should come first?',
    by: [17, '12:00'],
    otherwise: 'we use the first three in your catalogue',
  },
  {
    at: [11, '17:09'],
    task: 'author',
    text: 'Should we show the author’s name?',
    by: [18, '12:00'],
    otherwise: 'we leave it out',
  },
];

/** `task` null: on main, which is nobody's branch, so the time waits to be assigned. */
export interface StoryWork {
  readonly at: StoryTime;
  readonly minutes: number;
  readonly task: TaskKey | null;
  readonly reading?: true;
}
const work = (day: number, time: string, minutes: number, task: TaskKey | null): StoryWork => ({
  at: [day, time],
  minutes,
  task,
});
export const WORK: readonly StoryWork[] = [
  work(0, '09:12', 128, 'photos'),
  work(0, '13:40', 92, 'photos'),
  work(1, '09:31', 141, 'photos'),
  work(1, '15:06', 71, 'photos'),
  work(2, '10:04', 118, 'photos'),
  work(2, '14:08', 86, 'menu'),
  work(3, '09:22', 132, 'menu'),
  work(3, '13:33', 74, 'menu'),
  work(4, '09:46', 78, 'menu'),
  work(4, '14:02', 61, 'photos'),
  work(5, '09:08', 146, 'list'),
  work(5, '14:27', 68, 'list'),
  work(6, '09:36', 127, 'list'),
  work(6, '13:58', 84, 'choose'),
  work(7, '09:14', 131, 'choose'),
  work(7, '13:52', 77, 'list'),
  work(8, '10:03', 96, 'choose'),
  work(8, '15:01', 88, 'list'),
  work(9, '09:24', 72, 'choose'),
  work(9, '14:13', 74, 'captions'),
  work(10, '09:19', 104, 'captions'),
  work(10, '13:38', 82, 'loading'),
  work(11, '09:09', 117, 'item'),
  work(11, '14:03', 71, 'loading'),
  work(12, '09:33', 78, 'captions'),
  work(12, '13:51', 73, 'item'),
  work(12, '16:11', 37, null),
  work(13, '09:41', 46, 'loading'),
  work(13, '14:02', 58, 'logo'),
  { at: [13, '17:32'], minutes: 13, task: null, reading: true },
  work(14, '09:16', 57, 'captions'),
  work(14, '13:31', 49, 'item'),
];
/** Today's, in minutes before now. */
export const WORK_TODAY: readonly { readonly from: number; readonly to: number; readonly task: TaskKey }[] = [
  { from: 97, to: 41, task: 'captions' },
  { from: 36, to: 3, task: 'item' },
];
/** A call, by hand. */
export const CALL = { from: [13, '11:02'], to: [13, '11:27'], task: 'item' } as const satisfies {
  readonly from: StoryTime;
  readonly to: StoryTime;
  readonly task: TaskKey;
};
/** A week before today, on a weekday. */
export const SENT: StoryTime = [10, '16:30'];
/** What is checked out in the end. */
export const CURRENT = 'captions' satisfies TaskKey;
