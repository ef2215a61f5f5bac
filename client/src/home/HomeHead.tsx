import { Archive, Plus } from "lucide-react";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import { useEffect, useRef } from "react";
import { useSession } from "../api/session.ts";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { isWrittenIn } from "../ui/is-written-in.ts";
import { pageTitle } from "../ui/page-title.css.ts";
import { pressedKey } from "../ui/pressed-key.ts";
import { CapitalFilter } from "./CapitalFilter.tsx";
import { countArchived } from "./count-archived.ts";
import { FactFilter } from "./FactFilter.tsx";
import * as styles from "./home-page.css.ts";
import { isNarrowed, toggleChosenCell, type HomeView } from "./home-view.ts";
import { ShapeSwitch } from "./ShapeSwitch.tsx";
import { ListMenu } from "./ListMenu.tsx";
import { SearchField } from "./SearchField.tsx";

interface HomeHeadProps {
  readonly customers: readonly CustomerBody[];
  /** There are more of them, on their way. */
  readonly isComing: boolean;
  /** How many of them the view shows. */
  readonly foundCount: number;
  readonly view: HomeView;
  readonly onChange: (view: HomeView) => void;
  readonly onNewCustomer: () => void;
}

/** The title and everything that narrows the list. */
export function HomeHead({
  customers,
  isComing,
  foundCount: count,
  view,
  onChange,
  onNewCustomer,
}: HomeHeadProps) {
  const translate = useTranslate();
  const { abilities } = useSession();
  const search = useSlashKey();
  const archivedCount = countArchived(customers);
  const all = customers.filter(({ archived }) => view.showArchived || !archived).length;
  return (
    <div className={styles.head}>
      <div>
        <div className={styles.headTitle}>
          <h1 className={pageTitle}>{translate("home.title")}</h1>
          <p className={styles.count} role="status">
            {isComing
              ? translate("home.coming")
              : isNarrowed(view)
                ? translate("home.countOf", { count, all })
                : translate("home.count", { count })}
          </p>
        </div>
        <div className={styles.headTools} data-on-paper="none">
          <search className={styles.headSearch}>
            <SearchField
              ref={search}
              text={view.text}
              onSearch={(text) => onChange({ ...view, text })}
              onLeave={focusFirstBoard}
            />
          </search>
          <ShapeSwitch shape={view.shape} onChoose={(shape) => onChange({ ...view, shape })} />
          {(archivedCount > 0 || view.showArchived) && (
            <Button
              look="quiet"
              className={styles.archivedToggle}
              aria-pressed={view.showArchived}
              onClick={() => onChange({ ...view, showArchived: !view.showArchived })}
            >
              <Archive size={16} strokeWidth={1.75} aria-hidden />
              {translate("home.archivedToggle", { count: archivedCount })}
            </Button>
          )}
          {abilities.includes("readWorkspace") && (
            <ListMenu customers={isComing ? null : customers} />
          )}
          {abilities.includes("createCustomers") && (
            <Button look="primary" onClick={onNewCustomer}>
              <Plus size={16} strokeWidth={2} aria-hidden />
              {translate("customer.new")}
            </Button>
          )}
        </div>
        <FactFilter customers={customers} view={view} onChange={onChange} />
      </div>
      <CapitalFilter
        cells={view.cells}
        onToggle={(cell) => onChange(toggleChosenCell(view, cell))}
      />
    </div>
  );
}

function focusFirstBoard(): void {
  document.querySelector<HTMLElement>("[data-board-link]")?.focus();
}

/** A slash leads to the search, from wherever nothing is being written. */
function useSlashKey() {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isWith = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (pressedKey(event) !== "/" || isWith || isWrittenIn(event.target)) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return search;
}
