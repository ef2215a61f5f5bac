import { stageSentence } from "@zentaikan/capital-graph";
import type { FoundSegmentBody } from "@zentaikan/protocol/segments";
import type { ReactNode } from "react";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { SegmentMark } from "../SegmentMark.tsx";
import { useShownSegments } from "../shown-segments.ts";
import { StructurePicture } from "../structure/StructurePicture.tsx";
import * as styles from "./gallery.css.ts";
import { stabilityOf } from "./stability.ts";

interface SegmentCardProps {
  readonly segment: FoundSegmentBody;
  readonly place: number;
  /** What other parts of the product add. */
  readonly children?: ReactNode;
}

const MOST_CHIPS = 4;

/** One pattern: its picture, who stands for it, what sets it apart, and whether it lasts. */
export function SegmentCard({ segment, place, children }: SegmentCardProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { body, change, nameOf, segmentName, words } = useShownSegments();
  const pattern = body.patterns[segment.pattern];
  if (pattern === undefined) return null;
  const name = segmentName(place);
  const sentence = stageSentence(pattern.form, words.lineup)[language];
  const stability = stabilityOf(segment.stability);
  return (
    <article className={styles.card} aria-label={name}>
      <header className={styles.cardHead}>
        <SegmentMark segment={place} />
        <h2 className={styles.name}>{name}</h2>
        <span className={styles.count}>{t("segments.count", { count: segment.count })}</span>
      </header>
      <p className={styles.sentence}>{sentence}</p>
      <StructurePicture
        form={pattern.form}
        label={t("segments.picture", { name: nameOf(segment.medoid), sentence })}
      />
      <p className={styles.medoid}>{t("segments.medoid", { name: nameOf(segment.medoid) })}</p>
      <ul className={styles.chips} aria-label={t("segments.signature")}>
        {segment.signature.slice(0, MOST_CHIPS).map(({ feature, text, inside, outside }) => (
          <li
            key={feature}
            title={t("segments.signature.share", {
              text: text[language],
              inside: Math.round(inside * 100),
              outside: Math.round(outside * 100),
            })}
          >
            <Chip>{text[language]}</Chip>
          </li>
        ))}
      </ul>
      <footer className={styles.foot}>
        <span className={styles.light} data-light={stability}>
          {t(`segments.stability.${stability}`)}
        </span>
        <Button look="quiet" onClick={() => change({ part: "customers", segment: pattern.id })}>
          {t("segments.seeCustomers")}
        </Button>
      </footer>
      {children}
    </article>
  );
}
