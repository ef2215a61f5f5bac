import { useChooseDigest, useDigest } from "../api/inbox.ts";
import { refusalSentence } from "../api/refusal-sentence.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { useToast } from "../ui/Toast.tsx";
import * as styles from "./inbox.css.ts";

const choices = ["off", "day", "week"] as const;

/** How often the inbox comes by mail; nothing is shown to those to whom no mail can be sent. */
export function DigestChoice() {
  const t = useTranslate();
  const language = useLanguage();
  const tell = useToast();
  const { data } = useDigest();
  const choose = useChooseDigest();
  if (data === undefined || data.email === null) return null;
  return (
    <label className={styles.digest}>
      <span className={styles.digestLabel}>{t("inbox.digest", { email: data.email })}</span>
      <select
        className={styles.choice}
        value={choose.isPending ? choose.variables : data.every}
        onChange={({ currentTarget }) => {
          const every = choices.find((choice) => choice === currentTarget.value) ?? "off";
          choose.mutate(every, {
            onError: (error) =>
              tell({ message: refusalSentence(error, { language, translate: t }) }),
          });
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`inbox.digest.${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
