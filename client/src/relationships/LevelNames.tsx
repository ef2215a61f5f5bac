import { RELATIONSHIP_LEVELS } from "@zentaikan/capital-graph";
import type { LevelNameBody } from "@zentaikan/protocol/relationships";
import { Pencil } from "lucide-react";
import { useState, type SubmitEvent } from "react";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useNameLevel } from "../api/relationships.ts";
import { useSession } from "../api/session.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { TextField } from "../ui/TextField.tsx";
import { levelMeaning, levelName } from "./relationship-words.ts";
import * as styles from "./relationships.css.ts";

/** What each level is called here. The seventh has its words from the method, the others from us. */
export function LevelNames({ levels }: { readonly levels: readonly LevelNameBody[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const { abilities } = useSession();
  const [edited, setEdited] = useState<number | null>(null);
  const speech = { language, translate: t };
  return (
    <section className={styles.levels} aria-label={t("levels.title")}>
      <h2 className={styles.subtitle}>{t("levels.title")}</h2>
      <p className={styles.quiet}>{t("levels.text")}</p>
      <ul className={styles.levelList}>
        {RELATIONSHIP_LEVELS.toReversed().map((level) => {
          const known = levels.find((one) => one.level === level);
          return (
            <li key={level} className={styles.levelRow}>
              {edited === level && known !== undefined ? (
                <NameForm known={known} onClose={() => setEdited(null)} />
              ) : (
                <>
                  <span className={styles.level}>{levelName(level, levels, speech)}</span>
                  <span className={styles.levelText}>{levelMeaning(level, levels, speech)}</span>
                  {known !== undefined && abilities.includes("changeCustomers") && (
                    <IconButton
                      icon={Pencil}
                      label={t("levels.edit", { level })}
                      onClick={() => setEdited(level)}
                    />
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function NameForm({
  known,
  onClose,
}: {
  readonly known: LevelNameBody;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const naming = useNameLevel();
  const { level } = known;
  const [was, setWas] = useState({ name: known.name, text: known.text });
  const [name, setName] = useState(known.name);
  const [text, setText] = useState(known.text);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    naming.mutate(
      { level, name, text, was },
      // Whoever was told what it is called now may change that.
      { onSuccess: onClose, onError: () => setWas({ name: known.name, text: known.text }) },
    );
  };
  return (
    <form className={styles.nameForm} onSubmit={submit}>
      <TextField
        label={t("levels.name", { level })}
        value={name}
        maxLength={40}
        autoFocus
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextField
        label={t("levels.meaning", { level })}
        value={text}
        maxLength={600}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={styles.formButtons}>
        <Button look="quiet" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button type="submit" disabled={naming.isPending}>
          {t("app.keep")}
        </Button>
      </div>
      <RefusalMessage error={naming.error} />
    </form>
  );
}
