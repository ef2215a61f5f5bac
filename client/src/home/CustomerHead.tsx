import { Archive, ArchiveRestore, Ellipsis, Merge, Pencil, Plus } from "lucide-react";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import { useChangeCustomer } from "../api/customers.ts";
import { useSession } from "../api/session.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Chip } from "../ui/Chip.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu, MenuItem } from "../ui/Menu.tsx";
import { firmographicWords } from "./customer-facts.ts";
import * as styles from "./customer-list.css.ts";
import { levelWords } from "./level-words.ts";
import { useReversibleArchive } from "./use-reversible-archive.ts";

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
  const { mutateAsync } = useChangeCustomer();
  const archive = useReversibleArchive((archived) =>
    mutateAsync({ id: customer.id, change: { archived } }),
  );
  const name = customer.name[language];
  const { tags, archived } = customer;
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
          <IconButton
            icon={Plus}
            label={translate("boardRow.newFor", { name })}
            onClick={onNewBoard}
          />
          <Menu
            align="start"
            trigger={<IconButton icon={Ellipsis} label={translate("customer.menu", { name })} />}
          >
            <MenuItem icon={Plus} onSelect={onNewBoard}>
              {translate("boardRow.new")}
            </MenuItem>
            <MenuItem icon={Pencil} onSelect={onSheet}>
              {translate("sheet.open")}
            </MenuItem>
            <MenuItem icon={Merge} onSelect={onMerge}>
              {translate("merge.open")}
            </MenuItem>
            <MenuItem
              icon={archived ? ArchiveRestore : Archive}
              onSelect={() => void archive(!archived, (speech) => customer.name[speech.language])}
            >
              {translate(archived ? "customer.restore" : "customer.archive")}
            </MenuItem>
          </Menu>
        </div>
      )}
    </div>
  );
}
