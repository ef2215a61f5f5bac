import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { SavedViewBody } from "@zentaikan/protocol/customers";
import { request } from "./http-client.ts";

const viewsKey = ["views"] as const;

/** One's own views of the list; another tab of one's own may have kept one meanwhile. */
export function useViews() {
  return useQuery({
    queryKey: viewsKey,
    queryFn: () => request<SavedViewBody[]>("GET", "/api/views"),
  });
}

export function useKeepView() {
  return useViewMutation((view: Omit<SavedViewBody, "id">) =>
    request<SavedViewBody>("POST", "/api/views", view),
  );
}

export function useChangeView() {
  return useViewMutation(({ id, ...change }: Partial<SavedViewBody> & { readonly id: string }) =>
    request<SavedViewBody>("PATCH", `/api/views/${id}`, change),
  );
}

export function useDeleteView() {
  return useViewMutation((id: string) => request<void>("DELETE", `/api/views/${id}`));
}

function useViewMutation<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: viewsKey }),
  });
}
