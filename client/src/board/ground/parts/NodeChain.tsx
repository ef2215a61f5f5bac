import { ChevronRight } from "lucide-react";
import { Fragment } from "react";
import type { Interpretation, NodeKey } from "@zentaikan/capital-graph";
import { CapitalInitial } from "./CapitalInitial.tsx";
import * as styles from "./node-chain.css.ts";

/** Nodes as a chain of initials, small enough for a whole route on one line. For eyes only. */
export function NodeChain({
  interpretation,
  nodes,
}: {
  readonly interpretation: Interpretation;
  readonly nodes: readonly NodeKey[];
}) {
  const { structure, lineup } = interpretation;
  return (
    <span className={styles.chain} aria-hidden>
      {nodes.map((key, index) => {
        const node = structure.nodes.find((known) => known.key === key);
        const capital = lineup.capitals.find(({ id }) => id === node?.capital) ?? null;
        return (
          <Fragment key={key}>
            {index > 0 && <ChevronRight size={12} className={styles.chainArrow} />}
            <CapitalInitial capital={capital} />
          </Fragment>
        );
      })}
    </span>
  );
}
