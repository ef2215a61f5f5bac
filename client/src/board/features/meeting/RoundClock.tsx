import type { RoundTimerBody } from "@zentaikan/protocol/meetings";
import { useSyncExternalStore } from "react";
import { SERVER_CLOCK } from "../../../api/server-clock.ts";
import { useTranslate } from "../../../messages/language.ts";
import { inMinutes } from "./in-minutes.ts";
import * as styles from "./meeting.css.ts";

const lookEveryMs = 250;

/** What is left, by the clock of the server: the same second on every screen. It ends nothing. */
export function RoundClock({ timer }: { readonly timer: RoundTimerBody }) {
  const t = useTranslate();
  const now = useServerNow(timer.kind === "running");
  if (timer.kind === "none") return null;
  const leftMs = timer.kind === "paused" ? timer.leftMs : timer.endsAt - now;
  const time = inMinutes(Math.abs(leftMs));
  const words =
    timer.kind === "paused"
      ? t("meeting.clock.paused", { time })
      : t(leftMs > 0 ? "meeting.clock.left" : "meeting.clock.over", { time });
  return (
    <span className={styles.clock} role="timer" data-over={leftMs <= 0}>
      {words}
    </span>
  );
}

function useServerNow(isRunning: boolean): number {
  return useSyncExternalStore(isRunning ? lookOften : never, readNow);
}

function lookOften(look: () => void): () => void {
  const timer = setInterval(look, lookEveryMs);
  return () => clearInterval(timer);
}

function never(): () => void {
  return () => {};
}

/** In steps, so that it is the same for whoever asks twice while a page is drawn. */
function readNow(): number {
  return Math.floor(SERVER_CLOCK.now() / lookEveryMs) * lookEveryMs;
}
