import { peopleWords, salesWords } from "../../facts/band-words.ts";
import { industryName } from "../../facts/industry-name.ts";
import type { Speech, Translate } from "../../messages/translate.ts";
import { FEWEST_TOLD } from "../segmentation-model.ts";
import { CUSTOMER_COLUMNS } from "../segments-view.ts";
import type { ShownSegments } from "../shown-segments.ts";
import type { SegmentedCustomerBody } from "@zentaikan/protocol/segments";

type Told = Pick<ShownSegments, "body" | "nameOf" | "segmentName">;

/** What stands in the row of a customer, column by column. */
export function cellsOf(place: number, { body, nameOf, segmentName }: Told, speech: Speech) {
  const { language, translate: t } = speech;
  const customer = body.customers[place];
  if (customer === undefined) return [];
  const { known, place: standing } = customer;
  return [
    nameOf(place),
    standing === null ? "" : segmentName(standing.nearest.segment),
    standing === null ? "" : t(`segments.kind.${standing.kind}`),
    known === null || known.industry === "" ? "" : industryName(known.industry, language),
    known?.salesBand ? salesWords(known.salesBand, language) : "",
    known?.peopleBand ? peopleWords(known.peopleBand, language) : "",
    known === null ? "" : agreementWords(customer, t),
  ];
}

function agreementWords({ agreedVersion, isStale }: SegmentedCustomerBody, t: Translate): string {
  if (agreedVersion === null) return t("segments.agreement.none");
  if (isStale) return t("segments.agreement.stale");
  return t("segments.agreement.agreed", { version: agreedVersion });
}

/**
 * The same for a spreadsheet. A pattern of so few customers would tell who they are to whoever is
 * shown it: its name stays here [SP8].
 */
export function customerCells(
  places: readonly number[],
  segments: Told,
  speech: Speech,
): readonly (readonly string[])[] {
  const { translate: t } = speech;
  const heads = CUSTOMER_COLUMNS.map((column) => t(`segments.column.${column}`));
  const rows = places.map((place) => {
    const cells = cellsOf(place, segments, speech);
    const segment = segments.body.customers[place]?.place?.nearest.segment;
    const count = segment === undefined ? null : segments.body.found?.segments[segment]?.count;
    if (count === null || count === undefined || count >= FEWEST_TOLD) return cells;
    return cells.map((cell, at) =>
      CUSTOMER_COLUMNS[at] === "segment" ? t("segments.fewer", { fewest: FEWEST_TOLD }) : cell,
    );
  });
  return [heads, ...rows];
}
