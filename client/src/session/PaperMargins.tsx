import { useEffect } from "react";
import { useWrittenTime } from "../api/use-written-time.ts";
import { useTranslate } from "../messages/language.ts";

/** What stands at the head of each sheet, for `print.css`: what the page is, and when it was printed. */
export function PaperMargins() {
  const t = useTranslate();
  const { zoned } = useWrittenTime();
  useEffect(() => {
    const write = () => {
      const { style } = document.documentElement;
      style.setProperty("--paper-title", inQuotes(document.title));
      style.setProperty("--paper-printed", inQuotes(t("app.printed", { when: zoned(Date.now()) })));
    };
    window.addEventListener("beforeprint", write);
    return () => window.removeEventListener("beforeprint", write);
  });
  return null;
}

function inQuotes(words: string): string {
  return `"${CSS.escape(words)}"`;
}
