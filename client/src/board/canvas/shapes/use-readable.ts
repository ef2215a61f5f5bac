import { useEditor, useValue } from "tldraw";
import { isReadable } from "./is-readable.ts";

export function useReadable(): boolean {
  const editor = useEditor();
  return useValue("readable", () => isReadable(editor), [editor]);
}
