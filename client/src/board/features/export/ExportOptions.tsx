import { useTranslate } from "../../../messages/language.ts";
import { SelectField } from "../../../ui/SelectField.tsx";
import { useBoard } from "../../ground/board-context.ts";
import type { BegunExport } from "../../ground/desks/export-desk.ts";
import { isAsked, type ExportChoice, type ExportOption } from "./export-choice.ts";
import * as styles from "./export.css.ts";

const checks = [
  "isOfSelection",
  "showsGrounds",
  "withAnswers",
  "withNotes",
  "withComments",
] as const satisfies readonly ExportOption[];

/** For whom, in which language, and what goes along; asked only where it makes a difference. */
export function ExportOptions({
  choice,
  begun,
  hasSelection,
  onChange,
}: {
  readonly choice: ExportChoice;
  readonly begun: BegunExport;
  readonly hasSelection: boolean;
  readonly onChange: (said: Partial<ExportChoice>) => void;
}) {
  const t = useTranslate();
  const { parties } = useBoard();
  const asks = (option: ExportOption) => isAsked(option, { choice, begun, hasSelection });
  return (
    <div className={styles.options}>
      {parties.includes("internal") && (
        <SelectField
          label={t("export.readers")}
          value={choice.readers}
          choices={[
            { value: "customer", words: t("export.readers.customer") },
            { value: "internal", words: t("export.readers.internal") },
          ]}
          onChoose={(readers) => onChange({ readers })}
        />
      )}
      <SelectField
        label={t("export.audience")}
        value={choice.audience}
        choices={[
          { value: "named", words: t("export.audience.named") },
          { value: "anonymous", words: t("export.audience.anonymous") },
        ]}
        onChoose={(audience) => onChange({ audience })}
      />
      <SelectField
        label={t("export.language")}
        value={choice.language}
        choices={[
          { value: "ja", words: t("export.language.ja") },
          { value: "en", words: t("export.language.en") },
        ]}
        onChoose={(language) => onChange({ language })}
      />
      {asks("level") && (
        <SelectField
          label={t("export.level")}
          value={choice.level}
          choices={[
            { value: "frame", words: t("export.level.frame") },
            { value: "detail", words: t("export.level.detail") },
          ]}
          onChoose={(level) => onChange({ level })}
        />
      )}
      {asks("paper") && (
        <SelectField
          label={t("export.paper")}
          value={choice.paper}
          choices={[
            { value: "a4", words: t("export.paper.a4") },
            { value: "a3", words: t("export.paper.a3") },
          ]}
          onChoose={(paper) => onChange({ paper })}
        />
      )}
      {asks("background") && (
        <SelectField
          label={t("export.background")}
          value={choice.background}
          choices={[
            { value: "paper", words: t("export.background.paper") },
            { value: "transparent", words: t("export.background.transparent") },
          ]}
          onChoose={(background) => onChange({ background })}
        />
      )}
      <div className={styles.checks}>
        {checks.filter(asks).map((option) => (
          <label key={option} className={styles.check}>
            <input
              type="checkbox"
              checked={choice[option]}
              onChange={() => onChange({ [option]: !choice[option] })}
            />
            {t(`export.${option}`)}
          </label>
        ))}
      </div>
    </div>
  );
}
