import { useState } from "react";
import { flushSync } from "react-dom";
import type { TLShapeId } from "tldraw";
import { sectorName, type SectorShape } from "@zentaikan/board-model";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { SelectField } from "../../../ui/SelectField.tsx";

/**
 * One of the sectors that are drawn. All of them stand in it once somebody comes to it: as many rows
 * as there are flows, each with as many choices as sectors, would be thousands that nobody opens.
 */
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
  const [isAwake, setAwake] = useState(isLabelled);
  const wake = () => isAwake || flushSync(() => setAwake(true));
  const isThere = sectors.some(({ id }) => id === chosen);
  const unsaid = { value: "", words: t("flowTable.loose") };
  const choices = sectors
    .filter(({ id }) => isAwake || id === chosen)
    .map((sector) => ({ value: sector.id, words: sectorName(sector, language) }));
  return (
    <SelectField
      label={label}
      labelHidden={!isLabelled}
      disabled={disabled}
      onPointerEnter={wake}
      onFocus={wake}
      value={isThere && chosen !== null ? chosen : ""}
      choices={isThere ? choices : [unsaid, ...choices]}
      onChoose={(value) => value !== "" && onChoose(value as TLShapeId)}
    />
  );
}
