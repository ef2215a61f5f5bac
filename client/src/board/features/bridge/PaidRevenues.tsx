import type { OfferingsBody } from "@zentaikan/protocol/relationships";
import { Link } from "wouter";
import { showAddress } from "../../../api/shown-in-address.ts";
import { useTranslate } from "../../../messages/language.ts";
import { useRevenueWords } from "../../../ui/use-revenue-words.ts";
import * as styles from "./bridge.css.ts";
import { paidFor } from "./paid-for.ts";

/** What is paid for these of our Dos, each leading to its flow. @param offered their ids */
export function PaidRevenues({
  offered,
  boards,
}: {
  readonly offered: ReadonlySet<string>;
  readonly boards: OfferingsBody;
}) {
  const t = useTranslate();
  const revenueWords = useRevenueWords();
  const paid = paidFor(offered, boards);
  if (paid.length === 0) return <span className={styles.quiet}>{t("bridge.unpaid")}</span>;
  return (
    <span className={styles.ways}>
      {paid.map(({ boardId, title, ...revenue }) => (
        <Link
          key={`${boardId} ${revenue.flow}`}
          className={styles.way}
          href={showAddress(boardId, [revenue.flow, ...revenue.paysFor])}
          title={title}
        >
          {revenueWords(revenue)}
        </Link>
      ))}
    </span>
  );
}
