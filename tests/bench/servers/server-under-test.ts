import type { Door } from "../load/light-client.ts";
import type { MeasuredProcess } from "./measured-process.ts";

/** One kind of server, as the workloads see it. */
export interface ServerUnderTest {
  readonly name: string;
  /** Whether anything is there after a restart. */
  readonly isDurable: boolean;
  /** Starts it on this folder, which may hold what an earlier process left, and waits until it serves. */
  start(options: StartOptions): Promise<RunningServer>;
}

export interface StartOptions {
  readonly dataDir: string;
  /** The core for the server alone; null where cores cannot be chosen. */
  readonly core: number | null;
  /** Where a CPU profile goes when the server stops; null for none. */
  readonly profileDir: string | null;
}

export interface RunningServer {
  readonly process: MeasuredProcess;
  /** A new room, or as good as one: what `door` needs. */
  createRoom(): Promise<string>;
  /** A way in for one client. */
  door(room: string): Promise<Door>;
}
