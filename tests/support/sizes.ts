/**
 * How much the random tests do. The gate runs what fits into its minutes; `pnpm test:nightly` sets
 * NIGHTLY to 1, and a number between 0 and 1 asks for that share of a night. Every seed is a whole
 * number from FIRST_SEED on, so that a failing one can be asked for alone.
 */
const share = Number(process.env["NIGHTLY"] ?? 0);
export const FIRST_SEED = Number(process.env["FIRST_SEED"] ?? 1);

export const SIZES = {
  /** `kill -9` of the whole server, which takes a second to start. */
  serverKills: size(2, 200),
  /** `kill -9` of its way of an edit alone: sockets, rooms and journal. */
  relayKills: size(2, 2000),
  /** `kill -9` of the node to which a board belongs. */
  nodeKills: size(1, 200),
  postgresRestarts: size(1, 50),
  /** That leave a node which is told to end. */
  drainedRooms: size(50, 1000),
  /** Boards on nodes that end, pause and come. */
  nodeSeeds: size(1, 40),
  /** Of each way to write or show oneself in the name of somebody else. */
  forgedRounds: size(28, 100),
  mutatedFrames: size(1000, 1_000_000),
  /** Boards on which somebody builds what no client would. */
  hostileSeeds: size(100, 20_000),
  /** Of these, how many go through a running server. */
  hostileFrames: size(3, 1000),
  /** Boards of several editors over shaky wires. */
  editorSeeds: size(60, 5000),
  /** Rooms through kills, restores and compactions. */
  roomSeeds: size(20, 5000),
  /** What a restarted server has behind it. */
  journalMebibytes: size(16, 1024),
  resets: size(500, 10_000),
  cuts: size(100, 2000),
  reconnects: size(100, 10_000),
} as const;

function size(gate: number, nightly: number): number {
  return Math.max(gate, Math.ceil(nightly * share));
}
