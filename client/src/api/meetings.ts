import {
  useMutation,
  useMutationState,
  useQuery,
  useQueryClient,
  type QueryClient,
  type QueryKey,
} from "@tanstack/react-query";
import { afterRoadStep } from "@zentaikan/protocol";
import type {
  BallotBody,
  MeetingBody,
  MeetingCommandBody,
  OutcomeBody,
  OwnRoundBody,
  RoadBody,
  RoadStepBody,
} from "@zentaikan/protocol/meetings";
import { useMemo } from "react";
import { patient, request } from "./http-client.ts";
import { meetingsKey } from "./query-client.ts";
import { SERVER_CLOCK } from "./server-clock.ts";

const keyOf = (boardId: string) => [...meetingsKey, boardId];
const ownKey = (boardId: string, round: string) => [...keyOf(boardId), "own", round];
const pathOf = (boardId: string) => `/api/boards/${boardId}/meeting`;

/** The meeting on the board that is under way, else its last one; news say when it is no longer so. */
export function useMeeting(boardId: string) {
  return useQuery({
    queryKey: keyOf(boardId),
    queryFn: () => timed(request<MeetingBody>("GET", pathOf(boardId))),
  });
}

export function useMeetingCommand(boardId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (command: MeetingCommandBody) =>
      timed(request<MeetingBody>("POST", pathOf(boardId), command)),
    // The rest of what it changed is told by news, to whoever asked as well.
    onSuccess: (meeting) => takeIn<MeetingBody>(queries, keyOf(boardId), () => meeting),
    // A refusal says that something else is so by now.
    onError: () => queries.invalidateQueries({ queryKey: keyOf(boardId) }),
  });
}

/** What one drew and voted oneself in a round. */
export function useOwnRound(boardId: string, round: string) {
  return useQuery({
    queryKey: ownKey(boardId, round),
    queryFn: () => request<OwnRoundBody>("GET", `${pathOf(boardId)}/rounds/${round}/own`),
  });
}

const NO_ROAD: RoadBody = { nodes: [], links: [] };

/** One's own road with what was drawn here and is not kept yet. Out of reach of the server it waits. */
export function useOwnRoad(boardId: string, round: string) {
  const queries = useQueryClient();
  const { data } = useOwnRound(boardId, round);
  const mutationKey = useMemo(() => ["draw road", boardId, round], [boardId, round]);
  const { mutate, error } = useMutation({
    mutationKey,
    scope: { id: mutationKey.join(" ") },
    mutationFn: (steps: readonly RoadStepBody[]) =>
      request<RoadBody>("POST", `${pathOf(boardId)}/rounds/${round}/road`, { steps }),
    ...patient,
    onSuccess: (road) =>
      takeIn<OwnRoundBody>(queries, ownKey(boardId, round), (own) => own && { ...own, road }),
  });
  const sent = useMutationState({
    filters: { mutationKey, status: "pending" },
    // Nothing else has this key.
    select: ({ state }) => ({
      steps: state.variables as readonly RoadStepBody[],
      hasFailed: state.failureCount > 0,
    }),
  });
  const steps = sent.flatMap((one) => one.steps);
  const kept = data?.road ?? NO_ROAD;
  return {
    road: steps.reduce(afterRoadStep, kept),
    isRead: data !== undefined,
    draw: (...drawn: readonly RoadStepBody[]) => mutate(drawn),
    error,
    isSaving: sent.length > 0,
    isOutOfReach: sent.some(({ hasFailed }) => hasFailed),
  };
}

export function useCastBallot(boardId: string, round: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ballot: BallotBody) =>
      request<null>("PUT", `${pathOf(boardId)}/rounds/${round}/ballot`, ballot),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(boardId) }),
  });
}

const outcomeKey = (boardId: string, round: string) => [...keyOf(boardId), "outcome", round];

/** Opens the roads that were revealed. */
export function useLookAtRoads(boardId: string, round: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<OutcomeBody>("POST", `${pathOf(boardId)}/rounds/${round}/look`),
    onSuccess: (roads) => queries.setQueryData(outcomeKey(boardId, round), roads),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(boardId), exact: true }),
  });
}

/** What a revealed round brought. */
export function useOutcome(boardId: string, round: string) {
  return useQuery({
    queryKey: outcomeKey(boardId, round),
    queryFn: () => request<OutcomeBody>("GET", `${pathOf(boardId)}/rounds/${round}/outcome`),
  });
}

/**
 * Takes in what was answered to a change. What is on its way meanwhile may be older than that, or newer:
 * it is asked for again.
 */
function takeIn<Body>(
  queries: QueryClient,
  queryKey: QueryKey,
  change: (before: Body | undefined) => Body | undefined,
): void {
  queries.setQueryData<Body>(queryKey, change);
  const asked = { queryKey, exact: true };
  if (queries.isFetching(asked) > 0) void queries.invalidateQueries(asked);
}

/** Each answer says what time it is on the server. */
async function timed(answer: Promise<MeetingBody>): Promise<MeetingBody> {
  const askedAt = performance.now();
  const body = await answer;
  SERVER_CLOCK.hear(body.now, { askedAt, answeredAt: performance.now() });
  return body;
}
