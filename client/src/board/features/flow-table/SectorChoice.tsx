import type { TLShapeId } from "tldraw";
import { sectorName, type SectorShape } from "@zentaikan/board-model";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { SelectField } from "../../../ui/SelectField.tsx";

/** One of the sectors that are drawn. */
export function SectorChoice({
  label,
  isLabelled = false,
  sectors,
  chosen,
  disabled = false,
  onChoose,
}: {
  readonly label: string;
  readonly isLabelled?: boolean;
  readonly sectors: readonly SectorShape[];
  readonly chosen: TLShapeId | null;
  readonly disabled?: boolean;
  readonly onChoose: (sector: TLShapeId) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const isThere = sectors.some(({ id }) => id === chosen);
  const unsaid = { value: "", words: t("flowTable.loose") };
  const choices = sectors.map((sector) => ({
    value: sector.id,
    words: sectorName(sector, language),
  }));
  return (
    <SelectField
      label={label}
      labelHidden={!isLabelled}
      disabled={disabled}
      value={isThere && chosen !== null ? chosen : ""}
      choices={isThere ? choices : [unsaid, ...choices]}
      onChoose={(value) => value !== "" && onChoose(value as TLShapeId)}
    />
  );
}
