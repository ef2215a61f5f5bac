export interface LineupsTables {
  /** A saved version of one of the workspace's own lineups; the presets are not here. */
  lineups: {
    id: string;
    version: number;
    lineupBody: string;
    becameBody: string;
    basedOnId: string;
    basedOnVersion: number;
    note: string;
    createdBy: string;
    createdAt: number;
  };
}
