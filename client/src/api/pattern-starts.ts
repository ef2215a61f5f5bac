import { useMutation, useMutationState, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  AnswerPatternBody,
  BoardPatternStartBody,
  PatternDepartureBody,
  StartFromPatternBody,
} from "@zentaikan/protocol/pattern-starts";
import { useMemo } from "react";
import { patient, request } from "./http-client.ts";
import { customersKey, neverKept, openedBoardKey } from "./query-client.ts";
import { useLiveOfBoard } from "./structures.ts";

/** Makes a board that starts from a pattern. */
export function useStartFromPattern() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: StartFromPatternBody) =>
      request<{ readonly id: string }>("POST", "/api/pattern-boards", body),
    onSettled: () => queries.invalidateQueries({ queryKey: customersKey }),
  });
}

const answerKey = (boardId: string) => ["answer pattern", boardId] as const;

/**
 * From which pattern the board was started, with what was answered here and is not kept yet; null
 * where it was not. For our team alone.
 */
export function usePatternStart(
  boardId: string,
  isAsked: boolean,
): BoardPatternStartBody | null | undefined {
  const { data } = useLiveOfBoard<BoardPatternStartBody | null>(boardId, "pattern", isAsked);
  const sent = useMutationState({
    filters: { mutationKey: answerKey(boardId), status: "pending" },
    // Nothing else has this key.
    select: ({ state }) => state.variables as AnswerPatternBody,
  });
  return useMemo(() => data && withAnswers(data, sent), [data, sent]);
}

function withAnswers(
  start: BoardPatternStartBody,
  sent: readonly AnswerPatternBody[],
): BoardPatternStartBody {
  const said = new Map(start.answers.map(({ item, instead }) => [item, instead]));
  for (const { item, says } of sent.flatMap(({ answers }) => answers)) {
    if (says.kind === "open") said.delete(item);
    else said.set(item, says.kind === "instead" ? says.node : null);
  }
  return { ...start, answers: [...said].map(([item, instead]) => ({ item, instead })) };
}

/**
 * Says what is not taken of a pattern, in the order in which it was said. Where the server is out of
 * reach it waits, and is sent when that is back.
 */
export function useAnswerPattern(boardId: string) {
  const queries = useQueryClient();
  const mutationKey = answerKey(boardId);
  const { mutate } = useMutation({
    mutationKey,
    scope: { id: mutationKey.join(" ") },
    mutationFn: (body: AnswerPatternBody) =>
      request<null>("PUT", `/api/boards/${boardId}/pattern/answers`, body),
    ...patient,
    onSettled: () =>
      queries.invalidateQueries({ queryKey: [...openedBoardKey(boardId), "pattern"] }),
  });
  // Wherever on the page it was said.
  const sent = useMutationState({
    filters: { mutationKey },
    select: ({ state: { status, error, failureCount } }) => ({ status, error, failureCount }),
  });
  return {
    mutate,
    error: sent.at(-1)?.error ?? null,
    isWaiting: sent.some(({ status, failureCount }) => status === "pending" && failureCount > 0),
  };
}

/** How boards depart from the patterns from which they were started. */
export function useDepartures() {
  return useQuery({
    queryKey: ["pattern departures"],
    queryFn: () => request<PatternDepartureBody[]>("GET", "/api/pattern-boards"),
    ...neverKept,
  });
}
