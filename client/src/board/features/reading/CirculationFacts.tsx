import { MONO_KOTO_MARK } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { SpokenOf } from "../../canvas/subjects/SpokenOf.tsx";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import { FactSection } from "../../ground/parts/FactSection.tsx";
import { Approach } from "./Approach.tsx";
import { LongList } from "./LongList.tsx";
import * as styles from "./reading.css.ts";
import { useApproachWords } from "./use-approach-words.ts";

const fewRows = 4;

/** What follows from a circulation: the rounds that money makes, and in which market is sold what. */
export function CirculationFacts({ interpretation, editor }: BesideCanvas) {
  const t = useTranslate();
  const language = useLanguage();
  const approachWords = useApproachWords();
  if (interpretation.circulation === undefined) return null;
  const { structure, analysis } = interpretation.circulation;
  const sectors = new Map(structure.sectors.map((sector) => [sector.key, sector]));
  const flows = new Map(structure.flows.map((flow) => [flow.id, flow]));
  const { A, B, suggestion } = analysis.monoKoto;
  const approaches = (
    [
      ["A", A],
      ["B", B],
    ] as const
  ).flatMap(([approach, sold]) => (sold.length === 0 ? [] : { approach, sold }));
  const said = A.length + B.length;
  return (
    <>
      {analysis.circuits.listed.length > 0 && (
        <FactSection name={t("circulation.rounds")}>
          <LongList
            few={fewRows}
            className={styles.factList}
            rows={analysis.circuits.listed.map((circuit) => {
              const round = [...circuit.sectors, ...circuit.sectors.slice(0, 1)];
              const cards = circuit.sectors.flatMap((key) => sectors.get(key)?.cards ?? []);
              return (
                <li key={circuit.flows.join()}>
                  <SpokenOf
                    records={[...cards, ...circuit.flows]}
                    editor={editor}
                    className={styles.findingText}
                  >
                    {round.map((key) => sectors.get(key)?.label[language] ?? "").join(" → ")}
                  </SpokenOf>
                </li>
              );
            })}
          />
        </FactSection>
      )}
      {said > 0 && (
        <FactSection name={t("circulation.monoKoto")}>
          <ul className={styles.factList}>
            {approaches.map(({ approach, sold }) => (
              <Approach key={approach} approach={approach}>
                <SpokenOf records={sold} editor={editor} className={styles.findingText}>
                  {t("circulation.approach", {
                    approach,
                    name: approachWords(approach).name,
                    percent: Math.round((100 * sold.length) / said),
                    sold: sold
                      .map((id) => flows.get(id)?.label[language] ?? "")
                      .join(t("reading.and")),
                  })}
                </SpokenOf>
              </Approach>
            ))}
          </ul>
          <p className={styles.quiet}>
            {suggestion === "unset"
              ? MONO_KOTO_MARK[language]
              : `${approachWords(suggestion).text} ${MONO_KOTO_MARK[language]}`}
          </p>
        </FactSection>
      )}
    </>
  );
}
