export interface StartOptions {
  readonly dataDir: string;
  /** The core for the server alone; null where cores cannot be chosen. */
  readonly core: number | null;
  /** Where a CPU profile goes when the server stops; null for none. */
  readonly profileDir: string | null;
}
