/** Ids name files and folders: nothing but what every file system takes, and never a way out of the home. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
export const LONGEST_ID = 200;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ID && ID.test(value);
}
