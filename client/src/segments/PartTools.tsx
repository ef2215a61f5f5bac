import { useMemo, type MouseEvent } from "react";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { industryName } from "../facts/industry-name.ts";
import { Button } from "../ui/Button.tsx";
import { tab, tabs } from "../ui/page-tabs.css.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { industriesOf } from "./segmentation-model.ts";
import * as styles from "./segments-page.css.ts";
import {
  isNarrowed,
  PLACE_KINDS,
  SEGMENTS_PARTS,
  writeSegmentsView,
  type SegmentsPart,
} from "./segments-view.ts";
import { useShownSegments } from "./shown-segments.ts";

/** No value of a sheet is a control character. */
const ANY = "\u0000";
/** Those that are pictures, and a table as well. */
const PICTURES: readonly SegmentsPart[] = ["gallery", "heat", "flow", "map", "roads"];
/** Those in which not every customer has a place. */
const NARROWED: readonly SegmentsPart[] = ["customers", "heat", "flow", "map"];

/** Which part of the page one looks at, whom of the customers, and whether as a table. */
export function PartTools() {
  const t = useTranslate();
  const { view, change, shown, body, isWhole } = useShownSegments();
  const goTo = (part: SegmentsPart) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    change({ part });
  };
  return (
    <div className={styles.tools} data-on-paper="none">
      <nav className={tabs} aria-label={t("segments.parts")}>
        {SEGMENTS_PARTS.map((part) => (
          <a
            key={part}
            href={`/segments?${writeSegmentsView({ ...view, part })}`}
            className={tab}
            onClick={goTo(part)}
            {...(part === view.part && { "aria-current": "true" as const })}
          >
            {t(`segments.part.${part}`)}
          </a>
        ))}
      </nav>
      <div className={styles.filters}>
        {NARROWED.includes(view.part) && (
          <>
            <Filters />
            {isWhole && isNarrowed(view) && (
              <>
                <span role="status" className={styles.evidence}>
                  {t("segments.shown", { count: shown.length, all: body.customers.length })}
                </span>
                <Button
                  look="quiet"
                  onClick={() => change({ segment: null, kind: null, industry: null })}
                >
                  {t("segments.filter.clear")}
                </Button>
              </>
            )}
          </>
        )}
        {PICTURES.includes(view.part) && (
          <Button
            className={styles.asTable}
            aria-pressed={view.asTable}
            onClick={() => change({ asTable: !view.asTable })}
          >
            {t("segments.asTable")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Filters() {
  const t = useTranslate();
  const language = useLanguage();
  const { body, view, change, segmentName } = useShownSegments();
  const { customers, patterns, found } = body;
  const industries = useMemo(() => industriesOf(customers), [customers]);
  const any = (name: string) => ({ value: ANY, words: t("segments.filter.any", { name }) });
  const chosen = (value: string) => (value === ANY ? null : value);
  return (
    <>
      {found !== null && (
        <>
          <SelectField
            label={t("segments.filter.segment")}
            labelHidden
            style={{ maxWidth: 320 }}
            value={view.segment ?? ANY}
            choices={[
              any(t("segments.filter.segment")),
              ...found.segments.map(({ pattern }, place) => ({
                value: patterns[pattern]?.id ?? "",
                words: segmentName(place),
              })),
            ]}
            onChoose={(value) => change({ segment: chosen(value) })}
          />
          <SelectField
            label={t("segments.filter.kind")}
            labelHidden
            value={view.kind ?? ANY}
            choices={[
              any(t("segments.filter.kind")),
              ...PLACE_KINDS.map((kind) => ({ value: kind, words: t(`segments.kind.${kind}`) })),
            ]}
            onChoose={(value) =>
              change({ kind: PLACE_KINDS.find((kind) => kind === value) ?? null })
            }
          />
        </>
      )}
      <SelectField
        label={t("segments.filter.industry")}
        labelHidden
        value={view.industry ?? ANY}
        choices={[
          any(t("segments.filter.industry")),
          ...industries.map((industry) => ({
            value: industry,
            words: industry === "" ? t("segments.unknown") : industryName(industry, language),
          })),
        ]}
        onChoose={(value) => change({ industry: chosen(value) })}
      />
    </>
  );
}
