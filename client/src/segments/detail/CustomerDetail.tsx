import { stageSentence } from "@zentaikan/capital-graph";
import { useState } from "react";
import { Link } from "wouter";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { button } from "../../ui/button.css.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { CustomerPlace } from "../patterns/CustomerPlace.tsx";
import { evidence } from "../segments-page.css.ts";
import { useShownSegments } from "../shown-segments.ts";
import { StructurePicture } from "../structure/StructurePicture.tsx";
import { Comparison } from "./Comparison.tsx";
import * as styles from "./detail.css.ts";
import { standingWords } from "./standing-words.ts";

/** One customer over what stands for its pattern, and why it is there. */
export function CustomerDetail() {
  const t = useTranslate();
  const { body, view, change, nameOf } = useShownSegments();
  if (view.customer === null) return null;
  const place = body.customers.findIndex(({ known }) => known?.id === view.customer);
  const close = () => change({ customer: null });
  return (
    <Dialog
      open
      isWide
      onOpenChange={(open) => !open && close()}
      title={place === -1 ? t("segments.detail.gone") : nameOf(place)}
    >
      <div data-on-paper="alone">
        {place !== -1 && (
          <>
            <Standing key={place} place={place} />
            <CustomerPlace customerId={view.customer} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Standing({ place }: { readonly place: number }) {
  const t = useTranslate();
  const language = useLanguage();
  const segments = useShownSegments();
  const { body, nameOf, segmentName } = segments;
  const customer = body.customers[place];
  const standing = customer?.place ?? null;
  const [against, setAgainst] = useState(standing?.nearest.segment ?? -1);
  const form = body.patterns[customer?.pattern ?? -1]?.form;
  const medoid = body.found?.segments[against];
  const other = body.patterns[medoid?.pattern ?? -1]?.form;
  if (customer === undefined || form === undefined) return null;
  const sentence = stageSentence(form, segments.words.lineup)[language];
  const isCompared = medoid !== undefined && other !== undefined && medoid.medoid !== place;
  const neighbours = [standing?.nearest, standing?.next].flatMap((near) => near ?? []);
  return (
    <div className={styles.detail}>
      <p className={styles.sentence}>{sentence}</p>
      <p>{standingWords(place, segments, t)}</p>
      {neighbours.length > 1 && (
        <fieldset className={styles.against} data-on-paper="none">
          <legend className={styles.legend}>{t("segments.detail.compareWith")}</legend>
          {neighbours.map(({ segment }) => (
            <label key={segment} className={styles.choice}>
              <input
                type="radio"
                name="segments-against"
                checked={segment === against}
                onChange={() => setAgainst(segment)}
              />
              {segmentName(segment)}
            </label>
          ))}
        </fieldset>
      )}
      <StructurePicture
        form={form}
        {...(isCompared && { over: other })}
        label={t("segments.picture", { name: nameOf(place), sentence })}
      />
      {isCompared && (
        <>
          <p className={evidence}>{t("segments.detail.over")}</p>
          <Comparison form={form} other={other} name={nameOf(medoid.medoid)} />
        </>
      )}
      {customer.known !== null && (
        <Link href={`/boards/${customer.known.boardId}`} className={button.plain}>
          {t("segments.openBoard", { name: nameOf(place) })}
        </Link>
      )}
    </div>
  );
}
