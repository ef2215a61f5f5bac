import type { ReadinessFinding, SubjectReadiness } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./agreement.css.ts";

/** What stands in the way of agreeing, and what may stand if somebody says why. */
export function ReadinessNotice({ readiness }: { readonly readiness: SubjectReadiness }) {
  const t = useTranslate();
  const { blocking, needsReason, onPurpose } = readiness;
  if (blocking.length > 0) {
    return <Found title={t("agreement.blocked")} found={blocking} className={styles.problem} />;
  }
  return (
    <>
      {needsReason.length > 0 && (
        <Found title={t("agreement.warned")} found={needsReason} className={styles.warning} />
      )}
      {onPurpose.length > 0 && (
        <Found
          title={t("agreement.onPurpose.believed")}
          found={onPurpose}
          className={styles.quiet}
        />
      )}
    </>
  );
}

function Found({
  title,
  found,
  className,
}: {
  readonly title: string;
  readonly found: readonly ReadinessFinding[];
  readonly className: string;
}) {
  const language = useLanguage();
  return (
    <div className={parts.section} data-testid="readiness">
      <p className={className}>{title}</p>
      <ul className={styles.found}>
        {found.map(({ id, message }) => (
          <li key={id}>{message[language]}</li>
        ))}
      </ul>
    </div>
  );
}
