import { useCallback } from "react";
import { refusalSentence } from "../../../api/refusal-sentence.ts";
import type { Speech } from "../../../messages/translate.ts";
import { useToast } from "../../../ui/Toast.tsx";
import type { ContentRefusal } from "./content-refusal.ts";

/** Returns a function that says why something that was brought is not on the board. */
export function useContentRefusal(): (refusal: ContentRefusal) => void {
  const show = useToast();
  return useCallback(
    (refusal) => show({ message: (speech) => sentenceOf(refusal, speech) }),
    [show],
  );
}

function sentenceOf(refusal: ContentRefusal, speech: Speech): string {
  const { translate } = speech;
  switch (refusal.kind) {
    case "notAnImage":
      return translate("content.notAnImage");
    case "tooManyFiles":
      return translate("content.tooManyFiles", { most: refusal.most });
    case "textTooLong":
      return translate("content.textTooLong", { most: refusal.most });
    case "notKept":
      return refusalSentence(refusal.error, speech);
    case "notCarried":
      return translate(`content.notCarried.${refusal.operation}`);
  }
}
