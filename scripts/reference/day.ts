const MS_A_DAY = 86_400_000;

/** The ISO date some days later (or earlier, with a negative number). */
function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS_A_DAY).toISOString().slice(0, 10);
}

/** The ISO date after this one. */
export const dayAfter = (day: string): string => shift(day, 1);

/** The ISO date before this one. */
export const dayBefore = (day: string): string => shift(day, -1);
