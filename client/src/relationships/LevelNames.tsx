import { RELATIONSHIP_LEVELS } from "@zentaikan/capital-graph";
import type { LevelNameBody } from "@zentaikan/protocol/relationships";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useNameLevel } from "../api/relationships.ts";
import { useSession } from "../api/session.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { NameForm } from "../ui/NameForm.tsx";
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
                <LevelForm known={known} onClose={() => setEdited(null)} />
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

function LevelForm({
  known,
  onClose,
}: {
  readonly known: LevelNameBody;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const naming = useNameLevel();
  const { level } = known;
  return (
    <NameForm
      labels={{ name: t("levels.name", { level }), text: t("levels.meaning", { level }) }}
      known={known}
      isPending={naming.isPending}
      onKeep={(named, told) => naming.mutate({ level, ...named }, told)}
      onClose={onClose}
    >
      <RefusalMessage error={naming.error} />
    </NameForm>
  );
}
