import type { CustomerBody } from "@zentaikan/protocol/customers";
import { useState } from "react";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { AssessDialog } from "./AssessDialog.tsx";
import { stepWords } from "./relationship-words.ts";
import * as styles from "./relationships.css.ts";

/** On the sheet of a customer: how near we are to it, and the way to assess that. */
export function RelationshipOfCustomer({ customer }: { readonly customer: CustomerBody }) {
  const t = useTranslate();
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { relationship } = customer;
  return (
    <div className={styles.onSheet}>
      <span>
        {t("assess.standing", {
          level:
            relationship === null
              ? t("relation.none")
              : stepWords(relationship, { language, translate: t }),
        })}
      </span>
      <Button onClick={() => setIsOpen(true)}>{t("assess.open")}</Button>
      {isOpen && <AssessDialog customer={customer} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
