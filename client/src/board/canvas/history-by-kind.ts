import { atom, transact, type Atom, type RecordsDiff, type TLRecord, type TLStore } from "tldraw";

type Changes = RecordsDiff<TLRecord>;

/**
 * Has each query of the store hear of its own kind of records alone. tldraw's queries all stand on
 * one history: with every cursor that moves, every arrow is asked whether that concerns it.
 *
 * Rests on the store telling `store.history` what changed, and on its queries asking
 * `store.query.filterHistory`.
 */
export function keepHistoryByKind({ history, query }: TLStore): void {
  const kinds = new Map<string, Atom<number, Changes>>();
  const ofKind = (kind: string) => {
    const known = kinds.get(kind) ?? atom(`history of ${kind}`, 0, { historyLength: 100 });
    kinds.set(kind, known);
    return known;
  };
  query.filterHistory = ofKind as unknown as typeof query.filterHistory;
  const set = history.set.bind(history);
  history.set = (value, changes) => {
    // Without its changes it is only put back, with all else that was done.
    if (changes === undefined) return set(value);
    return transact(() => {
      for (const [kind, own] of byKind(changes)) {
        const known = kinds.get(kind);
        known?.set(known.get() + 1, own);
      }
      return set(value, changes);
    });
  };
}

function byKind({ added, updated, removed }: Changes): ReadonlyMap<string, Changes> {
  const kinds = new Map<string, Changes>();
  const of = ({ typeName }: TLRecord): Changes => {
    const known = kinds.get(typeName) ?? { added: {}, updated: {}, removed: {} };
    kinds.set(typeName, known);
    return known;
  };
  for (const record of Object.values(added)) of(record).added[record.id] = record;
  for (const pair of Object.values(updated)) of(pair[1]).updated[pair[1].id] = pair;
  for (const record of Object.values(removed)) of(record).removed[record.id] = record;
  return kinds;
}
