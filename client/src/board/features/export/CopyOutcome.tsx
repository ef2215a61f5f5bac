import { useTranslate } from "../../../messages/language.ts";
import { ExportStanding } from "./ExportStanding.tsx";
import type { useCopiedPicture } from "./use-copied-picture.ts";
import * as styles from "./export.css.ts";

/** How far a picture is on its way to the clipboard; and itself, to be taken by hand, where the browser left it. */
export function CopyOutcome({
  making,
  copying,
}: Pick<ReturnType<typeof useCopiedPicture>, "making" | "copying">) {
  const t = useTranslate();
  if (making.kind !== "ready") return <ExportStanding making={making} />;
  if (copying !== "not taken") {
    return (
      <p className={styles.standing} role="status">
        {copying === "copied" ? t("export.copied") : t("export.step.writing")}
      </p>
    );
  }
  return (
    <figure className={styles.preview}>
      <figcaption className={styles.standing} role="alert">
        {t(window.isSecureContext ? "export.notCopied" : "export.notCopied.plain")}{" "}
        <a className={styles.file} href={making.link} download>
          {making.fileName}
        </a>
      </figcaption>
      <img className={styles.picture} src={making.link} alt={t("export.preview")} />
    </figure>
  );
}
