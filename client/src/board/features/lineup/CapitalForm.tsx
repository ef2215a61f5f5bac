import { useId } from "react";
import { IIRC6, type Capital, type IircCapital, type Text } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { CONCEPTS } from "../../../proposals/concepts.ts";
import * as styles from "./lineup.css.ts";
import { Subdivisions } from "./Subdivisions.tsx";
import { ToneChoice } from "./ToneChoice.tsx";
import { fieldArea } from "../../../ui/text-field.css.ts";

const longestLabel = 80;
const longestDefinition = 600;
const longestInitial = 8;

interface CapitalFormProps {
  readonly capital: Capital;
  readonly onChange: (change: Partial<Capital>) => void;
  readonly onDropTone: () => void;
}

/** All that can be said of one capital: its names, what it is, how it looks, what it compares to. */
export function CapitalForm({ capital, onChange, onDropTone }: CapitalFormProps) {
  const t = useTranslate();
  const { label, definition } = capital;
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={t("lineup.capital.ja")}
          value={label.ja}
          maxLength={longestLabel}
          lang="ja"
          onChange={(event) => onChange({ label: { ...label, ja: event.target.value } })}
        />
        <TextField
          label={t("lineup.capital.en")}
          value={label.en}
          maxLength={longestLabel}
          lang="en"
          onChange={(event) => onChange({ label: { ...label, en: event.target.value } })}
        />
      </div>
      <Definition definition={definition} onChange={(next) => onChange({ definition: next })} />
      <div className={styles.pair}>
        <TextField
          label={t("lineup.capital.initial")}
          value={capital.initial}
          maxLength={longestInitial}
          onChange={(event) => onChange({ initial: event.target.value })}
        />
      </div>
      <ToneChoice
        capital={capital}
        onChoose={(tone) => (tone === null ? onDropTone() : onChange({ tone }))}
      />
      <Concept capital={capital} onChange={onChange} />
      <IircMapping capital={capital} onChange={onChange} />
      <Subdivisions
        subdivisions={capital.subdivisions}
        onChange={(subdivisions) => onChange({ subdivisions })}
      />
    </>
  );
}

function Definition({
  definition,
  onChange,
}: {
  readonly definition: Text;
  readonly onChange: (definition: Text) => void;
}) {
  const t = useTranslate();
  const id = useId();
  return (["ja", "en"] as const).map((language) => (
    <div key={language}>
      <label className={styles.legend} htmlFor={`${id} ${language}`}>
        {t(`lineup.capital.definition.${language}`)}
      </label>
      <textarea
        id={`${id} ${language}`}
        className={fieldArea}
        rows={2}
        lang={language}
        maxLength={longestDefinition}
        value={definition[language]}
        onChange={(event) => onChange({ ...definition, [language]: event.target.value })}
      />
    </div>
  ));
}

type PartProps = Pick<CapitalFormProps, "capital" | "onChange">;

function Concept({ capital, onChange }: PartProps) {
  const language = useLanguage();
  const t = useTranslate();
  const id = useId();
  const { conceptId } = capital;
  const isKnown = conceptId === null || CONCEPTS.some((one) => one.conceptId === conceptId);
  return (
    <div>
      <label className={styles.legend} htmlFor={id}>
        {t("lineup.capital.concept")}
      </label>
      <select
        id={id}
        className={styles.choice}
        style={{ width: "100%" }}
        value={conceptId ?? ""}
        onChange={({ target: { value } }) => onChange({ conceptId: value === "" ? null : value })}
      >
        <option value="">{t("lineup.capital.concept.none")}</option>
        {!isKnown && <option value={conceptId}>{conceptId}</option>}
        {CONCEPTS.map((one) => (
          <option key={one.conceptId} value={one.conceptId ?? ""}>
            {one.label[language]}
          </option>
        ))}
      </select>
    </div>
  );
}

function IircMapping({ capital: { iirc }, onChange }: PartProps) {
  const language = useLanguage();
  const t = useTranslate();
  const toggle = (id: IircCapital) =>
    onChange({ iirc: iirc.includes(id) ? iirc.filter((one) => one !== id) : [...iirc, id] });
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{t("lineup.capital.iirc")}</legend>
      <div className={styles.checks}>
        {IIRC6.capitals.flatMap(({ iirc: [own], label }) =>
          own === undefined ? (
            []
          ) : (
            <label key={own} className={styles.check}>
              <input type="checkbox" checked={iirc.includes(own)} onChange={() => toggle(own)} />
              {label[language]}
            </label>
          ),
        )}
      </div>
    </fieldset>
  );
}
