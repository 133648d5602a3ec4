/** The rows of the side bar's views, loaded at once: they stand beside each other. */
export { openNotices } from './notices.ts';
export { ReviewTree } from './reviewTree.ts';
export { TaskTree } from './taskTree.ts';
export { TodayTree } from './todayTree.ts';
