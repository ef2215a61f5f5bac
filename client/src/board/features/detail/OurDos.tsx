import { Plus, Trash2 } from "lucide-react";
import { uniqueId, type Editor } from "tldraw";
import { MAX_OUR_DOS, ourDoField, type DoResultShape } from "@zentaikan/board-model";
import type { DrawnOurDo } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import type { BoardText } from "../../ground/board-text.ts";
import { useBoard } from "../../ground/board-context.ts";
import { ReadersMark } from "../../ground/parts/ReadersMark.tsx";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import { legend, text as textField } from "../../ground/selection/selection.css.ts";
import * as styles from "./detail-panel.css.ts";
import { chooseOfDoResult, sayOfDoResult } from "../../canvas/depth/edit-do-results.ts";
import { PRICES, priceOf, type Price } from "../../canvas/depth/price.ts";

const PAID: Readonly<Record<Price, boolean | null>> = { unsettled: null, paid: true, free: false };

/** What we do so that the customer can do it, each paid, free or unsettled. */
export function OurDos({
  doResult,
  editor,
}: {
  readonly doResult: DoResultShape;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const { internal } = useBoard();
  const { ourDos } = doResult.props;
  /** As they are at this moment; what is drawn may be a frame older. */
  const current = () => editor.getShape<DoResultShape>(doResult.id)?.props.ourDos ?? [];
  const choose = (next: DrawnOurDo[]) => chooseOfDoResult(editor, doResult.id, { ourDos: next });
  const changed = (id: string, said: Partial<DrawnOurDo>) =>
    current().map((ourDo) => (ourDo.id === id ? { ...ourDo, ...said } : ourDo));
  if (internal === null) return null;
  return (
    <fieldset className={styles.ourDos}>
      <legend className={legend}>{t("detail.ourDos")}</legend>
      <ReadersMark party="internal" />
      {ourDos.map((ourDo) => (
        <OurDo
          key={ourDo.id}
          ourDo={ourDo}
          editor={editor}
          text={{
            record: doResult.id,
            field: ourDoField(ourDo.id),
            isInternal: true,
            most: 200,
            read: () => current().find(({ id }) => id === ourDo.id)?.text ?? "",
            write: (text) =>
              sayOfDoResult(editor, doResult.id, { ourDos: changed(ourDo.id, { text }) }),
          }}
          onPrice={(price) => choose(changed(ourDo.id, { paid: PAID[price] }))}
          onRemove={() => choose(current().filter(({ id }) => id !== ourDo.id))}
        />
      ))}
      {ourDos.length < MAX_OUR_DOS && (
        <Button
          look="quiet"
          onClick={() => choose([...current(), { id: uniqueId(), text: "", paid: null }])}
        >
          <Plus size={14} aria-hidden />
          {t("detail.ourDo.add")}
        </Button>
      )}
    </fieldset>
  );
}

function OurDo({
  ourDo,
  editor,
  text,
  onPrice,
  onRemove,
}: {
  readonly ourDo: DrawnOurDo;
  readonly editor: Editor;
  readonly text: BoardText;
  readonly onPrice: (price: Price) => void;
  readonly onRemove: () => void;
}) {
  const t = useTranslate();
  return (
    <div className={styles.ourDo}>
      <BoardTextField
        editor={editor}
        text={text}
        className={textField}
        aria-label={t("detail.ourDo")}
        placeholder={t("detail.ourDo")}
      />
      <select
        className={styles.price}
        value={priceOf([ourDo])}
        aria-label={t("detail.ourDo.price")}
        onChange={({ currentTarget }) => {
          const price = PRICES.find((known) => known === currentTarget.value);
          if (price !== undefined) onPrice(price);
        }}
      >
        {PRICES.map((price) => (
          <option key={price} value={price}>
            {t(`detail.ourDo.${price}`)}
          </option>
        ))}
      </select>
      <IconButton
        icon={Trash2}
        label={t("detail.ourDo.remove", { text: ourDo.text || t("detail.unwritten") })}
        onClick={onRemove}
      />
    </div>
  );
}
