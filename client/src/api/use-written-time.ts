import {
  writeSince,
  writeTime,
  writeTimeWithZone,
  type Moment,
  type TimeDetail,
} from "@zentaikan/protocol";
import { use } from "react";
import { SessionContext } from "./session.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";

/**
 * Writes times as the workspace has them, in the reader's language: the page's one way to do so.
 * @param zone of the workspace, where nobody is signed in to it yet
 */
export function useWrittenTime(zone: string | null = null) {
  const language = useLanguage();
  const t = useTranslate();
  const timeZone = use(SessionContext)?.workspace.timeZone ?? zone ?? "UTC";
  return {
    time: (at: Moment, detail: TimeDetail): string => writeTime(at, { language, timeZone }, detail),
    /** For what leaves the page: whoever reads it elsewhere knows no zone of ours. */
    zoned: (at: Moment): string => writeTimeWithZone(at, timeZone),
    /** How long ago, as people say it. */
    since: (at: Moment, nowMs: number): string =>
      writeSince(at, { nowMs, language, timeZone }) ?? t("time.justNow"),
  };
}
