import type { ExportFormat } from "@zentaikan/protocol";
import { useTranslate } from "../../../messages/language.ts";
import { FORMAT_GROUPS } from "./export-choice.ts";
import * as styles from "./export.css.ts";

/** As what: every kind of file with what it is good for. */
export function FormatChoice({
  offered,
  format,
  onChoose,
}: {
  readonly offered: readonly ExportFormat[];
  readonly format: ExportFormat;
  readonly onChoose: (format: ExportFormat) => void;
}) {
  const t = useTranslate();
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{t("export.as")}</legend>
      {groupsOf(offered).map(({ name, formats }) => (
        <div
          key={name}
          className={styles.group}
          role="group"
          aria-label={t(`export.group.${name}`)}
        >
          <p className={styles.groupName} aria-hidden>
            {t(`export.group.${name}`)}
          </p>
          <div className={styles.formats}>
            {formats.map((one) => (
              <label key={one} className={styles.format}>
                <input
                  type="radio"
                  name="format"
                  checked={one === format}
                  onChange={() => onChoose(one)}
                />
                <span>{t(`export.format.${one}`)}</span>
              </label>
            ))}
          </div>
        </div>
      ))}
      <p className={styles.about}>{t(`export.about.${format}`)}</p>
    </fieldset>
  );
}

function groupsOf(offered: readonly ExportFormat[]) {
  return FORMAT_GROUPS.map(({ name, formats }) => {
    return { name, formats: formats.filter((format) => offered.includes(format)) };
  }).filter(({ formats }) => formats.length > 0);
}
