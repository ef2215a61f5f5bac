import type { AdoptedSegmentBody } from "@zentaikan/protocol/patterns";
import type { FoundSegmentBody, SegmentationBody } from "@zentaikan/protocol/segments";
import { useCallback, useDeferredValue, useMemo, type ReactNode } from "react";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Borderline } from "./between/Borderline.tsx";
import { CustomerDetail } from "./detail/CustomerDetail.tsx";
import { CustomersTable } from "./customers/CustomersTable.tsx";
import { FlowPicture } from "./flow/FlowPicture.tsx";
import { Gallery } from "./gallery/Gallery.tsx";
import { HeatMap } from "./heat/HeatMap.tsx";
import { ClosenessPart } from "./map/ClosenessPart.tsx";
import { OtherRoads } from "./roads/OtherRoads.tsx";
import { PartTools } from "./PartTools.tsx";
import { countPatterns, findCustomers, namesOf } from "./segmentation-model.ts";
import { capitalWords } from "./segment-words.ts";
import { SegmentsHead } from "./SegmentsHead.tsx";
import { PatternWork } from "./patterns/PatternWork.tsx";
import * as styles from "./segments-page.css.ts";
import type { SegmentsPart, SegmentsView } from "./segments-view.ts";
import { ShownSegmentsContext, type ShownSegments } from "./shown-segments.ts";
import type { ChangeView } from "./use-segments-view.ts";

/** Places that other parts of the product fill. */
export interface SegmentsSlots {
  /** Below the verdict and what was adopted. */
  readonly head?: (body: SegmentationBody) => ReactNode;
  /** At the foot of a segment's card. */
  readonly segment?: (segment: FoundSegmentBody, body: SegmentationBody) => ReactNode;
  /** Beside what people do with an adopted one. */
  readonly adopted?: (segment: AdoptedSegmentBody) => ReactNode;
}

interface SegmentsBodyProps {
  readonly body: SegmentationBody;
  readonly isWhole: boolean;
  readonly view: SegmentsView;
  readonly change: ChangeView;
  readonly slots: SegmentsSlots;
}

/** The page once there is an answer: the verdict, and one way to look at it. */
export function SegmentsBody({ body, isWhole, view, change, slots }: SegmentsBodyProps) {
  const translate = useTranslate();
  const language = useLanguage();
  // What is pressed answers at once; the picture of ten thousand customers follows.
  const { segment, kind, industry, isAnonymous } = view;
  const asked = useDeferredValue(
    useMemo(() => ({ segment, kind, industry }), [segment, kind, industry]),
  );
  const shown = useMemo(() => findCustomers(body, asked), [body, asked]);
  const counted = useMemo(() => countPatterns(body, shown), [body, shown]);
  const nameOf = useMemo(
    () => namesOf(body, { language, translate, isAnonymous }),
    [body, language, translate, isAnonymous],
  );
  const segmentName = useCallback(
    (place: number) => body.found?.segments[place]?.autoName[language] ?? "",
    [body, language],
  );
  const words = useMemo(() => capitalWords(body.own), [body]);
  const value = useMemo<ShownSegments>(
    () => ({ body, isWhole, view, change, nameOf, segmentName, words, shown, counted }),
    [body, isWhole, view, change, nameOf, segmentName, words, shown, counted],
  );
  const Part = view.part === "gallery" ? null : PARTS[view.part];
  return (
    <ShownSegmentsContext value={value}>
      <SegmentsHead />
      <PatternWork basis={body.basis} inputHash={body.inputHash} slot={slots.adopted} />
      {slots.head?.(body)}
      <PartTools />
      <div className={styles.part}>
        {Part === null && <Gallery slot={slots.segment} />}
        {Part !== null &&
          (isWhole ? <Part /> : <p className={styles.quiet}>{translate("app.loading")}</p>)}
      </div>
      {isWhole && <CustomerDetail />}
    </ShownSegmentsContext>
  );
}

/** Those that are drawn of the whole answer alone. */
const PARTS: Readonly<Record<Exclude<SegmentsPart, "gallery">, () => ReactNode>> = {
  customers: CustomersTable,
  heat: HeatMap,
  flow: FlowPicture,
  map: ClosenessPart,
  roads: OtherRoads,
  between: Borderline,
};
