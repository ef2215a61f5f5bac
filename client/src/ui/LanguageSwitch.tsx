import { chooseLanguage, useLanguage, useTranslate } from "../messages/language.ts";
import { button } from "./button.css.ts";
import { Tooltip } from "./Tooltip.tsx";

/** Shows the other language's name in that language, so that it is found without reading this one. */
export function LanguageSwitch() {
  const translate = useTranslate();
  const other = useLanguage() === "ja" ? "en" : "ja";
  return (
    <Tooltip label={translate("app.languageHint")}>
      <button
        type="button"
        className={button.quiet}
        lang={other}
        onClick={() => chooseLanguage(other)}
      >
        {translate("app.language")}
      </button>
    </Tooltip>
  );
}
