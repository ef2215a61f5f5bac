export interface QuotasTables {
  /** How much there is of what has a quota, kept by the database itself: see `require-room.ts`. */
  tallies: { what: string; of: string; owner: string; count: number; bytes: number };
}
