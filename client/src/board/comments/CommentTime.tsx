import { useLanguage, useTranslate } from "../../messages/language.ts";
import { formatSince } from "../../ui/format-since.ts";
import { useNow } from "../../ui/use-now.ts";
import * as styles from "./comments.css.ts";

const refreshEveryMs = 30_000;

/** How long ago, as people say it; in full to whoever points at it. */
export function CommentTime({ at }: { readonly at: number }) {
  const t = useTranslate();
  const language = useLanguage();
  const nowMs = useNow(refreshEveryMs);
  const iso = new Date(at).toISOString();
  const full = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
  return (
    <time className={styles.time} dateTime={iso} title={full.format(at)}>
      {formatSince(iso, { nowMs, language }) ?? t("comments.justNow")}
    </time>
  );
}
