import { useLanguage, useTranslate } from "../messages/language.ts";
import { classNames } from "../ui/class-names.ts";
import { pageTitle } from "../ui/page-title.css.ts";
import { useShownSegments } from "./shown-segments.ts";
import * as styles from "./segments-page.css.ts";

const REASONS = ["noBoard", "emptyBoard", "notAgreed", "unread"] as const;
const BASES = ["now", "agreed"] as const;

/** Whether patterns are visible at all, by what, and on what that stands. */
export function SegmentsHead() {
  const t = useTranslate();
  const language = useLanguage();
  const { body, view, change } = useShownSegments();
  const { verdict, found, customers, basis, leftOut } = body;
  const separator = language === "ja" ? "、" : ", ";
  const reasons = REASONS.filter((reason) => leftOut[reason] > 0).map((reason) =>
    t(`segments.left.${reason}`, { count: leftOut[reason] }),
  );
  return (
    <header className={styles.head}>
      <div className={styles.verdict}>
        <h1 className={classNames(pageTitle, styles.title)}>{t("segments.title")}</h1>
        <p className={styles.verdictText} data-verdict={verdict.kind} role="status">
          {verdict.text[language]}
        </p>
        {found !== null && (
          <p className={styles.evidence}>
            {t("segments.null", {
              observed: found.nullTest.observed.toFixed(2),
              p95: found.nullTest.p95.toFixed(2),
              count: found.nullTest.relabellings,
            })}
          </p>
        )}
        <p className={styles.evidence}>
          {t(`segments.stands.${basis}`, { count: customers.length })}
          {reasons.length > 0 && ` ${t("segments.left", { reasons: reasons.join(separator) })}`}
        </p>
      </div>
      <div className={styles.switches} data-on-paper="none">
        <fieldset className={styles.switchGroup}>
          <legend className={styles.switchLegend}>{t("segments.basis")}</legend>
          {BASES.map((one) => (
            <label key={one} className={styles.choice}>
              <input
                type="radio"
                name="segments-basis"
                checked={view.basis === one}
                onChange={() => change({ basis: one })}
              />
              {t(`segments.basis.${one}`)}
            </label>
          ))}
        </fieldset>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={view.isAnonymous}
            onChange={({ currentTarget }) => change({ isAnonymous: currentTarget.checked })}
          />
          {t("segments.anonymous")}
        </label>
      </div>
    </header>
  );
}
