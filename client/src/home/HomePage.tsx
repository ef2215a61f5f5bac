import type { CustomerBody } from "@zentaikan/protocol/customers";
import { useCallback, useState, type ReactNode } from "react";
import { useBegunCustomers, useCustomers } from "../api/customers.ts";
import { useSession } from "../api/session.ts";
import { useTranslate } from "../messages/language.ts";
import { LoadingPage } from "../ui/LoadingPage.tsx";
import { usePageTitle } from "../ui/page-title.ts";
import { PlainPage } from "../session/PlainPage.tsx";
import { useSliced } from "../ui/use-sliced.ts";
import { UnreachablePage } from "../ui/UnreachablePage.tsx";
import { Wordmark } from "../ui/Wordmark.tsx";
import { Conditions } from "./Conditions.tsx";
import { CustomerList } from "./CustomerList.tsx";
import { EmptyHome } from "./EmptyHome.tsx";
import { findCustomers } from "./find-customers.ts";
import { HomeHead } from "./HomeHead.tsx";
import { newCustomerPlace, stale, workspaceName } from "./home-page.css.ts";
import { NewCustomer } from "./NewCustomer.tsx";
import { RelationshipSlot, type RelationshipOf } from "./relationship-slot.ts";
import { SavedViews } from "./SavedViews.tsx";
import { useHomeView } from "./use-home-view.ts";

interface HomePageProps {
  /** Somebody points at a board and may open it next. */
  readonly onBoardNear: () => void;
  /** What else stands at the top of every page. */
  readonly tools: ReactNode;
  /** On the sheet of a customer. */
  readonly relationshipOf: RelationshipOf;
}

const NOBODY: readonly CustomerBody[] = [];

/** All customers, each with what its boards say. */
export function HomePage({ onBoardNear, tools, relationshipOf }: HomePageProps) {
  const translate = useTranslate();
  const { workspace, isDamaged } = useSession();
  const customers = useCustomers();
  const [view, setView] = useHomeView();
  const [adding, setAdding] = useState(false);
  usePageTitle(translate("home.title"));
  const begun = useBegunCustomers();
  const data = customers.data ?? begun;
  const isComing = customers.data === undefined;
  // What stands above the list is there before any of it is.
  const known = data ?? NOBODY;
  const found = useSliced(useCallback(() => findCustomers(known, view), [known, view]));

  if (data === undefined && customers.isError) {
    return <UnreachablePage onRetry={() => void customers.refetch()} />;
  }
  if (found === null) return <LoadingPage />;
  return (
    <RelationshipSlot value={relationshipOf}>
      <PlainPage
        tools={tools}
        isWideOnPaper
        start={
          <>
            <Wordmark />
            {workspace.name !== translate("app.name") && (
              <span className={workspaceName}>{workspace.name}</span>
            )}
          </>
        }
      >
        <HomeHead
          customers={known}
          isComing={isComing}
          foundCount={found.length}
          view={view}
          onChange={setView}
          onNewCustomer={() => setAdding(true)}
        />
        {isDamaged && (
          <p className={stale} role="alert">
            {translate("home.damaged")}
          </p>
        )}
        {customers.isError && (
          <p className={stale} role="status">
            {translate("home.stale")}
          </p>
        )}
        <SavedViews view={view} onChange={setView} />
        <Conditions view={view} onChange={setView} />
        {adding && (
          <div className={newCustomerPlace}>
            <NewCustomer onClose={() => setAdding(false)} />
          </div>
        )}
        {known.length === 0 && !isComing ? (
          <EmptyHome />
        ) : (
          <CustomerList
            found={found}
            isComing={isComing}
            view={view}
            onChange={setView}
            onBoardNear={onBoardNear}
          />
        )}
      </PlainPage>
    </RelationshipSlot>
  );
}
