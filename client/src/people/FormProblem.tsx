import { refusalSentence } from "../api/refusal-sentence.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { fieldProblem } from "../ui/text-field.css.ts";
import { formProblem } from "./people.css.ts";

/** Why the form's last attempt failed, where its button is; what was typed stays in its fields. */
export function FormProblem({ error }: { readonly error: Error | null }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (error === null) return null;
  return (
    <p className={`${fieldProblem} ${formProblem}`} role="alert">
      {refusalSentence(error, { language, translate })}
    </p>
  );
}
