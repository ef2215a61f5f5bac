import { useChangeDigest, useDigest } from "../api/digest.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { SelectField } from "../ui/SelectField.tsx";
import * as styles from "./people.css.ts";
import { useProblem } from "../api/use-problem.ts";

const rhythms = ["off", "daily", "weekly"] as const;
/** Each in its own words, whatever the page is in. */
const languages = [
  { value: "ja", words: "日本語" },
  { value: "en", words: "English" },
] as const;

/** How often I am told by mail what waits for me. */
export function NoticesSection() {
  const t = useTranslate();
  const language = useLanguage();
  const { data: digest } = useDigest();
  const change = useChangeDigest();
  const problem = useProblem();
  return (
    <section className={styles.section} aria-label={t("people.tab.notices")}>
      <p className={styles.quiet}>{t("notices.explain")}</p>
      {digest?.isOffered === false && <p>{t("notices.noMail")}</p>}
      {digest?.isOffered && digest.email === null && <p>{t("notices.noAddress")}</p>}
      {digest?.isOffered && digest.email !== null && (
        <>
          <SelectField
            label={t("notices.rhythm")}
            value={digest.rhythm}
            choices={rhythms.map((value) => ({ value, words: t(`notices.rhythm.${value}`) }))}
            disabled={change.isPending}
            onChoose={(rhythm) =>
              change.mutate(
                // Whoever begins reads in the language of this page.
                { rhythm, language: digest.rhythm === "off" ? language : digest.language },
                problem,
              )
            }
          />
          {digest.rhythm !== "off" && (
            <>
              <SelectField
                label={t("notices.language")}
                value={digest.language}
                choices={languages}
                disabled={change.isPending}
                onChoose={(chosen) =>
                  change.mutate({ rhythm: digest.rhythm, language: chosen }, problem)
                }
              />
              <p className={styles.quiet}>{t("notices.to", { email: digest.email })}</p>
            </>
          )}
        </>
      )}
    </section>
  );
}
