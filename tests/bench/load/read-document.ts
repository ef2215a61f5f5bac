import type { RunningServer } from "../servers/server-under-test.ts";
import { LightClient } from "./light-client.ts";

/** Numbers of the markers in what the server hands to a new client, each once. */
export async function readMarkers(server: RunningServer, room: string): Promise<Set<number>> {
  const found = new Set<number>();
  const onMarker = (number: number): void => void found.add(number);
  const client = await LightClient.join(await server.door(room), { onMarker });
  client.close();
  return found;
}
