import type { ReadingBody } from "@zentaikan/protocol/http";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { light, lights as lightsStyle, lit, unlit } from "./board-lights.css.ts";

const names = ["elements", "causality", "structure", "evidence"] as const;

/** The four lights of the whole view; a figure for each would invite to collect points. */
export function BoardLights({ lights }: { readonly lights: ReadingBody["lights"] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const list = (wanted: boolean) => {
    const chosen = names.filter((name) => lights[name] === wanted);
    if (chosen.length === 0) return translate("lights.none");
    const separator = language === "ja" ? "、" : ", ";
    return chosen.map((name) => translate(`lights.${name}`)).join(separator);
  };
  return (
    <span
      className={lightsStyle}
      role="img"
      aria-label={translate("lights.label", { on: list(true), off: list(false) })}
    >
      {names.map((name) => (
        <span key={name} className={light}>
          <span className={lights[name] ? lit : unlit} />
          {translate(`lights.${name}`)}
        </span>
      ))}
    </span>
  );
}
