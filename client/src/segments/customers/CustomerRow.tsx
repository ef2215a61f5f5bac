import { memo } from "react";
import { Link } from "wouter";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { SegmentMark } from "../SegmentMark.tsx";
import { useShownSegments } from "../shown-segments.ts";
import { cellsOf } from "./customer-cells.ts";
import * as styles from "./customers-table.css.ts";

interface CustomerRowProps {
  /** In the body. */
  readonly place: number;
  /** In the table, from zero. */
  readonly row: number;
  /** How high what is not there above it is. */
  readonly above: number;
}

export const CustomerRow = memo(function CustomerRow({ place, row, above }: CustomerRowProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const segments = useShownSegments();
  const customer = segments.body.customers[place];
  if (customer === undefined) return null;
  const { known, place: standing } = customer;
  const [name, segment, kind, ...facts] = cellsOf(place, segments, { language, translate });
  return (
    <>
      {above > 0 && (
        <tr aria-hidden>
          <td style={{ height: above, padding: 0 }} colSpan={8} />
        </tr>
      )}
      <tr className={styles.row} data-row={row} aria-rowindex={row + 2}>
        <th scope="row" className={styles.first}>
          {known === null ? (
            <span className={styles.withheld}>{name}</span>
          ) : (
            <Link
              href={`/boards/${known.boardId}`}
              className={styles.link}
              title={translate("segments.openBoard", { name: name ?? "" })}
            >
              {name}
            </Link>
          )}
        </th>
        <td className={styles.cell} title={segment}>
          {standing !== null && <SegmentMark segment={standing.nearest.segment} />} {segment}
        </td>
        <td className={styles.cell} data-kind={standing?.kind}>
          {kind}
        </td>
        {facts.map((fact, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a column is its place
          <td key={at} className={styles.cell} title={fact}>
            {fact}
          </td>
        ))}
        <td className={styles.cell} data-on-paper="none">
          {known !== null && (
            <Button
              look="quiet"
              className={styles.why}
              aria-label={translate("segments.why", { name: name ?? "" })}
              onClick={() => segments.change({ customer: known.id })}
            >
              {translate("segments.whyShort")}
            </Button>
          )}
        </td>
      </tr>
    </>
  );
});
