import { useValue } from "tldraw";
import { diffStructures } from "@zentaikan/capital-graph";
import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { useKeptState, type KeptState } from "../../../api/versions.ts";
import { useTranslate } from "../../../messages/language.ts";
import { SelectField } from "../../../ui/SelectField.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { ChangeList } from "../../ground/parts/ChangeList.tsx";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./history.css.ts";
import { useStateWords } from "../../ground/words/use-state-words.ts";

/** What changed in the macro structure between two states, from the earlier to the later. */
export function CompareStates({
  kept,
  others,
  other,
  onChoose,
}: {
  readonly kept: KeptState;
  readonly others: readonly KeptStateBody[];
  /** Id of a kept state; null for the board as it is now. */
  readonly other: string | null;
  readonly onChoose: (other: string | null) => void;
}) {
  const t = useTranslate();
  const { boardId, alternatives } = useBoard();
  const words = useStateWords();
  const now = useValue(alternatives.counting);
  const { data: found } = useKeptState(boardId, other);
  const isNow = other === null;
  const against = isNow ? now.structure : found?.words.structure;
  const isLater = isNow || (found !== undefined && found.snapshot.at > kept.snapshot.at);
  const { structure } = kept.words;
  const changes =
    against === undefined
      ? null
      : isLater
        ? diffStructures(structure, against)
        : diffStructures(against, structure);
  return (
    <section className={parts.section} aria-label={t("history.compare")}>
      <SelectField
        label={t("history.compare")}
        value={other ?? ""}
        choices={[
          { value: "", words: t("history.compare.now") },
          ...others.map((one) => ({ value: one.id, words: words.choice(one) })),
        ]}
        onChoose={(chosen) => onChoose(chosen === "" ? null : chosen)}
      />
      {changes === null ? (
        <p role="status">{t("history.loading")}</p>
      ) : changes.length === 0 ? (
        <p className={styles.soft} data-testid="state-changes">
          {t("history.compare.same")}
        </p>
      ) : (
        <div data-testid="state-changes">
          <ChangeList changes={changes} />
        </div>
      )}
      {changes !== null && changes.length > 0 && (
        <p className={styles.quiet}>{t("history.ghosts")}</p>
      )}
    </section>
  );
}
