import { useEffect, useRef, useState } from "react";
import { DefaultA11yAnnouncer, useA11y, useCurrentTranslation } from "tldraw";
import { useLanguage } from "../../messages/language.ts";

/** Better half in the other language than nothing at all: without a server its words may never come. */
const longestWaitMs = 3000;

/**
 * What the canvas says to ears, in one language [UI8]. Its own words of another one come by the
 * wire: until they are there it says nothing, and then what is selected; what it said last does not
 * stay there in the language before.
 */
export function Announcer() {
  const a11y = useA11y();
  const language = useLanguage();
  const { locale } = useCurrentTranslation();
  const spoken = useRef(language);
  const [givenUp, setGivenUp] = useState<string | null>(null);
  const speaks = locale === language || givenUp === language;
  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    a11y.announce({ msg: undefined });
  }, [a11y, language]);
  useEffect(() => {
    if (speaks) return undefined;
    const waiting = setTimeout(() => setGivenUp(language), longestWaitMs);
    return () => clearTimeout(waiting);
  }, [speaks, language]);
  return speaks && <DefaultA11yAnnouncer />;
}
