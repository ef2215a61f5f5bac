import type { Ref } from "react";
import type { Editor } from "tldraw";
import {
  coverage,
  type Coverage,
  type GrowthNode,
  type Interpretation,
} from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { CapitalInitial } from "../../ground/parts/CapitalInitial.tsx";
import { AddCell } from "./AddCell.tsx";
import type { TableLine } from "./arrange-rows.ts";
import { useColumns } from "./columns.ts";
import { DetailRow } from "./DetailRow.tsx";
import * as styles from "./detail-table.css.ts";
import { GroupHead } from "./GroupHead.tsx";
import { cardsOf } from "./use-table-rows.ts";

interface LineProps {
  readonly line: TableLine;
  readonly lineKey: string;
  readonly index: number;
  readonly measure: Ref<HTMLTableRowElement>;
  readonly interpretation: Interpretation;
  readonly editor: Editor;
}

/** A line of the table: a Do result, the head of those that follow, or where the next one is written. */
export function DetailLine(props: LineProps) {
  const { line, lineKey, index, measure, interpretation, editor } = props;
  const language = useLanguage();
  const place = {
    ref: measure,
    "data-index": index,
    "data-line": lineKey,
    "aria-rowindex": index + 2,
  };
  switch (line.kind) {
    case "stage":
      return (
        <tr {...place}>
          <StageHead node={line.node} interpretation={interpretation} />
        </tr>
      );
    case "node":
      return (
        <tr {...place}>
          <NodeHead node={line.node} isEmpty={line.isEmpty} interpretation={interpretation} />
        </tr>
      );
    case "group":
      return (
        <tr {...place}>
          <GroupHead {...line} interpretation={interpretation} />
        </tr>
      );
    case "row":
      return (
        <DetailRow row={line.row} editor={editor} lineup={interpretation.lineup} place={place} />
      );
    case "add": {
      const [card] = cardsOf(line.node);
      return card === undefined ? (
        <tr {...place} />
      ) : (
        <tr {...place}>
          <AddCell card={card} capital={line.node.label[language]} editor={editor} />
        </tr>
      );
    }
  }
}

interface HeadProps {
  readonly node: GrowthNode;
  readonly interpretation: Interpretation;
}

function StageHead({ node: { stage }, interpretation }: HeadProps) {
  const t = useTranslate();
  const columns = useColumns();
  const share = coverageOf(interpretation).ofStage[stage];
  return (
    <th scope="rowgroup" colSpan={columns.length} className={styles.stageHead}>
      {t(`board.stage.${stage}`)}
      {share !== null && <Share share={share} />}
    </th>
  );
}

function NodeHead({ node, isEmpty, interpretation }: HeadProps & { readonly isEmpty: boolean }) {
  const t = useTranslate();
  const language = useLanguage();
  const columns = useColumns();
  const mayEdit = useBoard().abilities.includes("edit");
  const capital = interpretation.lineup.capitals.find(({ id }) => id === node.capital);
  const share = coverageOf(interpretation).ofNode.find((covered) => covered.node === node.key);
  return (
    <th scope="rowgroup" colSpan={columns.length} className={styles.nodeHead}>
      <span className={styles.nodeName}>
        {capital !== undefined && <CapitalInitial capital={capital} />}
        {node.label[language]}
        <Share share={share?.share ?? 0} />
      </span>
      {isEmpty && !mayEdit && <span className={styles.none}>{t("detail.none")}</span>}
    </th>
  );
}

const known = new WeakMap<Interpretation, Coverage>();

/** Once for all lines. */
function coverageOf(interpretation: Interpretation): Coverage {
  const { structure, detail } = interpretation;
  const found = known.get(interpretation) ?? coverage(structure, detail);
  known.set(interpretation, found);
  return found;
}

function Share({ share }: { readonly share: number }) {
  const t = useTranslate();
  return (
    <span className={styles.share}>{t("detail.share", { percent: Math.round(share * 100) })}</span>
  );
}
