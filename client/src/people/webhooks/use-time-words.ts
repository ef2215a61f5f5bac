import { useWrittenTime } from "../../api/use-written-time.ts";

/** Tells a time to the second. */
export function useTimeWords(): (iso: string) => string {
  const { time } = useWrittenTime();
  return (iso) => time(iso, "second");
}
