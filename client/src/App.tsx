import type { ComponentType } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import { ApiProvider } from "./api/ApiProvider.tsx";
import { adoptedStart } from "./api/adopted-start.ts";
import { useNews } from "./api/news.ts";
import { useSession } from "./api/session.ts";
import { DuplicateButton } from "./home/DuplicateButton.tsx";
import type { RelationshipOf } from "./home/relationship-slot.ts";
import { InboxButton } from "./inbox/InboxButton.tsx";
import { useTranslate } from "./messages/language.ts";
import { DepartureList } from "./pattern-start/DepartureList.tsx";
import { StartFromPattern } from "./pattern-start/StartFromPattern.tsx";
import { ShareBoard } from "./people/ShareBoard.tsx";
import { button } from "./ui/button.css.ts";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";
import { FailedPage, FailedPart } from "./ui/FailedPart.tsx";
import { lazyPart } from "./ui/lazy-part.tsx";
import { LoadingPage } from "./ui/LoadingPage.tsx";
import { NoticePage } from "./ui/NoticePage.tsx";
import { ReturnPage } from "./session/ReturnPage.tsx";
import type { SegmentsSlots } from "./segments/SegmentsBody.tsx";
import { PaperMargins } from "./session/PaperMargins.tsx";
import { SessionGate } from "./session/SessionGate.tsx";
import { atRest } from "./ui/at-rest.ts";
import { OverlongTexts } from "./ui/OverlongTexts.tsx";
import { ToastProvider } from "./ui/Toast.tsx";
import { TooltipProvider } from "./ui/Tooltip.tsx";

/** Each page comes when its address is first opened: whoever reads a list never loads the canvas. */
function page<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazyPart({ load, Waiting: LoadingPage, Failed: FailedPage });
}

const home = page(async () => (await import("./home/HomePage.tsx")).HomePage);
const board = page(async () => (await import("./board/BoardPage.tsx")).BoardPage);
const relationships = page(
  async () => (await import("./relationships/RelationshipsPage.tsx")).RelationshipsPage,
);
const segments = page(async () => (await import("./segments/SegmentsPage.tsx")).SegmentsPage);
const { Part: HomePage } = home;
const { Part: BoardPage } = board;
const { Part: RelationshipsPage } = relationships;
const { Part: SegmentsPage } = segments;
const { Part: LeapPage } = page(async () => (await import("./leap/LeapPage.tsx")).LeapPage);
const { Part: BridgePage } = page(async () => (await import("./bridge/BridgePage.tsx")).BridgePage);
const { Part: LineupsPage } = page(
  async () => (await import("./lineups/LineupsPage.tsx")).LineupsPage,
);
const { Part: JoinPage } = page(async () => (await import("./people/JoinPage.tsx")).JoinPage);
const { Part: UnsubscribePage } = page(
  async () => (await import("./people/UnsubscribePage.tsx")).UnsubscribePage,
);
const { Part: WorkspacePage } = page(
  async () => (await import("./people/WorkspacePage.tsx")).WorkspacePage,
);
const { Part: RelationshipOfCustomer } = lazyPart({
  load: async () =>
    (await import("./relationships/RelationshipOfCustomer.tsx")).RelationshipOfCustomer,
  Waiting: () => null,
  Failed: FailedPart,
});

const relationshipOf: RelationshipOf = (customer) => <RelationshipOfCustomer customer={customer} />;

const SEGMENTS_SLOTS: SegmentsSlots = {
  head: () => <DepartureList />,
  segment: ({ autoName, pattern }, { patterns }) => {
    const key = patterns[pattern]?.key;
    return key !== undefined && <StartFromPattern pattern={{ key, name: autoName }} />;
  },
  adopted: (segment) => <StartFromPattern pattern={adoptedStart(segment)} />,
};

/** Should it fail, opening the page asks again, and says so if it fails again. */
function fetchAhead({ bring }: { readonly bring: () => Promise<unknown> }): void {
  bring().catch(() => undefined);
}

/** Most of the wait is over when the click comes. To take in the canvas keeps the page from answering for longer than a frame. */
const onBoardNear = atRest(() => fetchAhead(board));

// What the address names is fetched while the server is asked who is signed in.
const { pathname } = location;
if (pathname === "/") fetchAhead(home);
if (/^\/boards\/[^/]+$/.test(pathname)) fetchAhead(board);
if (pathname === "/segments") fetchAhead(segments);
if (pathname === "/relationships") fetchAhead(relationships);

export function App({ linkToken }: { readonly linkToken: string | null }) {
  return (
    <TooltipProvider>
      <ErrorBoundary>
        <ApiProvider>
          <ToastProvider>
            <OverlongTexts />
            <Switch>
              <Route path="/join">
                <JoinPage />
              </Route>
              <Route path="/unsubscribe">
                <UnsubscribePage />
              </Route>
              <Route>
                <SessionGate linkToken={linkToken}>
                  <Pages />
                </SessionGate>
              </Route>
            </Switch>
          </ToastProvider>
        </ApiProvider>
      </ErrorBoundary>
    </TooltipProvider>
  );
}

function Pages() {
  useNews();
  const [path] = useLocation();
  const { abilities } = useSession();
  return (
    // A page that broke must not take the next one with it.
    <ErrorBoundary key={path}>
      <PaperMargins />
      <Switch>
        <Route path="/">
          <HomePage
            onBoardNear={onBoardNear}
            tools={<InboxButton />}
            relationshipOf={relationshipOf}
          />
        </Route>
        <Route path="/sign-in">
          <ReturnPage />
        </Route>
        <Route path="/segments">
          <SegmentsPage tools={<InboxButton />} slots={SEGMENTS_SLOTS} />
        </Route>
        {abilities.includes("readWorkspace") && (
          <Route path="/relationships">
            <RelationshipsPage tools={<InboxButton />} />
          </Route>
        )}
        {abilities.includes("readWorkspace") && (
          <Route path="/customers/:id/bridge">
            {({ id }) => <BridgePage key={id} customerId={id} tools={<InboxButton />} />}
          </Route>
        )}
        <Route path="/workspace/:section?">
          {({ section }) => <WorkspacePage section={section ?? "members"} />}
        </Route>
        <Route path="/boards/:id">
          {({ id }) => (
            <BoardPage
              key={id}
              boardId={id}
              share={<ShareBoard boardId={id} />}
              tools={
                <>
                  <DuplicateButton boardId={id} />
                  <InboxButton />
                </>
              }
            />
          )}
        </Route>
        <Route path="/lineups/:proposal?">
          {({ proposal }) => (
            <LineupsPage
              key={proposal ?? ""}
              proposalId={proposal ?? null}
              tools={<InboxButton />}
            />
          )}
        </Route>
        <Route path="/boards/:id/leap">
          {({ id }) => <LeapPage key={id} boardId={id} tools={<InboxButton />} />}
        </Route>
        <Route>
          <MissingPage />
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}

function MissingPage() {
  const translate = useTranslate();
  return (
    <NoticePage
      title={translate("missing.title")}
      sentences={[translate("missing.text")]}
      actions={
        <Link href="/" className={button.primary}>
          {translate("broken.home")}
        </Link>
      }
    />
  );
}
