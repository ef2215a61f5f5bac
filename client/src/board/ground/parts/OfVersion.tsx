import type { Text } from "@zentaikan/capital-graph";
import { useBoard } from "../board-context.ts";

/** What the features of the board have of a version, under it. */
export function OfVersion({ id, about }: { readonly id: string; readonly about: Text }) {
  const { features } = useBoard();
  return features.map(
    ({ name, OfVersion: Part }) => Part !== undefined && <Part key={name} id={id} about={about} />,
  );
}
