/** Compares two rows by the named cells, in code-unit order: the same on every machine. */
export function by<C extends string>(...names: C[]) {
  return (a: Record<C, string>, b: Record<C, string>): number => {
    for (const name of names) {
      if (a[name] !== b[name]) return a[name] < b[name] ? -1 : 1;
    }
    return 0;
  };
}
