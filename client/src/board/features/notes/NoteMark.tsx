import { Lock, NotebookText } from "lucide-react";
import { useValue } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import * as styles from "./notes.css.ts";

/** A quiet sign that somebody wrote a note on this. */
export function NoteMark({ record }: { readonly record: string }) {
  const t = useTranslate();
  const { notes, internal } = useBoard();
  const isWritten = useValue("has a note", () => notes.written.get().has(record), [notes, record]);
  const isInternal = useValue(
    "has an internal note",
    () => internal?.notes.written.get().has(record) === true,
    [internal, record],
  );
  if (!isWritten && !isInternal) return null;
  return (
    <span
      className={styles.mark}
      role="img"
      aria-label={t(isInternal ? "notes.onCardInternal" : "notes.onCard")}
    >
      <NotebookText size={12} strokeWidth={1.75} aria-hidden />
      {isInternal && <Lock size={10} strokeWidth={2.5} aria-hidden />}
    </span>
  );
}
