/** Stops the run with a message when a fact about the data does not hold. */
export function check(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(`check failed: ${message}`);
}

/** Stops the run when a count is not the one expected. */
export function checkCount(found: number, expected: number, what: string): void {
  check(found === expected, `${what}: ${found}, expected ${expected}`);
}
