/** A UUID for each name of up to six letters: another one for another name. */
export function uuid(name: string): string {
  return `0199f000-0000-7000-8000-${Buffer.from(name).toString('hex').padStart(12, '0')}`;
}
