import { skipToken, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { nextPaint } from "../ui/next-paint.ts";

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

/** Reads a list, and has what it begins with shown before the rest is read. */
export function useListReader(listKey: QueryKey) {
  const queries = useQueryClient();
  return async <Body>(
    read: (onBegun: (body: unknown) => Promise<void>) => Promise<Body>,
  ): Promise<Body> => {
    const { queryKey } = begunList(listKey);
    try {
      return await read((body) => {
        queries.setQueryData(queryKey, body);
        return nextPaint();
      });
    } finally {
      queries.removeQueries({ queryKey });
    }
  };
}
