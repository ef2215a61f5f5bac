import { useNow } from "../../../ui/use-now.ts";
import { useWrittenTime } from "../../../api/use-written-time.ts";
import * as styles from "./comments.css.ts";

const refreshEveryMs = 30_000;

/** How long ago, as people say it; in full to whoever points at it. */
export function CommentTime({ at }: { readonly at: number }) {
  const nowMs = useNow(refreshEveryMs);
  const { time, since } = useWrittenTime();
  return (
    <time
      className={styles.time}
      dateTime={new Date(at).toISOString()}
      title={time(at, "fullMinute")}
    >
      {since(at, nowMs)}
    </time>
  );
}
