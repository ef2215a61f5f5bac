import type { LucideIcon } from "lucide-react";
import { tabSign, tabWords } from "./panel-tab.css.ts";

interface TabSignProps {
  readonly icon: LucideIcon;
  readonly words: string;
}

/** The words of a tab; where not all tabs have room, the sign that says the same elsewhere on the page. */
export function TabSign({ icon: Icon, words }: TabSignProps) {
  return (
    <>
      <span className={tabSign} title={words} aria-hidden>
        <Icon size={16} strokeWidth={1.75} />
      </span>
      <span className={tabWords}>{words}</span>
    </>
  );
}
