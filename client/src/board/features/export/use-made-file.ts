import { useEffect, useRef, useState } from "react";
import type { AskedExport, ExportBody } from "@zentaikan/protocol/exports";
import { ExportFailed, makeFile } from "../../../api/exports.ts";
import { refusalSentence } from "../../../api/refusal-sentence.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";

type Making =
  | { readonly kind: "idle" }
  | { readonly kind: "making"; readonly made: ExportBody | null }
  | { readonly kind: "ready"; readonly fileName: string; readonly link: string }
  | { readonly kind: "failed"; readonly words: string };

/** One file at a time; whoever asks for the next, goes away or thinks better of it takes this one back. */
export function useMadeFile(boardId: string) {
  const translate = useTranslate();
  const language = useLanguage();
  const [making, setMaking] = useState<Making>({ kind: "idle" });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const cancel = () => {
    running.current?.abort();
    setMaking({ kind: "idle" });
  };
  /** @returns where the file lies; null where there is none */
  const make = async (ask: AskedExport): Promise<string | null> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const show = (next: Making) => {
      if (!own.signal.aborted) setMaking(next);
    };
    show({ kind: "making", made: null });
    try {
      const { fileName, state } = await makeFile(boardId, ask, {
        signal: own.signal,
        onStep: (made) => show({ kind: "making", made }),
      });
      show({ kind: "ready", fileName, link: state.link });
      return own.signal.aborted ? null : state.link;
    } catch (error) {
      const words =
        error instanceof ExportFailed
          ? error.text[language]
          : refusalSentence(error, { language, translate });
      show({ kind: "failed", words });
      return null;
    }
  };
  return { making, make, cancel };
}
