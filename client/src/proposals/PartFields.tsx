import { useLanguage, useTranslate } from "../messages/language.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { CONCEPTS } from "./concepts.ts";
import { conceptOf, type PartDraft } from "./step-draft.ts";
import * as styles from "./proposals.css.ts";

const longestLabel = 80;

/** A capital that a step makes: its names, and what it compares to. */
export function PartFields({
  part,
  number,
  hasConcept,
  onChange,
}: {
  readonly part: PartDraft;
  /** Null where there is one only. */
  readonly number: number | null;
  readonly hasConcept: boolean;
  readonly onChange: (part: PartDraft) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const numbered = (label: string) => (number === null ? label : `${label} ${number}`);
  return (
    <div className={styles.pair}>
      {(["ja", "en"] as const).map((one) => (
        <TextField
          key={one}
          label={numbered(t(`lineups.part.${one}`))}
          value={part[one]}
          maxLength={longestLabel}
          lang={one}
          onChange={({ target: { value } }) => onChange({ ...part, [one]: value })}
        />
      ))}
      {hasConcept && (
        <SelectField
          label={numbered(t("lineups.part.concept"))}
          value={conceptOf(part) ?? ""}
          choices={[
            { value: "", words: t("lineup.capital.concept.none") },
            ...CONCEPTS.map(({ conceptId, label }) => ({
              value: conceptId ?? "",
              words: label[language],
            })),
          ]}
          onChoose={(value) => onChange({ ...part, conceptId: value === "" ? null : value })}
        />
      )}
    </div>
  );
}
