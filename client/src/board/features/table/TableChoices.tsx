import { ListFilter } from "lucide-react";
import { useId, useState } from "react";
import { useValue } from "tldraw";
import type { Interpretation } from "@zentaikan/capital-graph";
import { STAGES } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { STATES } from "../../canvas/depth/state-icons.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import type { TableRow } from "./arrange-rows.ts";
import * as styles from "./table-choices.css.ts";
import { SHOWN_TABLE } from "./table-part.ts";
import { GROUPS, narrowings, OUR_DOS, SORTS, WHOLE_TABLE, type TableView } from "./table-view.ts";

const ANY = "any";
/** Before what people wrote, so that none of it is taken for `ANY`. */
const WRITTEN = "=";

/** In which groups and order the rows stand, and which of them. */
export function TableChoices({
  rows,
  interpretation,
  shownCount,
}: {
  readonly rows: readonly TableRow[];
  readonly interpretation: Interpretation;
  readonly shownCount: number;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { internal } = useBoard();
  const shown = useBoardPart(SHOWN_TABLE);
  const view = useValue(shown.view);
  const filtersId = useId();
  const [isOpened, setOpen] = useState<boolean | null>(null);
  // What leaves rows out is seen, until somebody folds it away.
  const isOpen = isOpened ?? narrowings(view) > 0;
  const written = (of: "owner" | "due") => {
    const values = new Set(rows.map(({ doResult }) => doResult.props[of].trim()));
    const chosen = view[of];
    if (chosen !== null) values.add(chosen);
    return [...values].toSorted().map((value) => ({ value, words: value || t("table.unfilled") }));
  };
  const capitals = [...new Set(rows.map(({ node }) => node.capital))];
  const nameOf = (id: string) =>
    interpretation.lineup.capitals.find((known) => known.id === id)?.label[language] ?? id;
  const sorts = SORTS.filter((sort) => sort !== "ourDos" || internal !== null);
  return (
    <div
      className={styles.choices}
      role="group"
      aria-label={t("table.choices")}
      data-on-paper="none"
    >
      <SelectField
        label={t("table.group")}
        className={styles.select}
        value={view.group}
        choices={GROUPS.map((value) => ({ value, words: t(`table.group.${value}`) }))}
        onChoose={(group) => shown.change({ group })}
      />
      <SelectField
        label={t("table.sort")}
        className={styles.select}
        value={view.sort}
        choices={sorts.map((value) => ({
          value,
          words: value === "place" ? t("table.sort.place") : t(`detail.column.${value}`),
        }))}
        onChoose={(sort) => shown.change({ sort, isDown: false })}
      />
      <Button
        look="quiet"
        aria-expanded={isOpen}
        aria-controls={filtersId}
        onClick={() => setOpen(!isOpen)}
      >
        <ListFilter size={14} aria-hidden />
        {t("table.filter", { count: narrowings(view) })}
      </Button>
      <div id={filtersId} className={styles.filters} hidden={!isOpen}>
        <Filter
          name="stage"
          choices={STAGES.map((value) => ({ value, words: t(`board.stage.${value}`) }))}
        />
        <Filter
          name="capital"
          choices={capitals.map((value) => ({ value, words: nameOf(value) }))}
        />
        <Filter name="owner" choices={written("owner")} />
        <Filter name="due" choices={written("due")} />
        <Filter
          name="state"
          choices={STATES.map((value) => ({ value, words: t(`detail.state.${value}`) }))}
        />
        {internal !== null && (
          <Filter
            name="ourDos"
            choices={OUR_DOS.map((value) => ({
              value,
              words: value === "missing" ? t("table.ourDos.missing") : t(`detail.ourDo.${value}`),
            }))}
          />
        )}
      </div>
      <p className={styles.count} role="status">
        {t("table.shown", { shown: shownCount, all: rows.length })}
      </p>
      {(narrowings(view) > 0 || view.group !== "path" || view.sort !== "place") && (
        <Button look="quiet" onClick={() => shown.change(WHOLE_TABLE)}>
          {t("table.reset")}
        </Button>
      )}
    </div>
  );
}

type Filtered = "stage" | "capital" | "owner" | "due" | "state" | "ourDos";

function Filter<Name extends Filtered>({
  name,
  choices,
}: {
  readonly name: Name;
  readonly choices: readonly {
    readonly value: NonNullable<TableView[Name]>;
    readonly words: string;
  }[];
}) {
  const t = useTranslate();
  const shown = useBoardPart(SHOWN_TABLE);
  const chosen = useValue(shown.view)[name];
  return (
    <SelectField
      label={t(`table.filter.${name}`)}
      className={styles.select}
      value={chosen === null ? ANY : WRITTEN + String(chosen)}
      data-narrowed={chosen !== null}
      choices={[
        { value: ANY, words: t("table.any") },
        ...choices.map(({ value, words }) => ({ value: WRITTEN + String(value), words })),
      ]}
      onChoose={(value) => {
        const found = choices.find((choice) => WRITTEN + String(choice.value) === value);
        shown.change({ [name]: found?.value ?? null });
      }}
    />
  );
}
