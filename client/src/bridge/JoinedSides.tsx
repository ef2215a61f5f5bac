import { useState } from "react";
import type { MacroStructure } from "@zentaikan/capital-graph";
import type { OfferingsBody } from "@zentaikan/protocol/relationships";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useLiveStructure } from "../api/structures.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { LoadingPage } from "../ui/LoadingPage.tsx";
import { DrawnCirculation } from "../ui/structure/DrawnCirculation.tsx";
import { MarkedStructure } from "../ui/structure/MarkedStructure.tsx";
import * as sides from "../ui/structure/sides.css.ts";
import { BridgeSide } from "./BridgeSide.tsx";
import * as styles from "./bridge.css.ts";
import { joinBoards, type Join } from "./join-boards.ts";
import { JoinRow } from "./JoinRow.tsx";

type BridgeBoard = OfferingsBody[number];

/** Both pictures, and below them what joins them; what is pointed at or chosen shows in both. */
export function JoinedSides({
  capital,
  circulation,
}: {
  readonly capital: BridgeBoard;
  readonly circulation: BridgeBoard;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const asked = [useLiveStructure(capital.boardId), useLiveStructure(circulation.boardId)] as const;
  const [pointed, setPointed] = useState<string | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const [{ data: left }, { data: right }] = asked;
  if (left === undefined || right === undefined) {
    const failed = asked.filter(({ isLoadingError }) => isLoadingError);
    if (failed.length === 0) return <LoadingPage />;
    return (
      <div>
        <RefusalMessage error={failed[0]?.error ?? null} />
        <Button onClick={() => failed.forEach(({ refetch }) => void refetch())}>
          {t("app.retry")}
        </Button>
      </div>
    );
  }
  const { offered, apart } = joinBoards(capital, circulation);
  const shown = [...offered, ...apart].find(({ id }) => id === (pointed ?? kept));
  const structure = left.structure as MacroStructure;
  const flows = (right.structure as MacroStructure).circulation;
  const cards = new Set(shown?.cards ?? []);
  const nodes = structure.nodes.filter((node) => node.cards.some((card) => cards.has(card)));
  const row = (join: Join) => (
    <JoinRow
      key={join.id}
      join={join}
      isKept={kept === join.id}
      onPoint={setPointed}
      onKeep={() => setKept(kept === join.id ? null : join.id)}
    />
  );
  return (
    <div className={sides.page}>
      <div className={sides.sides}>
        <BridgeSide board={capital} body={left} isEmpty={structure.nodes.length === 0}>
          <MarkedStructure
            structure={structure}
            label={left.sentence[language]}
            marked={{ nodes: new Set(nodes.map(({ key }) => key)), links: new Set() }}
          />
        </BridgeSide>
        <BridgeSide board={circulation} body={right} isEmpty={(flows?.sectors.length ?? 0) === 0}>
          {flows !== undefined && (
            <DrawnCirculation
              structure={flows}
              label={right.sentence[language]}
              lit={new Set(shown?.flows ?? [])}
            />
          )}
        </BridgeSide>
      </div>
      <section className={styles.joins} aria-label={t("bridge.offerings")} data-testid="joins">
        <h2 className={styles.joinsTitle}>{t("bridge.offerings")}</h2>
        {offered.length === 0 ? (
          <p className={styles.quiet}>{t("bridge.noOfferings")}</p>
        ) : (
          <>
            <div className={styles.heads} aria-hidden>
              <span>{t("bridge.head.capitals")}</span>
              <span>{t("bridge.head.offering")}</span>
              <span>{t("bridge.head.revenues")}</span>
            </div>
            <ul className={styles.list}>{offered.map(row)}</ul>
          </>
        )}
        {apart.length > 0 && (
          <>
            <h3 className={styles.joinsTitle}>{t("bridge.apart")}</h3>
            <ul className={styles.list}>{apart.map(row)}</ul>
          </>
        )}
      </section>
    </div>
  );
}
