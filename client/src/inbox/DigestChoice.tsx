import { useChangeDigest, useDigest } from "../api/digest.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { useProblem } from "../api/use-problem.ts";
import * as styles from "./inbox.css.ts";

const choices = ["off", "daily", "weekly"] as const;

/** How often the inbox comes by mail; nothing is shown to those to whom no mail can be sent. */
export function DigestChoice() {
  const t = useTranslate();
  const language = useLanguage();
  const problem = useProblem();
  const { data } = useDigest();
  const change = useChangeDigest();
  if (!data?.isOffered || data.email === null) return null;
  return (
    <label className={styles.digest}>
      <span className={styles.digestLabel}>{t("inbox.digest", { email: data.email })}</span>
      <select
        className={styles.choiceOfItems}
        value={change.isPending ? change.variables.rhythm : data.rhythm}
        onChange={({ currentTarget }) => {
          const rhythm = choices.find((choice) => choice === currentTarget.value) ?? "off";
          const chosen = { rhythm, language: data.rhythm === "off" ? language : data.language };
          change.mutate(chosen, problem);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`notices.rhythm.${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
