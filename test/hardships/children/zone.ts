/** `zone`: prints the zone, takes the machine to Tokyo, and prints it again at once and five minutes later. */
import { execSync } from 'node:child_process';
import { systemZone } from '../../../src/app/systemZone.ts';

let now = Date.now();
const zone = systemZone(() => now);
const seen = [zone()];
execSync('ln -sfn /usr/share/zoneinfo/Asia/Tokyo /etc/localtime; echo Asia/Tokyo > /etc/timezone');
seen.push(zone());
now += 5 * 60_000;
seen.push(zone());
process.stdout.write(seen.join(' '));
