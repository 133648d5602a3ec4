/** Remembers what was computed: many tasks are due on few days, and Intl is slow to start. */
export function memo<K, T>(compute: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
