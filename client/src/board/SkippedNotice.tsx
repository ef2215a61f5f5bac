import { useSyncExternalStore } from "react";
import type { StoreBinding } from "@zentaikan/board-model";
import { useTranslate } from "../messages/language.ts";
import * as styles from "./board.css.ts";

/** Says so when something in the document cannot be drawn; the rest of the board goes on. */
export function SkippedNotice({ binding }: { readonly binding: StoreBinding }) {
  const t = useTranslate();
  const count = useSyncExternalStore(binding.skipped.subscribe, binding.skipped.count);
  if (count === 0) return null;
  return (
    <p className={styles.notice} role="status">
      {t("board.skipped", { count })}
    </p>
  );
}
