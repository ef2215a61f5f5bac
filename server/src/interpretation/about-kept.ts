/** Name of a kept state, of what is done with it. */
export function aboutKept(snapshotId: string): string {
  return `kept-state:${snapshotId}`;
}
