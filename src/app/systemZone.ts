/** The zone of the machine, which may be taken to another one while the editor runs. */

/** How long a zone is believed, ms: to ask takes half a millisecond, or ten where the system keeps it without its name. */
const BELIEVED_MS = 5 * 60_000;

/**
 * Answers the zone that the system has now, at most five minutes late. A process keeps the one that it began in; Node asks
 * the system again whenever the variable TZ changes, even if it only is told that there is still none. Where TZ is set,
 * that is the zone. `now`: ms, which may jump.
 */
export function systemZone(now: () => number): () => string {
  let zone = '';
  let asked = 0;
  return () => {
    const at = now();
    if (zone !== '' && Math.abs(at - asked) < BELIEVED_MS) return zone;
    if (zone !== '' && process.env.TZ === undefined) Reflect.deleteProperty(process.env, 'TZ');
    asked = at;
    zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    return zone;
  };
}
