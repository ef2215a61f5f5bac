import type { PatternMoveBody, PatternProposalBody } from "@zentaikan/protocol/patterns";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { useShownSegments } from "../shown-segments.ts";
import { knownName } from "./known-name.ts";
import * as styles from "./patterns.css.ts";

interface MoveTableProps {
  readonly found: NonNullable<PatternProposalBody["found"]>;
  /** Of adopted segments, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** Who would move, whence, whither and why. */
export function MoveTable({ found, names }: MoveTableProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { isAnonymous } = useShownSegments().view;
  const { moves, stays, movesLeftOut, segments } = found;
  const placeWords = (place: PatternMoveBody["to"], isBefore: boolean): string => {
    if (place === null) return t(isBefore ? "pattern.move.fromNowhere" : "pattern.move.toNowhere");
    const known = names.get(place.segment ?? "");
    const auto = place.found === null ? undefined : segments[place.found]?.autoName[language];
    return known ?? auto ?? t("pattern.chip.candidate");
  };
  return (
    <div className={styles.scroll}>
      <p className={styles.quiet}>
        {t("pattern.moves", { moves: moves.length + movesLeftOut, stays })}
      </p>
      {moves.length > 0 && (
        <table className={styles.table} aria-label={t("pattern.moves.table")}>
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                {t("pattern.move.who")}
              </th>
              <th scope="col" className={styles.cell}>
                {t("pattern.move.from")}
              </th>
              <th scope="col" className={styles.cell}>
                {t("pattern.move.to")}
              </th>
              <th scope="col" className={styles.cell}>
                {t("pattern.move.why")}
              </th>
            </tr>
          </thead>
          <tbody>
            {moves.map((move, place) => (
              <tr key={move.known?.id ?? `${place}`}>
                <td className={styles.cell}>
                  {knownName(move.known, { language, isAnonymous, t })}
                </td>
                <td className={styles.cell}>{placeWords(move.from, true)}</td>
                <td className={styles.cell}>{placeWords(move.to, false)}</td>
                <td className={styles.cell}>
                  <ul className={styles.why}>
                    {move.endsByHand && <li>{t("pattern.move.endsByHand")}</li>}
                    {move.shared.map((text) => (
                      <li key={text.ja}>{t("pattern.move.shared", { feature: text[language] })}</li>
                    ))}
                    {move.differing.map((text) => (
                      <li key={text.ja}>
                        {t(move.to?.found == null ? "pattern.move.own" : "pattern.move.lacks", {
                          feature: text[language],
                        })}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {movesLeftOut > 0 && (
        <p className={styles.quiet}>{t("pattern.moves.more", { count: movesLeftOut })}</p>
      )}
    </div>
  );
}
