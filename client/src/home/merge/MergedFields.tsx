import type { CustomerBody } from "@zentaikan/protocol/customers";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { sheetValueWords } from "../sheet-value-words.ts";
import { mergedFields, type Chosen, type MergedField, type Side } from "./merge-choice.ts";
import * as styles from "./merge.css.ts";

interface MergedFieldsProps {
  readonly into: CustomerBody;
  readonly from: CustomerBody;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Both customers beside each other, fact by fact, and which of both stands. */
export function MergedFields({ into, from, chosen, onChoose }: MergedFieldsProps) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.headCell}>
            {t("merge.fact")}
          </th>
          <th scope="col" className={styles.headCell}>
            {t("merge.stays")}
          </th>
          <th scope="col" className={styles.headCell}>
            {t("merge.goes")}
          </th>
        </tr>
      </thead>
      <tbody>
        {mergedFields({ into, from }, language).map((merged) => (
          <Row
            key={merged.field}
            merged={merged}
            side={chosen.get(merged.field) ?? merged.usual}
            onChoose={(side) => onChoose(new Map([...chosen, [merged.field, side]]))}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly merged: MergedField;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

function Row({ merged, side, onChoose }: RowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { field, sides } = merged;
  const name = t(`sheet.field.${field}`);
  const words = (of: "into" | "from") =>
    sheetValueWords(field, merged[of], { language, translate: t });
  const choice = (of: Side, shown: string) =>
    sides.length > 1 && sides.includes(of) ? (
      <label className={styles.choice}>
        <input
          type="radio"
          name={`merge-${field}`}
          checked={side === of}
          onChange={() => onChoose(of)}
        />
        {shown}
      </label>
    ) : (
      <span className={of === "into" ? undefined : styles.quiet}>{shown}</span>
    );
  return (
    <tr>
      <th scope="row" className={styles.factCell}>
        {name}
      </th>
      <td className={styles.cell}>
        {choice("into", words("into"))}
        {sides.includes("both") && choice("both", t("merge.both"))}
      </td>
      <td className={styles.cell}>{choice("from", words("from"))}</td>
    </tr>
  );
}
