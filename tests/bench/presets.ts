import type { BoardPageOptions } from "./workloads/board-page.ts";
import type { ColdOpenOptions } from "./workloads/cold-open.ts";
import type { DrainOptions } from "./workloads/drain.ts";
import type { ExportsOptions } from "./workloads/exports.ts";
import type { FacilitatedOptions } from "./workloads/facilitated.ts";
import type { FailoverOptions } from "./workloads/failover.ts";
import type { KillStreamOptions } from "./workloads/kill-stream.ts";
import type { ManyRoomsOptions } from "./workloads/many-rooms.ts";
import type { OneMeetingOptions } from "./workloads/one-meeting.ts";
import type { PortfolioOptions } from "./workloads/portfolio.ts";
import type { RestartOptions } from "./workloads/restart.ts";
import type { SegmentsOptions } from "./workloads/segments.ts";
import type { StalledReaderOptions } from "./workloads/stalled-reader.ts";

export interface Preset {
  readonly name: string;
  /** Of those workloads whose figures depend on the moment. */
  readonly runs: number;
  /** A peer that loses edits in each trial needs no more of them to show it. */
  readonly peerKillStream: KillStreamOptions;
  readonly oneMeeting: OneMeetingOptions;
  readonly boardPage: BoardPageOptions;
  readonly manyRooms: ManyRoomsOptions;
  readonly coldOpen: ColdOpenOptions;
  readonly killStream: KillStreamOptions;
  readonly exports: ExportsOptions;
  readonly restart: RestartOptions;
  readonly segments: SegmentsOptions;
  readonly portfolio: PortfolioOptions;
  readonly facilitated: FacilitatedOptions;
  readonly failover: FailoverOptions;
  readonly drain: DrainOptions;
  readonly stalledReader: StalledReaderOptions;
}

/** Two thousand records, of which three hundred are Do results. */
const largeBoard = { cards: 1000, arrows: 696, doResults: 300 } as const;

const pages = ["agreement.pdf", "report.pdf", "pptx"];
const tables = ["xlsx", "csv"];
const graphs = ["graphml", "mermaid", "dot"];

/** Ends within two minutes, and shows that everything works; the figures are only a first look. */
export const SMALL: Preset = {
  name: "small",
  runs: 1,
  oneMeeting: { editors: [50], durationMs: 3000 },
  boardPage: { cards: 60, arrows: 60, doResults: 12, editors: [5], durationMs: 3000 },
  manyRooms: { rooms: [60], durationMs: 3000, restMs: 1000 },
  coldOpen: { shapes: 500, edits: 10_000, crowd: 10 },
  killStream: { trials: 2 },
  peerKillStream: { trials: 1 },
  exports: { ...largeBoard, formats: ["png"], editors: 50, durationMs: 5000 },
  restart: { boards: 1, mebibytesPerBoard: 8 },
  segments: { customers: 9900, changes: [2], editors: 50, durationMs: 5000 },
  portfolio: { customers: 988 },
  facilitated: { people: 12 },
  failover: { kills: 2, rooms: 5 },
  drain: { rooms: 100 },
  stalledReader: { stalled: 4, durationMs: 2000 },
};

/** What the project's figures are quoted from: two hours on a quiet machine. */
export const FULL: Preset = {
  name: "full",
  runs: 3,
  oneMeeting: { editors: [50, 75, 100, 150, 200, 300, 400, 500, 700], durationMs: 20_000 },
  boardPage: { cards: 300, arrows: 300, doResults: 60, editors: [1, 50], durationMs: 10_000 },
  manyRooms: { rooms: [2000, 5000], durationMs: 20_000, restMs: 30_000 },
  coldOpen: { shapes: 5000, edits: 100_000, crowd: 50 },
  killStream: { trials: 200 },
  peerKillStream: { trials: 10 },
  exports: {
    ...largeBoard,
    formats: [...pages, ...tables, ...graphs, "svg", "png", "md", "json"],
    editors: 50,
    durationMs: 20_000,
  },
  restart: { boards: 64, mebibytesPerBoard: 16 },
  segments: { customers: 9900, changes: [2, 12], editors: 50, durationMs: 20_000 },
  // The twelve samples beside them.
  portfolio: { customers: 9988 },
  facilitated: { people: 100 },
  failover: { kills: 50, rooms: 10 },
  drain: { rooms: 1000 },
  stalledReader: { stalled: 10, durationMs: 20_000 },
};
