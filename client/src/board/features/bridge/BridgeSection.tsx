import type { ReactNode } from "react";
import { Link } from "wouter";
import { useTranslate } from "../../../messages/language.ts";
import { FactSection } from "../../ground/parts/FactSection.tsx";
import { InternalChip } from "../../ground/parts/ReadersMark.tsx";
import * as styles from "./bridge.css.ts";

/** A part of the reading about both boards of a customer, with the way to where they stand together. */
export function BridgeSection({
  name,
  customerId,
  children,
}: {
  readonly name: string;
  readonly customerId: string;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  return (
    <FactSection name={name}>
      <div className={styles.panel}>
        <InternalChip />
        {children}
        <Link href={`/customers/${encodeURIComponent(customerId)}/bridge`} className={styles.way}>
          {t("bridge.beside")}
        </Link>
      </div>
    </FactSection>
  );
}
