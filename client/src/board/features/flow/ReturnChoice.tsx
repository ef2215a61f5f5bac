import type { Interpretation } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import * as styles from "../../ground/selection/selection.css.ts";

/** For which of those that come the other way it is given. */
export function ReturnChoice({
  flow: id,
  chosen,
  interpretation,
  onChoose,
}: {
  readonly flow: string;
  readonly chosen: string | null;
  readonly interpretation: Interpretation;
  readonly onChoose: (flow: string | null) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { flows = [] } = interpretation.structure.circulation ?? {};
  const own = flows.find((flow) => flow.id === id);
  const others =
    own === undefined ? [] : flows.filter(({ from, to }) => from === own.to && to === own.from);
  if (others.length === 0) return null;
  const known = others.some((flow) => flow.id === chosen);
  return (
    <label className={styles.field}>
      <span className={styles.legend}>{t("flow.inReturnFor")}</span>
      <select
        className={styles.text}
        value={known && chosen !== null ? chosen : ""}
        onChange={({ currentTarget: { value } }) => onChoose(value === "" ? null : value)}
      >
        <option value="">{t("flow.inReturnFor.unset")}</option>
        {others.map((flow) => (
          <option key={flow.id} value={flow.id}>
            {flow.label[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
