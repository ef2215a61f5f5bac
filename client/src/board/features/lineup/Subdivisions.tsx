import { Plus, X } from "lucide-react";
import type { Subdivision, Text } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import * as styles from "./lineup.css.ts";
import { newCapitalId } from "../../../proposals/new-capital-id.ts";

const longestLabel = 80;

/** The breakdown (内訳) of a capital into small divisions. */
export function Subdivisions({
  subdivisions,
  onChange,
}: {
  readonly subdivisions: readonly Subdivision[];
  readonly onChange: (subdivisions: readonly Subdivision[]) => void;
}) {
  const t = useTranslate();
  const rename = (id: string, label: Text) =>
    onChange(subdivisions.map((part) => (part.id === id ? { ...part, label } : part)));
  const add = () => onChange([...subdivisions, { id: newCapitalId(), label: { ja: "", en: "" } }]);
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{t("lineup.capital.subdivisions")}</legend>
      <div className={styles.parts}>
        {subdivisions.map(({ id, label }, index) => (
          <div key={id} className={styles.part}>
            <TextField
              label={t("lineup.capital.subdivision.ja", { number: index + 1 })}
              value={label.ja}
              maxLength={longestLabel}
              lang="ja"
              onChange={(event) => rename(id, { ...label, ja: event.target.value })}
            />
            <TextField
              label={t("lineup.capital.subdivision.en", { number: index + 1 })}
              value={label.en}
              maxLength={longestLabel}
              lang="en"
              onChange={(event) => rename(id, { ...label, en: event.target.value })}
            />
            <IconButton
              icon={X}
              label={t("lineup.capital.subdivision.remove", { number: index + 1 })}
              onClick={() => onChange(subdivisions.filter((part) => part.id !== id))}
            />
          </div>
        ))}
        <div>
          <Button look="quiet" onClick={add}>
            <Plus size={16} aria-hidden />
            {t("lineup.capital.subdivision.add")}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
