import type { ReactNode } from "react";
import * as styles from "./fact-section.css.ts";

/** A named part of the reading that can be folded away. */
export function FactSection({
  name,
  isFolded = false,
  children,
}: {
  readonly name: string;
  /** Folded until somebody opens it. */
  readonly isFolded?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={styles.fact} open={!isFolded}>
      <summary className={styles.factName}>
        <h2 className={styles.factHeading}>{name}</h2>
      </summary>
      <div className={styles.factBody}>{children}</div>
    </details>
  );
}
