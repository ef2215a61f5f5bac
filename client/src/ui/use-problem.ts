import { refusalSentence } from "../api/refusal-sentence.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { useToast } from "./Toast.tsx";

/** What to do when a call failed: say so, in the server's words where it has some. */
export function useProblem(): { readonly onError: (error: unknown) => void } {
  const translate = useTranslate();
  const language = useLanguage();
  const tell = useToast();
  return { onError: (error) => tell({ message: refusalSentence(error, { language, translate }) }) };
}
