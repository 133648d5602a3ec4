/** Disks for tests: a small one, a read-only one. They are mounted where only the process that uses them sees them. */
import { spawnSync } from 'node:child_process';

const WAYS = [
  ['unshare', '--mount'],
  ['unshare', '--user', '--map-root-user', '--mount'],
] as const;

/** How to run a command that mounts, as root or as another user; null where the system lets nobody do so. */
export function mountable(): readonly string[] | null {
  const mount = ['sh', '-c', 'mount -t tmpfs none /tmp'];
  return WAYS.find(([program, ...args]) => spawnSync(program, [...args, ...mount]).status === 0) ?? null;
}

/** For `sh -c`: $0 becomes a disk of so many KB, then the arguments are run. */
export function onSmallDisk(kilobytes: number): string {
  return `mount -t tmpfs -o size=${kilobytes}k none "$0" && exec "$@"`;
}

/** For `sh -c`: the machine is in the zone $0 and can be taken to another one, then the arguments are run. */
export const IN_A_ZONE =
  'mount -t tmpfs none /mnt && cp -a /etc/. /mnt && mount --bind /mnt /etc && ' +
  'ln -sfn "/usr/share/zoneinfo/$0" /etc/localtime && echo "$0" > /etc/timezone && exec "$@"';

/** For `sh -c`: $0 with all that is in it becomes a disk that cannot be written to, then the arguments are run. */
export const ON_READ_ONLY_DISK =
  'mount -t tmpfs none /mnt && cp -a "$0/." /mnt && mount --bind /mnt "$0" && mount -o remount,ro "$0" && exec "$@"';
