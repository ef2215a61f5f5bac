import { useTranslate } from "../messages/language.ts";
import { wordmark } from "./wordmark.css.ts";
import { StarMark } from "./StarMark.tsx";

export function Wordmark() {
  const translate = useTranslate();
  return (
    <span className={wordmark}>
      <StarMark />
      {translate("app.name")}
    </span>
  );
}
