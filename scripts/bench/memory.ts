import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** MB in use by this process's heap and what it holds outside of it, garbage apart. */
export function memory(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
