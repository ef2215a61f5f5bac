import { useSyncExternalStore } from "react";
import type { BoardConnection } from "../../sync/board-connection.ts";
import type { ConnectionState } from "../../sync/connection-state.ts";

/**
 * A part of how the connection stands. Each letter that somebody writes changes it several times:
 * whoever needs a part is drawn again for that part alone [NT21].
 */
export function useConnection<Name extends keyof ConnectionState>(
  connection: Pick<BoardConnection, "subscribe" | "state">,
  name: Name,
): ConnectionState[Name] {
  return useSyncExternalStore(connection.subscribe, () => connection.state()[name]);
}
