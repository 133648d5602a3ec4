/** How a person signs. */
import type { Person } from './entities.ts';

/** "Ivan Petrov, web developer, North Studio, +7 900 000-00-00"; null while the name is not known. */
export function signatureOf({ name, position, company, contacts }: Person): string | null {
  if (name === null) return null;
  return [name, position, company, ...contacts].filter((part) => part !== null && part !== '').join(', ');
}
