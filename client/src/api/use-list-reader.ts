import { skipToken, useQueryClient, type QueryKey } from "@tanstack/react-query";

/**
 * What a long list begins with, while the rest is on its way; nothing once it is whole. Apart from
 * the list: what asks for that anew asks for nothing of this.
 */
export function begunList(listKey: QueryKey): {
  readonly queryKey: QueryKey;
  readonly queryFn: typeof skipToken;
} {
  return { queryKey: ["begun", ...listKey], queryFn: skipToken };
}

/** Reads a list, and has what it begins with shown meanwhile. */
export function useListReader(listKey: QueryKey) {
  const queries = useQueryClient();
  return async <Body>(read: (onBegun: (body: Body) => void) => Promise<Body>): Promise<Body> => {
    const { queryKey } = begunList(listKey);
    try {
      return await read((body) => queries.setQueryData<Body>(queryKey, body));
    } finally {
      queries.removeQueries({ queryKey });
    }
  };
}
