import type { ProposalBody } from "@zentaikan/protocol/versions";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import * as styles from "./agreement.css.ts";

/** What looked odd and was meant so when the version was frozen, with the reasons. */
export function OnPurposeList({ found }: { readonly found: ProposalBody["onPurpose"] }) {
  const t = useTranslate();
  const language = useLanguage();
  if (found.length === 0) return null;
  return (
    <div data-testid="on-purpose">
      <p className={styles.legend}>{t("agreement.onPurpose")}</p>
      <ul className={styles.found}>
        {found.map(({ finding, reason, by }, place) => (
          <li key={place}>
            {finding[language]}
            <span className={styles.names}>{[reason, by].filter(Boolean).join(" — ")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
