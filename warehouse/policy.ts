/**
 * Who sees what: one function, asked by every page, API answer, export and embed. No I/O.
 *
 * There are two viewers so far. An officer works at the machine that holds the data; everyone else is
 * the public. What is not listed is for everyone.
 */
export type Viewer = 'officer' | 'public';

/** What some may not see, and why. */
export const GUARDED = {
  /** A dossier's, ballot's or petition's code leads to a person. */
  row_codes: ['officer'],
  /** Hours and minutes of one dossier tell it apart from the others. */
  row_minutes: ['officer'],
  /** What an inspection found, in its own words, can name people. */
  finding_texts: ['officer'],
  /** What stands where a unit should be named, and names none, may be a person's name. */
  unplaced_texts: ['officer'],
  /** Signs that ask for a check are not findings: the public sees none before a conclusion. */
  signs_to_check: ['officer'],
  /** Only who sits at the machine that holds the data can run them. */
  commands: ['officer'],
} as const satisfies Record<string, readonly Viewer[]>;
export type Guarded = keyof typeof GUARDED;

export function maySee(viewer: Viewer, what: Guarded): boolean {
  return (GUARDED[what] as readonly Viewer[]).includes(viewer);
}

/** How the front door tells a page who asks; nobody but it reaches the pages. */
export const VIEWER_HEADER = 'x-viewer';

/** The viewer of that name; the public for any other. */
export const viewerNamed = (name: string | null | undefined): Viewer =>
  name === 'officer' ? 'officer' : 'public';
