/**
 * The key that a person means: in a layout without Latin letters, such as the Russian one, the letter that stands there
 * on a Latin keyboard, as the editor itself takes it.
 */
export function keyOf({ key, code }: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && /^[^\x20-\x7e]$/u.test(key)) return letter.toLowerCase();
  // Where "/" stands the Russian layout has a full stop.
  return code === 'Slash' && key === '.' ? '/' : key;
}
