import { ArrowDownRight, ArrowRight } from "lucide-react";
import type { ComponentProps } from "react";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import * as styles from "./matrix.css.ts";
import type { MatrixCell } from "./matrix-rows.ts";

const directionIcons = { grow: null, keep: ArrowRight, spend: ArrowDownRight };

/** One cell of the table: says in words what is there, what it leads to and what leads to it. */
export function MatrixCellButton({
  cell,
  links,
  ...rest
}: {
  readonly cell: MatrixCell;
  /** How many arrows come and go. */
  readonly links: { readonly into: number; readonly outOf: number };
} & ComponentProps<"button">) {
  const t = useTranslate();
  const language = useLanguage();
  const { capital, stage, node } = cell;
  const words = { capital: capital.label[language], stage: t(`board.stage.${stage}`) };
  const Icon = node === null ? null : directionIcons[node.direction];
  return (
    <button
      type="button"
      className={styles.cell}
      style={node === null ? {} : { background: capitalColor(capital) }}
      data-filled={node !== null}
      aria-label={
        node === null
          ? t("matrix.cell.empty", words)
          : t(`matrix.cell.${node.direction}`, { ...words, ...links })
      }
      aria-keyshortcuts="L R S E"
      {...rest}
    >
      {node === null ? "" : capital.initial}
      {Icon !== null && <Icon size={12} aria-hidden />}
    </button>
  );
}
