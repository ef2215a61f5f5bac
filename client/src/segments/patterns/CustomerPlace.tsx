import { useState } from "react";
import { useAdoptedPatterns, useCustomerPlaces } from "../../api/patterns.ts";
import { useSession } from "../../api/session.ts";
import { useWrittenTime } from "../../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { MoveCustomer } from "./MoveCustomer.tsx";
import * as styles from "./patterns.css.ts";
import { placeWords } from "./place-words.ts";
import { segmentNames } from "./segment-name.ts";

/** Where a customer stands among the adopted patterns, where it stood, and moving it by hand. */
export function CustomerPlace({ customerId }: { readonly customerId: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const { abilities } = useSession();
  const { time } = useWrittenTime();
  const { data: adopted } = useAdoptedPatterns();
  const { data } = useCustomerPlaces(customerId);
  const [isMoving, setMoving] = useState(false);
  const place = data?.places.find(({ endedAt }) => endedAt === null);
  if (adopted === undefined || place === undefined) return null;
  const names = segmentNames(adopted.segments, language);
  const former = data?.places.filter(({ endedAt }) => endedAt !== null) ?? [];
  return (
    <section className={styles.place} aria-label={t("pattern.place")}>
      <div className={styles.head}>
        <div className={styles.words}>
          <p className={styles.quiet}>{t("pattern.place")}</p>
          <p className={styles.name}>{placeWords(place, { names, t })}</p>
          {place.how === "byHand" && (
            <p className={styles.quiet}>
              {t("pattern.place.byHand", {
                by: place.by ?? "",
                at: time(place.at, "minute"),
                reason: place.reason,
              })}
            </p>
          )}
        </div>
        {abilities.includes("changePatterns") && (
          <Button onClick={() => setMoving(true)}>{t("pattern.moveCustomer")}</Button>
        )}
      </div>
      {former.length > 0 && (
        <details>
          <summary>{t("pattern.place.former", { count: former.length })}</summary>
          <ol className={styles.list}>
            {former.map((one) => (
              <li key={`${one.at} ${one.endedAt}`} className={styles.row}>
                <div className={styles.words}>
                  {placeWords(one, { names, t })}
                  <p className={styles.quiet}>
                    {t("pattern.place.since", {
                      from: time(one.at, "minute"),
                      to: time(one.endedAt ?? one.at, "minute"),
                      version: one.version,
                    })}
                    {one.reason !== "" && ` ${one.by ?? ""}: ${one.reason}`}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </details>
      )}
      {isMoving && (
        <MoveCustomer
          customerId={customerId}
          place={place}
          segments={adopted.segments}
          onClose={() => setMoving(false)}
        />
      )}
    </section>
  );
}
