import { useCallback } from "react";
import { refusalSentence } from "../../api/refusal-sentence.ts";
import { readLanguage } from "../../messages/language.ts";
import { translatorFor } from "../../messages/translate.ts";
import { useToast } from "../../ui/Toast.tsx";
import type { ContentRefusal } from "./content-refusal.ts";

/** Returns a function that says why something that was brought is not on the board. */
export function useContentRefusal(): (refusal: ContentRefusal) => void {
  const show = useToast();
  return useCallback((refusal) => show({ message: sentenceOf(refusal) }), [show]);
}

/** In the language of the moment: the canvas holds on to the function that it was given first. */
function sentenceOf(refusal: ContentRefusal): string {
  const language = readLanguage();
  const translate = translatorFor(language);
  switch (refusal.kind) {
    case "notAnImage":
      return translate("content.notAnImage");
    case "tooManyFiles":
      return translate("content.tooManyFiles", { most: refusal.most });
    case "textTooLong":
      return translate("content.textTooLong", { most: refusal.most });
    case "notKept":
      return refusalSentence(refusal.error, { language, translate });
    case "notCarried":
      return translate(`content.notCarried.${refusal.operation}`);
  }
}
