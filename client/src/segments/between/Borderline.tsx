import { distanceBand, patternDistance, patternFeatures } from "@zentaikan/capital-graph";
import { useMemo, useState } from "react";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyTable } from "../../ui/CopyTable.tsx";
import { FEWEST_TOLD, toldCount } from "../segmentation-model.ts";
import * as page from "../segments-page.css.ts";
import { useShownSegments } from "../shown-segments.ts";

/** More are drawn when somebody wants them: a task lays out so many rows and no more. */
const STEP = 40;

/** Who stands between two patterns, or far from all of them; with both neighbours. */
export function Borderline() {
  const t = useTranslate();
  const { body, change, nameOf, segmentName } = useShownSegments();
  const language = useLanguage();
  const [most, setMost] = useState(STEP);
  const places = useMemo(
    () =>
      [...body.customers.keys()]
        .filter((place) => ["borderline", "candidate"].includes(kindAt(place) ?? ""))
        .toSorted((one, other) => (kindAt(one) ?? "").localeCompare(kindAt(other) ?? "")),
    // oxlint-disable-next-line react/exhaustive-deps -- `kindAt` reads the body alone
    [body],
  );
  if (places.length === 0) return <p className={page.quiet}>{t("segments.between.none")}</p>;
  const neighbours = (place: number) => {
    const { place: standing, pattern } = body.customers[place] ?? {};
    return [standing?.nearest, standing?.next].map((near) => {
      if (!near) return { words: "", copied: "" };
      const medoid = body.found?.segments[near.segment];
      const [own, other] = [body.patterns[pattern ?? -1], body.patterns[medoid?.pattern ?? -1]];
      if (medoid === undefined || own === undefined || other === undefined) {
        return { words: "", copied: "" };
      }
      const distance = patternDistance(patternFeatures(own.form), patternFeatures(other.form));
      const words = t("segments.between.near", {
        segment: segmentName(near.segment),
        band: t(`segments.band.${distanceBand(distance)}`),
      });
      const copied = medoid.count < FEWEST_TOLD ? toldCount(medoid.count, t) : words;
      return { words, copied };
    });
  };
  const columns = [
    t("segments.column.name"),
    t("segments.column.kind"),
    t("segments.between.nearest"),
    t("segments.between.next"),
  ];
  const kindWords = (place: number) => {
    const kind = kindAt(place);
    return kind === undefined ? "" : t(`segments.kind.${kind}`);
  };
  return (
    <>
      <div className={page.aboveTable}>
        <p className={page.evidence}>{t("segments.between.intro")}</p>
        <CopyTable
          cells={() => [
            columns,
            ...places.map((place) => [
              nameOf(place),
              kindWords(place),
              ...neighbours(place).map(({ copied }) => copied),
            ]),
          ]}
        />
      </div>
      <div className={page.scroll}>
        <table className={page.twin} aria-label={t("segments.part.between")} lang={language}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col" data-on-paper="none">
                {t("segments.column.detail")}
              </th>
            </tr>
          </thead>
          <tbody>
            {places.slice(0, most).map((place) => {
              const known = body.customers[place]?.known;
              const [nearest, next] = neighbours(place);
              return (
                <tr key={place}>
                  <th scope="row">{nameOf(place)}</th>
                  <td>{kindWords(place)}</td>
                  <td>{nearest?.words}</td>
                  <td>{next?.words}</td>
                  <td data-on-paper="none">
                    {known && (
                      <Button
                        look="quiet"
                        aria-label={t("segments.why", { name: nameOf(place) })}
                        onClick={() => change({ customer: known.id })}
                      >
                        {t("segments.whyShort")}
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {places.length > most && (
        <Button onClick={() => setMost(most + STEP)}>
          {t("segments.showMore", { count: places.length - most })}
        </Button>
      )}
    </>
  );

  function kindAt(place: number) {
    return body.customers[place]?.place?.kind;
  }
}
