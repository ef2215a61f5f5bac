import { useCallback } from "react";
import { MAX_WRITTEN_DEPTH, MAX_WRITTEN_LENGTH, RUNS_OF_TEXT } from "@zentaikan/board-model";
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
      return translate("content.textTooLong", {
        most: MAX_WRITTEN_LENGTH,
        whole: RUNS_OF_TEXT * MAX_WRITTEN_LENGTH,
        // A list and its item are one each.
        levels: MAX_WRITTEN_DEPTH / 2,
      });
    case "notKept":
      return refusalSentence(refusal.error, speech);
    case "notCarried":
      return translate(`content.notCarried.${refusal.operation}`);
  }
}
