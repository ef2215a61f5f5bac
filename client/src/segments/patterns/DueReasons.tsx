import type { DueReason } from "@zentaikan/protocol/patterns";
import { useTranslate } from "../../messages/language.ts";
import * as styles from "./patterns.css.ts";

/** Why patterns should be looked for anew, where they should. */
export function DueReasons({ due }: { readonly due: readonly DueReason[] }) {
  const t = useTranslate();
  return due.map((reason) => (
    <p key={reason.kind} className={styles.due} role="note">
      {reason.kind === "candidates"
        ? t("pattern.due.candidates", {
            count: reason.count,
            percent: Math.round(reason.share * 100),
          })
        : t("pattern.due.unstable", { stability: reason.stability.toFixed(2) })}
    </p>
  ));
}
