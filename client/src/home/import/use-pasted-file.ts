import { useEffect, useEffectEvent } from "react";

/** A table that somebody pastes while this is shown, as a file: cells of a spreadsheet are words. */
export function usePastedFile(name: string, onFile: (file: File) => void): void {
  const onPaste = useEffectEvent(({ clipboardData }: ClipboardEvent) => {
    // With its cells a spreadsheet puts a picture of them there.
    const words = clipboardData?.getData("text/plain") ?? "";
    const file = words.trim() === "" ? clipboardData?.files[0] : new File([words], name);
    if (file !== undefined) onFile(file);
  });
  useEffect(() => {
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
}
