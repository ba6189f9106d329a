export const CHANGE_COLUMNS = ['old_code', 'new_code', 'changed_on', 'kind', 'note'] as const;

/**
 * One edge: the unit that had old_code the day before changed_on lives on, whole or in part, in the
 * unit that has new_code on that day. The two codes can be equal.
 */
export type Change = Record<(typeof CHANGE_COLUMNS)[number], string> & {
  kind: 'whole' | 'partial' | 'renamed';
};
