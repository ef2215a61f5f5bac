import { useCallback, useSyncExternalStore } from "react";
import type { ConnectionState } from "../../sync/connection-state.ts";
import type { InternalDocument } from "./internal-document.ts";

/** How far what lies beside the board has come; null for who is given none of it. */
export function useInternalState(internal: InternalDocument | null): ConnectionState | null {
  const subscribe = useCallback(
    (listener: () => void) => internal?.connection.subscribe(listener) ?? (() => undefined),
    [internal],
  );
  return useSyncExternalStore(subscribe, () => internal?.connection.state() ?? null);
}
