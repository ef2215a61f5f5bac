import { memo } from "react";
import type { Speech } from "../../messages/translate.ts";
import { SegmentMark } from "../SegmentMark.tsx";
import type { ShownSegments } from "../shown-segments.ts";
import { cellsOf } from "./customer-cells.ts";
import * as styles from "./customers-table.css.ts";

interface CustomerRowProps {
  /** In the body. */
  readonly place: number;
  /** In the table, from zero. */
  readonly row: number;
  readonly told: Pick<ShownSegments, "body" | "nameOf" | "segmentName">;
  readonly speech: Speech;
}

/**
 * One customer. While somebody scrolls, many come and go: it asks for nothing by itself, and what is
 * pressed in it the table hears.
 */
export const CustomerRow = memo(function CustomerRow({
  place,
  row,
  told,
  speech,
}: CustomerRowProps) {
  const { translate } = speech;
  const customer = told.body.customers[place];
  if (customer === undefined) return null;
  const { known, place: standing } = customer;
  const [name = "", segment, kind, ...facts] = cellsOf(place, told, speech);
  return (
    <tr className={styles.row} data-row={row} aria-rowindex={row + 2}>
      <th scope="row" className={styles.first}>
        {known === null ? (
          <span className={styles.withheld}>{name}</span>
        ) : (
          <a href={`/boards/${known.boardId}`} className={styles.link} title={name}>
            {name}
          </a>
        )}
      </th>
      <td className={styles.cell} title={segment}>
        <span className={styles.clamped}>
          {standing !== null && <SegmentMark segment={standing.nearest.segment} />} {segment}
        </span>
      </td>
      <td className={styles.cell} data-kind={standing?.kind}>
        {kind}
      </td>
      {facts.map((fact, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a column is its place
        <td key={at} className={styles.cell}>
          {fact}
        </td>
      ))}
      <td className={styles.cell} data-on-paper="none">
        {known !== null && (
          <button
            type="button"
            className={styles.why}
            aria-label={translate("segments.why", { name })}
            data-customer={known.id}
          >
            {translate("segments.whyShort")}
          </button>
        )}
      </td>
    </tr>
  );
});
