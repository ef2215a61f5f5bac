import { useEffect, useRef } from "react";
import { DefaultA11yAnnouncer, useA11y } from "tldraw";
import { useLanguage } from "../../messages/language.ts";

/** What the canvas says to ears. What it said last does not stay there in the other language [UI8]. */
export function Announcer() {
  const a11y = useA11y();
  const language = useLanguage();
  const spoken = useRef(language);
  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    a11y.announce({ msg: undefined });
  }, [a11y, language]);
  return <DefaultA11yAnnouncer />;
}
