/** Another program that is given the same file and asked for the same ranking. Types only. */

/** A unit's total in hundredths of a point, and its place. */
export interface Placed {
  unit_code: string;
  total: number;
  place: number;
}

export interface Peer {
  name: string;
  /** Reads the file into a typed table. */
  load(csv: string): Promise<void>;
  rank(): Promise<Placed[]>;
  close(): Promise<void>;
}

/** Why a peer can't run here. */
export class NotHere extends Error {}
