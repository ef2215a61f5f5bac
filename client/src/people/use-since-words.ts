import { useLanguage, useTranslate } from "../messages/language.ts";
import { formatSince } from "../ui/format-since.ts";
import { useNow } from "../ui/use-now.ts";

/** Tells how long ago something was, in the reader's language. */
export function useSinceWords(): (iso: string) => string {
  const t = useTranslate();
  const language = useLanguage();
  const nowMs = useNow(60_000);
  return (iso) => formatSince(iso, { nowMs, language }) ?? t("boardRow.justNow");
}
