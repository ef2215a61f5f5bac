import { useQueryClient, type QueryClient, type QueryKey } from "@tanstack/react-query";
import type { BoardChangesBody, InboxBody } from "@zentaikan/protocol/comment-bodies";
import { useEffect } from "react";
import { request } from "./http-client.ts";
import { listenForInbox, type InboxEvent } from "./inbox-stream.ts";
import {
  customersKey,
  inboxKey,
  lineupsKey,
  meetingsKey,
  patternsKey,
  relationshipsKey,
  segmentsKey,
  sessionKey,
  versionsKey,
} from "./query-client.ts";
import { takeInChanges, takeInNews } from "./take-in-news.ts";

/** What is told within that time is asked for once. */
const gatherMs = 1000;
/** Of a meeting sooner: all of it look at one thing, and a hundred say at once that they are ready. */
const gatherMeetingMs = 250;
/** With more boards than that, the whole inbox costs less. */
const mostBoards = 100;

/**
 * Keeps lists as the server has them: it tells what happened, and the page takes that in, or asks
 * for what it concerns. Nothing is asked for again because time has passed. Call once a page.
 */
export function useNews(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const answers = answerKeeper(queries, gatherMs);
    const meetings = answerKeeper(queries, gatherMeetingMs);
    const lists = listKeeper(queries, answers.outdated);
    const stop = listenForInbox((event) => {
      if (event.kind === "boards") lists.changed(event.body.boardIds);
      else if (event.kind === "meetings") meetings.outdated([...meetingsKey, event.body.boardId]);
      else takeIn(queries, event, answers.outdated);
    });
    return () => {
      stop();
      lists.dispose();
      answers.dispose();
      meetings.dispose();
    };
  }, [queries]);
}

type AskAgain = (...keys: readonly QueryKey[]) => void;

function takeIn(
  queries: QueryClient,
  event: Exclude<InboxEvent, { kind: "boards" }>,
  askAgain: AskAgain,
): void {
  switch (event.kind) {
    case "opened":
      // What happened before it, nobody told.
      return askAgain(
        inboxKey,
        customersKey,
        versionsKey,
        meetingsKey,
        lineupsKey,
        patternsKey,
        relationshipsKey,
        segmentsKey,
      );
    case "refused":
      return askAgain(inboxKey);
    case "rights":
      return askAgain(
        inboxKey,
        customersKey,
        versionsKey,
        meetingsKey,
        lineupsKey,
        patternsKey,
        relationshipsKey,
        segmentsKey,
        sessionKey,
      );
    case "customers":
      return askAgain(inboxKey, customersKey, relationshipsKey, segmentsKey);
    case "patterns":
      return askAgain(patternsKey);
    case "relationships":
      return askAgain(relationshipsKey);
    case "lineups":
      return askAgain(inboxKey, lineupsKey);
    case "mentions":
      return askAgain(inboxKey);
    case "versions":
      return askAgain(inboxKey, versionsKey, segmentsKey);
    case "news":
      return changeInbox(queries, { change: (inbox) => takeInNews(inbox, event.body), askAgain });
    case "meetings":
    case "alive":
      return;
  }
}

/** Brings the inbox that is here up to date; an answer that is on its way may be older than that. */
function changeInbox(
  queries: QueryClient,
  {
    change,
    askAgain,
  }: { readonly change: (inbox: InboxBody) => InboxBody; readonly askAgain: AskAgain },
): void {
  queries.setQueryData<InboxBody>(inboxKey, (inbox) => inbox && change(inbox));
  if (queries.isFetching({ queryKey: inboxKey }) > 0) askAgain(inboxKey);
}

/**
 * Asks again for what is outdated: at once after a quiet time, and once for all that follows close
 * behind. Whoever brings in a hundred customers by a program would else have every open page ask a
 * hundred times, until the server refuses the last of them and the lists stay behind.
 */
function answerKeeper(queries: QueryClient, betweenMs: number) {
  const outdated = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (): void => {
    timer = outdated.size === 0 ? undefined : setTimeout(ask, betweenMs);
    for (const [name, queryKey] of outdated) {
      // What is on its way may be older than that: it is asked for again once it is there, and a list
      // of thousands never twice at once.
      if (queries.isFetching({ queryKey }) > 0) continue;
      outdated.delete(name);
      void queries.invalidateQueries({ queryKey });
    }
  };
  return {
    outdated: (...keys: readonly QueryKey[]) => {
      for (const key of keys) outdated.set(key.join(" "), key);
      if (timer === undefined) ask();
    },
    dispose: () => clearTimeout(timer),
  };
}

/** Asks what lists say of boards of which they say something else now, some at once. */
function listKeeper(queries: QueryClient, askAgain: AskAgain) {
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async (): Promise<void> => {
    timer = undefined;
    const asked = [...changed];
    changed.clear();
    askAgain(segmentsKey, customersKey);
    const isShown = queries.getQueryCache().find({ queryKey: customersKey })?.isActive() === true;
    // How much a board has changed since one's visit stands in the inbox, and shows beside the lists.
    if (!isShown || asked.length > mostBoards) {
      const refetchType = isShown ? "active" : "none";
      return queries.invalidateQueries({ queryKey: inboxKey, refetchType });
    }
    const path = `/api/inbox/changes?ids=${asked.join(",")}`;
    const counts = await request<BoardChangesBody>("GET", path);
    changeInbox(queries, { change: (inbox) => takeInChanges(inbox, counts), askAgain });
  };
  return {
    changed(ids: readonly string[]) {
      for (const id of ids) changed.add(id);
      timer ??= setTimeout(() => {
        ask().catch(() => queries.invalidateQueries({ queryKey: inboxKey }));
      }, gatherMs);
    },
    dispose: () => clearTimeout(timer),
  };
}
