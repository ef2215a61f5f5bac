/** Remembers what was computed for so many keys; what was not asked for longest goes first. */
export function keepNewest<Value>(
  most: number,
): (key: string, compute: () => Promise<Value>) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key, compute) => {
    const known = kept.get(key);
    const value = known ?? compute();
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? key);
    // What failed is tried again by the next who asks.
    if (known === undefined) value.catch(() => kept.get(key) === value && kept.delete(key));
    return value;
  };
}
