import { comparePatterns, patternFeatures } from "@zentaikan/capital-graph";
import type { Translate } from "../../messages/translate.ts";
import type { ShownSegments } from "../shown-segments.ts";

/** Where a customer stands among the patterns, as a sentence. */
export function standingWords(
  place: number,
  { body, nameOf, segmentName }: Pick<ShownSegments, "body" | "nameOf" | "segmentName">,
  t: Translate,
): string {
  const customer = body.customers[place];
  const standing = customer?.place ?? null;
  if (customer === undefined || standing === null) return t("segments.detail.tooFew");
  const segment = segmentName(standing.nearest.segment);
  switch (standing.kind) {
    case "candidate":
      return t("segments.detail.candidate", { segment });
    case "borderline": {
      const next = standing.next === null ? "" : segmentName(standing.next.segment);
      return t("segments.detail.borderline", { segment, next });
    }
    case "member": {
      const medoid = body.found?.segments[standing.nearest.segment];
      if (medoid === undefined || medoid.medoid === place) return t("segments.detail.isMedoid");
      const [own, other] = [body.patterns[customer.pattern], body.patterns[medoid.pattern]];
      if (own === undefined || other === undefined) return "";
      const { band } = comparePatterns(patternFeatures(own.form), patternFeatures(other.form));
      return t("segments.detail.member", {
        segment,
        medoid: nameOf(medoid.medoid),
        band: t(`segments.band.${band}`),
      });
    }
  }
}
