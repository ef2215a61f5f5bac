import { useLanguage } from "../../messages/language.ts";

/** Tells a time to the second, in the reader's language and zone. */
export function useTimeWords(): (iso: string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language, { dateStyle: "short", timeStyle: "medium" });
  return (iso) => format.format(new Date(iso));
}
