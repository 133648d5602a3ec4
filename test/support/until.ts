import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';

/** How often it is looked (ms). */
const pollEvery = 50;

/** Waits until a condition holds that nothing tells of, e.g. about a file; throws if it does not within `timeout` ms. */
export async function until(what: string, holds: () => Promise<boolean>, timeout: number): Promise<void> {
  const end = Date.now() + timeout;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `${what}: not within ${timeout / 1000} s`);
    await delay(pollEvery);
  }
}
