import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  ApproachNameBody,
  AssessBody,
  AssessmentBody,
  LevelNameBody,
  NameWordBody,
  OfferingsBody,
  RelationshipChangesBody,
  RelationshipsBody,
} from "@zentaikan/protocol/relationships";
import { request } from "./http-client.ts";
import { readMarkedList, takeInRows } from "./marked-list.ts";
import { customersKey, relationshipsKey } from "./query-client.ts";
import { begunList, useListReader } from "./use-list-reader.ts";

const pageKey = [...relationshipsKey, "all"];
const historyKey = (customerId: string) => [...relationshipsKey, "history", customerId];

/** How near we are to every customer, and what our Dos support; `useNews` keeps it up to date. */
export function useRelationships() {
  const queries = useQueryClient();
  const read = useListReader(pageKey);
  return useQuery({
    queryKey: pageKey,
    queryFn: () =>
      read<RelationshipsBody>((onBegun) =>
        readMarkedList(queries.getQueryData<RelationshipsBody>(pageKey), DOOR, onBegun),
      ),
    staleTime: Infinity,
    // Rows that stayed the same are the same already; to look for them again takes long.
    structuralSharing: false,
  });
}

/** The first of thousands, to be looked at while the others come. */
export function useBegunRelationships(): RelationshipsBody | undefined {
  return useQuery<RelationshipsBody>(begunList(pageKey)).data;
}

const DOOR = {
  path: "/api/relationships",
  rowsOf: ({ customers }: RelationshipsBody) => customers,
  takeIn: (
    { customers }: RelationshipsBody,
    changes: Extract<RelationshipChangesBody, { kind: "some" }>,
  ): RelationshipsBody => ({
    levels: changes.levels,
    customers: [...takeInRows(customers, changes)],
  }),
};

/** All that was ever assessed of one customer. @param customerId null asks nothing */
export function useAssessments(customerId: string | null) {
  return useQuery({
    queryKey: historyKey(customerId ?? ""),
    queryFn: () => request<AssessmentBody[]>("GET", `/api/customers/${customerId}/assessments`),
    enabled: customerId !== null,
    staleTime: Infinity,
  });
}

type AssessmentCommand =
  | { readonly kind: "assess"; readonly body: AssessBody }
  | { readonly kind: "withdraw"; readonly assessment: string; readonly reason: string };

export function useAssessmentCommand(customerId: string) {
  const queries = useQueryClient();
  const path = `/api/customers/${customerId}/assessments`;
  return useMutation({
    mutationFn: (command: AssessmentCommand) =>
      command.kind === "assess"
        ? request<AssessmentBody[]>("POST", path, command.body)
        : request<AssessmentBody[]>("POST", `${path}/${command.assessment}/withdrawal`, {
            reason: command.reason,
          }),
    onSuccess: (history) => queries.setQueryData(historyKey(customerId), history),
    onSettled: () =>
      Promise.all(
        [customersKey, relationshipsKey].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  });
}

export function useNameLevel() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ level, ...body }: NameWordBody & { readonly level: number }) =>
      request<LevelNameBody[]>("PUT", `/api/relationships/levels/${level}`, body),
    onSettled: () => queries.invalidateQueries({ queryKey: relationshipsKey }),
  });
}

/** What we offer a customer, board by board. @param customerId null asks nothing */
export function useOfferings(customerId: string | null) {
  return useQuery({
    queryKey: [...relationshipsKey, "offerings", customerId ?? ""],
    queryFn: () => request<OfferingsBody>("GET", `/api/customers/${customerId}/offerings`),
    enabled: customerId !== null,
    staleTime: Infinity,
  });
}

const approachesKey = [...relationshipsKey, "approaches"];

/** What this workspace calls the two approaches of モノからコトへ. */
export function useApproachNames() {
  return useQuery({
    queryKey: approachesKey,
    queryFn: () => request<ApproachNameBody[]>("GET", "/api/approaches"),
  });
}

export function useNameApproach() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ approach, ...body }: NameWordBody & Pick<ApproachNameBody, "approach">) =>
      request<ApproachNameBody[]>("PUT", `/api/approaches/${approach}`, body),
    onSuccess: (names) => queries.setQueryData(approachesKey, names),
    onError: () => queries.invalidateQueries({ queryKey: approachesKey }),
  });
}
