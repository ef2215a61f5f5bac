import { useState } from "react";
import { useBoardPeople } from "../../../api/comments.ts";
import { useDecisions, type DecisionFilter } from "../../../api/minutes.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useWrittenTime } from "../../../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { ToldLines } from "../../canvas/told/ToldLines.tsx";
import { useBoard } from "../../ground/board-context.ts";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./decisions.css.ts";

const UNFILTERED: DecisionFilter = { capital: "", link: "", person: "" };

/** Everything that was settled on the board, in meetings and between them, the newest first. */
export function DecisionLog({ interpretation, editor }: BesideCanvas) {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId, parties } = useBoard();
  const { time } = useWrittenTime();
  const [filter, setFilter] = useState(UNFILTERED);
  const readers = parties.includes("internal") ? "internal" : "customer";
  const found = useDecisions(boardId, { ...filter, language, readers });
  const decisions = found.data?.pages.flatMap((page) => page.decisions);
  const isFiltered = Object.values(filter).some((value) => value !== "");
  return (
    <section className={parts.panel} aria-label={t("decisions.title")} data-testid="decisions">
      <h2 className={styles.title}>{t("decisions.title")}</h2>
      <DecisionFilters interpretation={interpretation} filter={filter} onFilter={setFilter} />
      {decisions === undefined && found.error === null && (
        <p role="status" className={styles.soft}>
          {t("decisions.loading")}
        </p>
      )}
      <RefusalMessage error={found.error} />
      {decisions?.length === 0 && (
        <p className={styles.soft}>{t(isFiltered ? "decisions.noneSo" : "decisions.none")}</p>
      )}
      {decisions !== undefined && decisions.length > 0 && (
        <ToldLines
          editor={editor}
          lines={decisions.map((one) => ({ ...one, when: time(one.at, "minute") }))}
        />
      )}
      {found.hasNextPage && (
        <div className={parts.actions}>
          <Button disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t("decisions.more")}
          </Button>
        </div>
      )}
    </section>
  );
}

function DecisionFilters({
  interpretation: { lineup, structure },
  filter,
  onFilter,
}: {
  readonly interpretation: BesideCanvas["interpretation"];
  readonly filter: DecisionFilter;
  readonly onFilter: (filter: DecisionFilter) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId } = useBoard();
  const people = useBoardPeople(boardId, "customer").data ?? [];
  const labels = new Map(structure.nodes.map(({ key, label }) => [key, label[language]]));
  const nameOf = (key: string) => labels.get(key) ?? key;
  const all = { value: "", words: t("decisions.all") };
  const isOfCapitals = structure.circulation === undefined;
  const choices = {
    capital: lineup.capitals
      .filter(({ retired }) => isOfCapitals && !retired)
      .map(({ id, label }) => ({ value: id, words: label[language] })),
    link: structure.links.map(({ from, to }) => ({
      value: `${from}>${to}`,
      words: t("meeting.road.link", { from: nameOf(from), to: nameOf(to) }),
    })),
    person: people.map(({ person }) => ({ value: person.id, words: person.name })),
  };
  return (
    <div className={styles.filters}>
      {(["capital", "link", "person"] as const).map(
        (of) =>
          choices[of].length > 0 && (
            <SelectField
              key={of}
              label={t(`decisions.${of}`)}
              value={filter[of]}
              choices={[all, ...choices[of]]}
              onChoose={(value) => onFilter({ ...filter, [of]: value })}
            />
          ),
      )}
    </div>
  );
}
