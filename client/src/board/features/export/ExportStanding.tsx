import { useTranslate } from "../../../messages/language.ts";
import type { useMadeFile } from "./use-made-file.ts";
import * as styles from "./export.css.ts";

/** How far the file is, or why there is none. */
export function ExportStanding({
  making,
}: {
  readonly making: ReturnType<typeof useMadeFile>["making"];
}) {
  const t = useTranslate();
  if (making.kind === "ready") {
    return (
      <p className={styles.standing} role="status">
        {t("export.ready")}{" "}
        <a className={styles.file} href={making.link} download>
          {making.fileName}
        </a>
      </p>
    );
  }
  return (
    <p
      className={making.kind === "failed" ? styles.problem : styles.standing}
      role={making.kind === "failed" ? "alert" : "status"}
    >
      {wordsOf()}
    </p>
  );

  function wordsOf(): string {
    if (making.kind === "failed") return making.words;
    if (making.kind === "idle" || making.kind === "ready") return "";
    const state = making.made?.state;
    if (state?.kind === "waiting" && state.ahead > 0) {
      return t("export.waiting", { ahead: state.ahead });
    }
    return t(`export.step.${state?.kind === "making" ? state.step : "reading"}`);
  }
}
