import { useLanguage, useTranslate } from "../messages/language.ts";
import { fieldProblem } from "../ui/text-field.css.ts";
import { refusalSentence } from "./refusal-sentence.ts";

/** Why the last attempt failed, where its button is; what was typed stays in its fields [UI9]. */
export function RefusalMessage({ error }: { readonly error: unknown }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (error === null) return null;
  return (
    <p className={fieldProblem} role="alert">
      {refusalSentence(error, { language, translate })}
    </p>
  );
}
