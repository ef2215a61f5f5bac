import type { CloseReason } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";

/** A socket as a room sees it. */
export interface Connection {
  readonly person: PersonBody;
  /** Whether edits of this person are taken; if not, they read. */
  readonly mayWrite: boolean;
  /** Whether its client understands `presence` frames. */
  readonly understandsPatches: boolean;
  /** Bytes that were sent but have not left this machine. */
  readonly bufferedBytes: number;
  /** Writes what `writeMessages` made. The bytes must not change afterwards. */
  write(messages: Uint8Array): void;
  /** Stops or restarts reading from the socket. */
  setReading(isReading: boolean): void;
  close(reason: CloseReason): void;
}
