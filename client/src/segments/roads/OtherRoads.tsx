import { describeFork, otherRoads, type SameCompany } from "@zentaikan/capital-graph";
import { useMemo } from "react";
import type { SegmentedCustomerBody } from "@zentaikan/protocol/segments";
import { peopleWords, salesWords } from "../../facts/band-words.ts";
import { industryName } from "../../facts/industry-name.ts";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { sameName } from "./same-name.ts";
import { FEWEST_TOLD, toldCount } from "../segmentation-model.ts";
import { SegmentMark } from "../SegmentMark.tsx";
import { evidence, quiet } from "../segments-page.css.ts";
import { useShownSegments } from "../shown-segments.ts";
import { StructurePicture } from "../structure/StructurePicture.tsx";
import { TwinTable } from "../TwinTable.tsx";
import * as styles from "./roads.css.ts";

const MOST_COMPANIES = 8;

/** S18: one industry, one size, and other roads; each pair with the place where they part. */
export function OtherRoads() {
  const t = useTranslate();
  const language = useLanguage();
  const { body, view, nameOf, words } = useShownSegments();
  const companies = useMemo(
    () =>
      otherRoads(
        body.customers.map((customer) => ({
          company: companyOf(customer),
          road: customer.place?.nearest.segment ?? customer.pattern,
          distance: customer.place?.nearest.distance ?? 0,
        })),
      ),
    [body],
  );
  const formOf = (place: number) => body.patterns[body.customers[place]?.pattern ?? -1]?.form;
  const companyWords = (place: number) => {
    const known = body.customers[place]?.known;
    if (!known?.salesBand || !known.peopleBand) return "";
    return [
      industryName(known.industry, language),
      salesWords(known.salesBand, language),
      peopleWords(known.peopleBand, language),
    ].join(" · ");
  };
  const pairsOf = ({ roads }: SameCompany) => {
    const leaders = roads.flatMap(({ customers: [leader] }) =>
      leader === undefined ? [] : [leader],
    );
    return leaders.flatMap((one, at) =>
      leaders.slice(at + 1).flatMap((other) => {
        const [left, right] = [formOf(one), formOf(other)];
        if (left === undefined || right === undefined) return [];
        const fork = describeFork(
          { name: sameName(nameOf(one)), form: left },
          { name: sameName(nameOf(other)), form: right },
          words.lineup,
        );
        return [{ key: `${one} ${other}`, one, other, fork: fork[language] }];
      }),
    );
  };
  if (companies.length === 0) return <p className={quiet}>{t("segments.roads.none")}</p>;
  const seen = companies.slice(0, MOST_COMPANIES);
  const pairWords = ({ one, other }: { readonly one: number; readonly other: number }) =>
    t("segments.roads.pair", { one: nameOf(one), other: nameOf(other) });
  if (view.asTable) {
    return (
      <TwinTable
        label={t("segments.part.roads")}
        columns={[t("segments.roads.two"), t("segments.roads.company"), t("segments.roads.fork")]}
        rows={seen.flatMap((company) => {
          const count = company.roads.reduce((sum, { customers }) => sum + customers.length, 0);
          return pairsOf(company).map((pair) => {
            const [two, words] = [pairWords(pair), companyWords(pair.one)];
            const told = count < FEWEST_TOLD ? toldCount(count, t) : words;
            return {
              key: pair.key,
              cells: [two, words, pair.fork],
              copied: [two, told, pair.fork],
            };
          });
        })}
      />
    );
  }
  return (
    <>
      <p className={evidence}>{t("segments.roads.intro")}</p>
      {seen.map((company) => (
        <section key={company.company} className={styles.company}>
          <h2 className={styles.companyName}>
            {companyWords(company.roads[0]?.customers[0] ?? -1)}
          </h2>
          <div className={styles.roads}>
            {company.roads.map(({ road, customers }) => (
              <Road key={road} customers={customers} />
            ))}
          </div>
          <dl className={styles.pairs}>
            {pairsOf(company).map((pair) => (
              <div key={pair.key} className={styles.pair}>
                <dt className={styles.two}>{pairWords(pair)}</dt>
                <dd className={styles.fork}>{pair.fork}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {companies.length > seen.length && (
        <p className={quiet}>
          {t("segments.roads.left", { count: companies.length - seen.length })}
        </p>
      )}
    </>
  );
}

/** Who takes a road, and how it looks. */
function Road({ customers }: { readonly customers: readonly number[] }) {
  const t = useTranslate();
  const { body, nameOf, segmentName } = useShownSegments();
  const [leader = -1] = customers;
  const customer = body.customers[leader];
  const form = body.patterns[customer?.pattern ?? -1]?.form;
  if (customer === undefined || form === undefined) return null;
  const segment = customer.place?.nearest.segment ?? null;
  return (
    <div className={styles.road}>
      <h3 className={styles.roadName}>{nameOf(leader)}</h3>
      {segment !== null && (
        <p className={evidence}>
          <SegmentMark segment={segment} /> {segmentName(segment)}
        </p>
      )}
      {customers.length > 1 && (
        <p className={evidence}>{t("segments.more", { count: customers.length - 1 })}</p>
      )}
      <StructurePicture form={form} label={nameOf(leader)} />
    </div>
  );
}

/** What makes companies alike from outside: all three have to be known. */
function companyOf({ known }: SegmentedCustomerBody): string | null {
  if (known === null || known.industry === "") return null;
  if (known.salesBand === null || known.peopleBand === null) return null;
  return JSON.stringify([known.industry, known.salesBand, known.peopleBand]);
}
