import { useId } from "react";
import { useValue, type Editor } from "tldraw";
import { CAPITAL_CARD, type CapitalCardProps, type CapitalCardShape } from "@zentaikan/board-model";
import type { Direction } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { Choices } from "../../ground/selection/Choices.tsx";
import { SelectionForm } from "../../ground/selection/SelectionForm.tsx";
import * as styles from "../../ground/selection/selection.css.ts";

const directions: readonly Direction[] = ["grow", "keep", "spend"];

/** What is said of the one selected card: its capital, its small division, and what becomes of it. */
export function CardPanel({ editor }: { readonly editor: Editor }) {
  const card = useValue(
    "selected card",
    () => {
      const shape = editor.getOnlySelectedShape();
      return shape?.type === CAPITAL_CARD && !editor.getIsReadonly() ? shape : null;
    },
    [editor],
  );
  return card === null ? null : <CardForm key={card.id} card={card} editor={editor} />;
}

function CardForm({ card, editor }: { readonly card: CapitalCardShape; readonly editor: Editor }) {
  const t = useTranslate();
  const language = useLanguage();
  const { lineup, features } = useBoard();
  const suggestionsId = useId();
  const { capital: capitalId, direction } = card.props;
  const capital = lineup.capitals.find(({ id }) => id === capitalId);
  const choices = lineup.capitals.filter(({ id, retired }) => !retired || id === capitalId);
  const write = (props: Partial<CapitalCardProps>) =>
    editor.updateShape({ id: card.id, type: card.type, props });
  const change = (props: Partial<CapitalCardProps>) => {
    editor.markHistoryStoppingPoint("card");
    write(props);
  };
  return (
    <SelectionForm
      kind="card"
      label={t("board.selection.card")}
      heading={capital?.label[language] ?? capitalId}
      editor={editor}
    >
      <label className={styles.field}>
        <span className={styles.legend}>{t("board.card.capital")}</span>
        <select
          className={styles.text}
          value={capitalId}
          onChange={({ currentTarget }) => change({ capital: currentTarget.value })}
        >
          {capital === undefined && <option value={capitalId}>{capitalId}</option>}
          {choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[language]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        <span className={styles.legend}>{t("board.card.subdivision")}</span>
        <BoardTextField
          editor={editor}
          text={{
            record: card.id,
            field: "subdivision",
            most: 80,
            read: () => editor.getShape<CapitalCardShape>(card.id)?.props.subdivision ?? "",
            write: (subdivision) => write({ subdivision }),
          }}
          className={styles.text}
          list={suggestionsId}
          placeholder={t("board.card.subdivisionHint")}
        />
        <datalist id={suggestionsId}>
          {capital?.subdivisions.map(({ id, label }) => (
            <option key={id} value={label[language]} />
          ))}
        </datalist>
      </label>
      <Choices
        label={t("board.directionLabel")}
        choices={directions.map((value) => ({ value, words: t(`board.direction.${value}`) }))}
        chosen={direction}
        onChoose={(chosen) => change({ direction: chosen })}
      />
      {features.map(
        ({ name, OfCard }) =>
          OfCard !== undefined && <OfCard key={name} card={card} editor={editor} />,
      )}
    </SelectionForm>
  );
}
