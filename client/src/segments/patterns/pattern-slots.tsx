import type { SegmentsSlots } from "../SegmentsBody.tsx";
import { AdoptedOfFound } from "./AdoptedOfFound.tsx";
import { CustomerPlace } from "./CustomerPlace.tsx";
import { PatternWork } from "./PatternWork.tsx";

/** What people do with patterns, where the page leaves room for it. */
export const PATTERN_SLOTS: SegmentsSlots = {
  head: ({ basis, inputHash }) => <PatternWork basis={basis} inputHash={inputHash} />,
  segment: (segment, body) => <AdoptedOfFound segment={segment} body={body} />,
  customer: (customerId) => <CustomerPlace customerId={customerId} />,
};
