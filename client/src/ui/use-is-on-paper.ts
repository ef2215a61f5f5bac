import { useSyncExternalStore } from "react";

/** Whether the page is being printed: what else shows only what is in sight shows all of it then. */
export function useIsOnPaper(): boolean {
  return useSyncExternalStore(onPaper, () => paper.isPrinted);
}

const paper = { isPrinted: false };

function onPaper(listener: () => void): () => void {
  const turn = (isPrinted: boolean) => () => {
    paper.isPrinted = isPrinted;
    listener();
  };
  const listening = new AbortController();
  window.addEventListener("beforeprint", turn(true), listening);
  window.addEventListener("afterprint", turn(false), listening);
  return () => listening.abort();
}
