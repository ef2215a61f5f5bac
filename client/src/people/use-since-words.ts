import { useNow } from "../ui/use-now.ts";
import { useWrittenTime } from "../api/use-written-time.ts";

/** Tells how long ago something was. */
export function useSinceWords(): (iso: string) => string {
  const { since } = useWrittenTime();
  const nowMs = useNow(60_000);
  return (iso) => since(iso, nowMs);
}
