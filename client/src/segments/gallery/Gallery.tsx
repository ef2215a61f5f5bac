import { stageSentence } from "@zentaikan/capital-graph";
import type { FoundSegmentBody, SegmentationBody } from "@zentaikan/protocol/segments";
import type { ReactNode } from "react";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { AdoptedOfFound } from "../patterns/AdoptedOfFound.tsx";
import { FEWEST_TOLD, toldCount } from "../segmentation-model.ts";
import { useShownSegments } from "../shown-segments.ts";
import { TwinTable } from "../TwinTable.tsx";
import * as styles from "./gallery.css.ts";
import { GroupCards } from "./GroupCards.tsx";
import { SegmentCard } from "./SegmentCard.tsx";
import { stabilityOf } from "./stability.ts";

type Slot = (segment: FoundSegmentBody, body: SegmentationBody) => ReactNode;

/** The patterns as cards: each with the structure that stands for it. */
export function Gallery({ slot }: { readonly slot?: Slot | undefined }) {
  const { body, view } = useShownSegments();
  if (body.found === null) return <GroupCards />;
  if (view.asTable) return <GalleryTable segments={body.found.segments} />;
  return (
    <ul className={styles.gallery}>
      {body.found.segments.map((segment, place) => (
        <li key={body.patterns[segment.pattern]?.id ?? place} className={styles.item}>
          <SegmentCard segment={segment} place={place}>
            <AdoptedOfFound segment={segment} body={body} />
            {slot?.(segment, body)}
          </SegmentCard>
        </li>
      ))}
    </ul>
  );
}

function GalleryTable({ segments }: { readonly segments: readonly FoundSegmentBody[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const { body, nameOf, segmentName, words } = useShownSegments();
  const rows = segments.map((segment, place) => {
    const form = body.patterns[segment.pattern]?.form;
    const rest = [
      nameOf(segment.medoid),
      form === undefined ? "" : stageSentence(form, words.lineup)[language],
      segment.signature
        .slice(0, 4)
        .map(({ text }) => text[language])
        .join(" / "),
      t(`segments.stability.${stabilityOf(segment.stability)}`),
    ];
    const [name, count] = [segmentName(place), segment.count];
    return {
      key: `${place}`,
      cells: [name, String(count), ...rest],
      copied:
        count < FEWEST_TOLD
          ? [name, toldCount(count, t), "", "", "", ""]
          : [name, String(count), ...rest],
    };
  });
  return (
    <TwinTable
      label={t("segments.title")}
      numeric={[1]}
      columns={[
        t("segments.column.segment"),
        t("segments.customersCount"),
        t("segments.medoidColumn"),
        t("segments.sentence"),
        t("segments.signature"),
        t("segments.stability"),
      ]}
      rows={rows}
    />
  );
}
