import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import type { Language } from "@zentaikan/capital-graph";
import type { Party } from "@zentaikan/protocol";
import type {
  DecisionsBody,
  HeldMeetingBody,
  MailedMinutesBody,
  MinutesBody,
} from "@zentaikan/protocol/minutes";
import { request } from "./http-client.ts";
import { meetingsKey } from "./query-client.ts";

/** In which language something is told, and for whom. */
export interface Telling {
  readonly language: Language;
  readonly readers: Party;
}

const pathOf = (boardId: string) => `/api/boards/${boardId}/meetings`;

/** All meetings of the board, the newest first. */
export function useHeldMeetings(boardId: string) {
  return useQuery({
    queryKey: [...meetingsKey, boardId, "held"],
    queryFn: () => request<HeldMeetingBody[]>("GET", pathOf(boardId)),
  });
}

export function useMinutes(boardId: string, meeting: string, { language, readers }: Telling) {
  const query = new URLSearchParams({ language, readers });
  return useQuery({
    queryKey: [...meetingsKey, boardId, "minutes", meeting, language, readers],
    queryFn: () =>
      request<MinutesBody>("GET", `${pathOf(boardId)}/${meeting}/minutes?${query.toString()}`),
  });
}

/** Where the minutes lie as a file. */
export function minutesFile(
  boardId: string,
  meeting: string,
  { language, readers }: Telling,
): string {
  const query = new URLSearchParams({ language, readers });
  return `${pathOf(boardId)}/${meeting}/minutes/minutes.md?${query.toString()}`;
}

export function useMailMinutes(boardId: string, meeting: string) {
  return useMutation({
    mutationFn: () => request<MailedMinutesBody>("POST", `${pathOf(boardId)}/${meeting}/mails`),
  });
}

/** What narrows the decision log; empty for nothing. */
export interface DecisionFilter {
  readonly capital: string;
  readonly link: string;
  readonly person: string;
}

/** The decision log of the board, the newest first, a page at a time. */
export function useDecisions(boardId: string, filter: DecisionFilter & Telling) {
  return useInfiniteQuery({
    queryKey: ["decisions", boardId, filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => {
      const asked = Object.entries({ ...filter, after: pageParam ?? "" });
      const query = new URLSearchParams(asked.filter(([, value]) => value !== ""));
      return request<DecisionsBody>("GET", `/api/boards/${boardId}/decisions?${query.toString()}`);
    },
    getNextPageParam: ({ next }) => next,
  });
}
