import type { Door } from "../load/light-client.ts";
import type { MeasuredProcess } from "./measured-process.ts";
import type { StartOptions } from "./start-options.ts";

/** One kind of server, as the workloads see it. */
export interface ServerUnderTest {
  readonly name: string;
  /** Whether anything is there after a restart. */
  readonly isDurable: boolean;
  /** Starts it on this folder, which may hold what an earlier process left, and waits until it serves. */
  start(options: StartOptions): Promise<RunningServer>;
}

export interface RunningServer {
  /** One, or several that are looked at together. */
  readonly process: Pick<MeasuredProcess, "pid" | "readyLine" | "usage" | "kill" | "stop">;
  /** A new room, or as good as one: what `door` needs. */
  createRoom(): Promise<string>;
  /** A way in for one client. */
  door(room: string): Promise<Door>;
  /** Has a file made of a room's board, where the server makes any; ready when the promise resolves. */
  makeFile?(room: string, format: string): Promise<void>;
  /**
   * Has segments of all customers computed and read whole, where the server knows any.
   * @param archive a customer that is none of them from now on
   * @returns how many patterns there are
   */
  segment?(archive: string | null): Promise<number>;
}
