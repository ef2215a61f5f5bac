import { useMemo } from "react";
import type { FlowMeaning } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { RemovableChip } from "../../../ui/Chip.tsx";
import { SearchedField } from "../../../ui/SearchedField.tsx";
import { ReadersMark } from "../../ground/parts/ReadersMark.tsx";
import { useOurOfferings } from "../../ground/parts/use-our-offerings.ts";
import * as styles from "../../ground/selection/selection.css.ts";

/** Which of our Dos the flow brings, by the customer's boards on capitals: for our team alone. */
export function OfferingChoice({
  meaning: { supports },
  onChange,
}: {
  readonly meaning: FlowMeaning;
  readonly onChange: (said: Pick<FlowMeaning, "supports">) => void;
}) {
  const t = useTranslate();
  const ours = useOurOfferings();
  const names = useMemo(() => {
    const offered = ours?.boards.flatMap(({ offerings }) => offerings) ?? [];
    return new Map(offered.map(({ id, text }) => [id, text]));
  }, [ours?.boards]);
  const choices = useMemo(
    () =>
      [...names].flatMap(([value, text]) =>
        supports.includes(value) ? [] : [{ value, words: text || t("flow.offering.unnamed") }],
      ),
    [names, supports, t],
  );
  if (ours === null || (names.size === 0 && supports.length === 0)) return null;
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{t("flow.offerings")}</legend>
      <ReadersMark party="internal" />
      {supports.map((id) => {
        const name = names.get(id) ?? t("flow.offering.gone");
        return (
          <RemovableChip
            key={id}
            removeLabel={t("flow.offering.remove", { name })}
            onRemove={() => onChange({ supports: supports.filter((one) => one !== id) })}
          >
            {name || t("flow.offering.unnamed")}
          </RemovableChip>
        );
      })}
      {choices.length > 0 && (
        <SearchedField
          label={t("flow.offering.add")}
          value=""
          choices={choices}
          onChoose={(id) => onChange({ supports: [...supports, id] })}
        />
      )}
    </fieldset>
  );
}
