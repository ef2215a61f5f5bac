import { Plus } from "lucide-react";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import { useSession } from "../api/session.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Chip } from "../ui/Chip.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { RestingButton } from "../ui/RestingButton.tsx";
import { firmographicWords } from "./customer-facts.ts";
import * as styles from "./customer-list.css.ts";
import { CustomerMenu } from "./CustomerMenu.tsx";
import { levelWords } from "./level-words.ts";

interface CustomerHeadProps {
  readonly customer: CustomerBody;
  readonly onSheet: () => void;
  readonly onMerge: () => void;
  readonly onNewBoard: () => void;
}

/** Who the customer is; industry and size stand quietly, as they explain little of the road. */
export function CustomerHead({ customer, onSheet, onMerge, onNewBoard }: CustomerHeadProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { abilities } = useSession();
  const name = customer.name[language];
  const { tags, archived } = customer;
  const newBoard = {
    icon: Plus,
    label: translate("boardRow.newFor", { name }),
    onClick: onNewBoard,
  };
  const facts = [
    ...firmographicWords(customer, { language, translate }),
    levelWords(customer.relationship, translate),
  ].filter((fact) => fact !== "");
  return (
    <div className={styles.customerHead}>
      <h2 className={styles.customerName}>{name}</h2>
      <p className={styles.customerFacts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {tags.length > 0 && (
        <p className={styles.customerTags}>
          {tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </p>
      )}
      {archived && <Chip>{translate("customer.isArchived")}</Chip>}
      {abilities.includes("changeCustomers") && (
        <div className={styles.customerActions}>
          <RestingButton icon={newBoard.icon} label={newBoard.label} onPress={onNewBoard}>
            {({ ref }) => <IconButton ref={ref} {...newBoard} />}
          </RestingButton>
          <CustomerMenu
            customer={customer}
            onSheet={onSheet}
            onMerge={onMerge}
            onNewBoard={onNewBoard}
          />
        </div>
      )}
    </div>
  );
}
