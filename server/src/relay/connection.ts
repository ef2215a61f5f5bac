import type { AccessCause, CloseReason } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { Permission } from "./permission.ts";
import type { PersonQuota } from "./person-quota.ts";

/** A socket as a room sees it. */
export interface Connection {
  readonly person: PersonBody;
  /** It is the server itself, in the name of a person. */
  readonly isServer: boolean;
  /** What all sockets of the person may take together. */
  readonly quota: PersonQuota;
  /** What it may when it joins. */
  readonly permission: Permission & { readonly kind: "granted" };
  /** Ids on which that hangs: a change of one of them is a reason to ask again. */
  readonly hangsOn: readonly string[];
  /** What it may now. */
  askPermission(): Promise<Permission>;
  /** Whether its client understands `presence` frames. */
  readonly understandsNews: boolean;
  /** Bytes that were sent but have not left this machine. */
  readonly bufferedBytes: number;
  /** Writes what `writeMessages` made. The bytes must not change afterwards. */
  write(messages: Uint8Array): void;
  /** Stops or restarts reading from the socket. */
  setReading(isReading: boolean): void;
  close(reason: CloseReason, cause?: AccessCause | null): void;
}
