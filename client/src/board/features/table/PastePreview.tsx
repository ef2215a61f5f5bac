import { useMemo, type ClipboardEvent } from "react";
import type { Editor } from "tldraw";
import type { Interpretation } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../../ui/Dialog.tsx";
import { fieldArea } from "../../../ui/text-field.css.ts";
import { useBoard } from "../../ground/board-context.ts";
import { applyPaste, hasRoomFor } from "./apply-paste.ts";
import type { TableLine } from "./arrange-rows.ts";
import * as styles from "./paste-preview.css.ts";
import { cellsOf, type PastedTable } from "./pasted-table.ts";
import { MOST_PASTED_ROWS, planPaste, type PastePlan, type PlannedRow } from "./plan-paste.ts";
import { useTableRows } from "./use-table-rows.ts";

/** What a paste would do, row by row, as the board is at this moment; nothing is done before a yes. */
export function PastePreview({
  pasted,
  onPasted,
  onClose,
  editor,
  interpretation,
  lines,
}: {
  readonly pasted: PastedTable;
  readonly onPasted: (pasted: PastedTable) => void;
  readonly onClose: () => void;
  readonly editor: Editor;
  readonly interpretation: Interpretation;
  readonly lines: readonly TableLine[];
}) {
  const t = useTranslate();
  const { internal } = useBoard();
  const { nodes, rows: allRows } = useTableRows(editor, null);
  const { lineup } = interpretation;
  const plan = useMemo(() => {
    const rows = lines.flatMap((line) => (line.kind === "row" ? [line.row] : []));
    return planPaste({ ...pasted, rows, allRows, nodes, lineup, hasOurDos: internal !== null });
  }, [pasted, lines, allRows, nodes, lineup, internal]);
  const planned = plan.kind === "rows" ? plan.rows : [];
  const count = (kind: PlannedRow["kind"]) => planned.filter((row) => row.kind === kind).length;
  const done = count("create") + count("update");
  const hasRoom = hasRoomFor(editor, planned);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("table.paste.title")}
      description={t("table.paste.explained")}
      isWide
    >
      {pasted.cells.length === 0 || plan.kind === "unread" ? (
        <>
          {pasted.cells.length > 0 && plan.kind === "unread" && (
            <p role="alert">{t(`table.paste.${plan.why}`, { most: MOST_PASTED_ROWS })}</p>
          )}
          <textarea
            className={fieldArea}
            rows={4}
            aria-label={t("table.paste.here")}
            placeholder={t("table.paste.here")}
            onPaste={({ nativeEvent }: ClipboardEvent) => {
              const cells = cellsOf(nativeEvent);
              if (cells === null) return;
              nativeEvent.preventDefault();
              onPasted({ cells, start: null });
            }}
          />
        </>
      ) : (
        <>
          <p role="status">
            {t("table.paste.sum", {
              create: count("create"),
              update: count("update"),
              same: count("same"),
              refused: count("refused"),
            })}
          </p>
          <Ignored plan={plan} />
          <div className={styles.rows}>
            <table className={styles.table} aria-label={t("table.paste.rows")}>
              <tbody>
                {planned.map((row) => (
                  <PlannedLine key={row.number} row={row} />
                ))}
              </tbody>
            </table>
          </div>
          {!hasRoom && <p role="alert">{t("table.paste.noRoom")}</p>}
        </>
      )}
      <DialogActions>
        <Button look="quiet" onClick={onClose}>
          {t("table.paste.cancel")}
        </Button>
        <Button
          look="primary"
          disabled={done === 0 || !hasRoom}
          onClick={() => {
            applyPaste(editor, planned);
            onClose();
          }}
        >
          {t(count("refused") === 0 ? "table.paste.do" : "table.paste.doRest", { count: done })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Ignored({ plan }: { readonly plan: PastePlan }) {
  const t = useTranslate();
  if (plan.kind !== "rows" || plan.ignored.length === 0) return null;
  return <p>{t("table.paste.ignored", { columns: plan.ignored.join(t("table.paste.and")) })}</p>;
}

function PlannedLine({ row }: { readonly row: PlannedRow }) {
  const t = useTranslate();
  const language = useLanguage();
  const place =
    row.kind === "refused"
      ? ""
      : `${t(`board.stage.${row.node.stage}`)}・${row.node.label[language]}`;
  return (
    <tr data-kind={row.kind}>
      <th scope="row" className={styles.number}>
        {t("table.paste.row", { number: row.number })}
      </th>
      <td className={styles.kind} data-kind={row.kind}>
        {t(`table.paste.kind.${row.kind}`)}
      </td>
      <td className={styles.words}>
        {row.kind === "refused" ? (
          <>
            {row.words}
            <strong className={styles.why}>
              <Why refusal={row.refusal} />
            </strong>
          </>
        ) : (
          <>
            <span className={styles.place}>{place}</span>
            {row.kind === "same" ? row.words : <Changes row={row} />}
          </>
        )}
      </td>
    </tr>
  );
}

function Why({
  refusal,
}: {
  readonly refusal: Extract<PlannedRow, { kind: "refused" }>["refusal"];
}) {
  const t = useTranslate();
  switch (refusal.why) {
    case "noCard":
      return t("table.paste.why.noCard", { capital: refusal.capital });
    case "unknownState":
      return t("table.paste.why.unknownState", { state: refusal.state });
    case "tooLong":
      return t("table.paste.why.tooLong", {
        column: t(`detail.column.${refusal.column}`),
        most: refusal.most,
      });
    case "manyOurDos":
      return t("table.paste.why.manyOurDos", { most: refusal.most });
    case "noText":
    case "noCapital":
    case "unknownStage":
    case "unclearStage":
    case "noRow":
    case "twice":
      return t(`table.paste.why.${refusal.why}`);
  }
}

const SHOWN = ["text", "state", "indicator", "target", "due", "owner"] as const;

/** Each value that is written, and what stands there now. */
function Changes({ row }: { readonly row: Extract<PlannedRow, { kind: "create" | "update" }> }) {
  const t = useTranslate();
  const { props } = row;
  const before = row.kind === "update" ? row.doResult.props : null;
  const wordsOf = (name: (typeof SHOWN)[number], value: string | undefined) =>
    name === "state" && value !== undefined
      ? t(`detail.state.${value as NonNullable<typeof props.state>}`)
      : value;
  return (
    <ul className={styles.changes}>
      {row.kind === "update" && props.text === undefined && <li>{row.doResult.props.text}</li>}
      {SHOWN.map((name) => {
        const next = wordsOf(name, props[name]);
        if (next === undefined) return null;
        const old = before === null ? "" : wordsOf(name, before[name]);
        return (
          <li key={name}>
            {t(`detail.column.${name}`)}: {old !== "" && <del>{old}</del>} <ins>{next}</ins>
          </li>
        );
      })}
      {props.ourDos?.map(({ text, price }) => (
        <li key={text}>
          {t("detail.column.ourDos")}: <ins>{text}</ins>
          {price !== null && <> ({t(`detail.ourDo.${price}`)})</>}
        </li>
      ))}
    </ul>
  );
}
