import type { ReactNode } from "react";
import { ColorSchemeSwitch } from "../ui/ColorSchemeSwitch.tsx";
import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { PageLinks } from "./PageLinks.tsx";
import { PersonMenu } from "./PersonMenu.tsx";
import { topBar, topBarEnd, topBarStart } from "./top-bar.css.ts";

interface TopBarProps {
  /** Where one is: the wordmark, a way back, a title. */
  readonly start: ReactNode;
  /** What belongs to this page alone, before language, colours and person. */
  readonly end?: ReactNode;
}

export function TopBar({ start, end }: TopBarProps) {
  return (
    <header className={topBar}>
      <div className={topBarStart}>{start}</div>
      <PageLinks />
      <div className={topBarEnd} data-on-paper="none">
        {end}
        <LanguageSwitch />
        <ColorSchemeSwitch />
        <PersonMenu />
      </div>
    </header>
  );
}
