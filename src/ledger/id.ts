/** Ids name files and folders: nothing but what every file system takes, and never a way out of the home. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
export const LONGEST_ID = 200;

export function isId(text: string): boolean {
  return text.length <= LONGEST_ID && ID.test(text);
}
