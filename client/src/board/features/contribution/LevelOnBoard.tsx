import {
  GAP_WORDS,
  levelSevenGaps,
  levelSevenGrounds,
  levelSevenRemark,
  type Interpretation,
} from "@zentaikan/capital-graph";
import { useAgreements } from "../../../api/agreements.ts";
import { useBoardsDoor } from "../../../api/boards.ts";
import { useAssessments } from "../../../api/relationships.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useNow } from "../../../ui/use-now.ts";
import { useBoard } from "../../ground/board-context.ts";
import * as styles from "./contribution.css.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** How near we are held to be, and what of level 7 this board does not bear out yet (V38). */
export function LevelOnBoard({ interpretation }: { readonly interpretation: Interpretation }) {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId } = useBoard();
  const { data: opened } = useBoardsDoor(boardId);
  const { data: assessments } = useAssessments(opened?.customerId ?? null);
  const { data: agreements } = useAgreements(boardId);
  const year = new Date(useNow(dayMs)).getFullYear();
  if (assessments === undefined || agreements === undefined) return null;
  // The newest day comes first.
  const latest = assessments.find(({ ended }) => ended === null);
  const grounds = levelSevenGrounds(interpretation, { agreements: agreements.records, year });
  const gaps = levelSevenGaps(grounds, latest?.viewpoint ?? "ourGuess");
  const remark = latest?.level === 7 ? levelSevenRemark(gaps) : null;
  const missing = gaps.map((gap) => GAP_WORDS[gap][language]).join(t("reading.and"));
  return (
    <div className={styles.level}>
      <p>
        {latest === undefined
          ? t("contribution.noLevel")
          : t("contribution.level", {
              level: t("relation.level", { level: latest.level }),
              viewpoint: t(`relation.viewpoint.${latest.viewpoint}`),
            })}
      </p>
      {remark !== null ? (
        <p className={styles.warning} data-rule="V38">
          {remark[language]}
        </p>
      ) : (
        <p className={styles.quiet}>
          {gaps.length === 0
            ? t("contribution.sevenStands")
            : t("contribution.toSeven", { missing })}
        </p>
      )}
    </div>
  );
}
