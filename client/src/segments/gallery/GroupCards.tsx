import { stageSentence } from "@zentaikan/capital-graph";
import { useMemo } from "react";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { quiet } from "../segments-page.css.ts";
import { useShownSegments } from "../shown-segments.ts";
import { StructurePicture } from "../structure/StructurePicture.tsx";
import * as styles from "./gallery.css.ts";

const MOST_CARDS = 24;

/** While there is too little to speak of patterns: who has the very same structure. */
export function GroupCards() {
  const t = useTranslate();
  const language = useLanguage();
  const { body, nameOf, words } = useShownSegments();
  const groups = useMemo(() => {
    const members = body.patterns.map((): number[] => []);
    for (const [place, { pattern }] of body.customers.entries()) members[pattern]?.push(place);
    return body.patterns
      .map((pattern, at) => ({ pattern, members: members[at] ?? [] }))
      .toSorted((one, other) => other.members.length - one.members.length);
  }, [body]);
  return (
    <>
      <p className={quiet}>{t("segments.groups")}</p>
      <ul className={styles.gallery}>
        {groups.slice(0, MOST_CARDS).map(({ pattern, members }) => {
          const sentence = stageSentence(pattern.form, words.lineup)[language];
          const names = members
            .slice(0, 3)
            .map(nameOf)
            .join(language === "ja" ? "、" : ", ");
          return (
            <li key={pattern.id} className={styles.item}>
              <article className={styles.card}>
                <header className={styles.cardHead}>
                  <h2 className={styles.name}>{names}</h2>
                  <span className={styles.count}>
                    {t("segments.count", { count: members.length })}
                  </span>
                </header>
                <p className={styles.sentence}>{sentence}</p>
                <StructurePicture
                  form={pattern.form}
                  label={t("segments.picture", { name: names, sentence })}
                />
              </article>
            </li>
          );
        })}
      </ul>
      {groups.length > MOST_CARDS && (
        <p className={quiet}>{t("segments.more", { count: groups.length - MOST_CARDS })}</p>
      )}
    </>
  );
}
