import { useEffect } from "react";
import { DefaultA11yAnnouncer, useA11y } from "tldraw";
import { useLanguage } from "../messages/language.ts";

/** What the canvas says to ears. What it said last does not stay there in the other language [UI8]. */
export function Announcer() {
  const { announce } = useA11y();
  const language = useLanguage();
  useEffect(() => announce({ msg: undefined }), [announce, language]);
  return <DefaultA11yAnnouncer />;
}
