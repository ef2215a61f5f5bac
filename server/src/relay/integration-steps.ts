import * as Y from "yjs";
import { DeleteRanges } from "./delete-ranges.ts";
import { RecentEntries } from "./recent-entries.ts";
import { isTimeToRest, type Turns } from "./turns.ts";

/** `IntegrationSteps` as it goes from one thread to another. */
export interface StepsRecord {
  readonly followed: ReadonlyMap<number, readonly number[]>;
  readonly sizes: readonly number[];
  readonly rivals: readonly number[];
  readonly keys: ReadonlySet<number>;
  readonly longest: number;
  readonly total: number;
}

/** Where a struct lies, as far as it matters for how a replica finds its place. */
interface Position {
  readonly list: number;
  /** Whether its list is that of a key, of which the last entry counts. */
  readonly isEntry: boolean;
  readonly from: number;
  readonly origin: Y.ID | null;
}

/** The struct before, as far as the next one may go on from it. */
interface Before {
  readonly client: number;
  readonly end: number;
  readonly right: Y.ID | null;
  readonly isText: boolean;
}

/** In a smaller document no key has enough entries to be worth remembering its keys. */
const manyStructs = 4096;
/** Of one edit. */
const mostRecent = 512;

/**
 * How many neighbours replicas may walk past to place what is new [E16].
 *
 * Yjs places an item between the neighbours that its author saw, and walks past everything that lies
 * there by now. Where nobody else wrote there at once, that is nothing; whoever names neighbours
 * far apart, again and again, makes each replica walk the square of what it has. Bytes alone do not
 * say how much lies between, but they say when nothing does: when an entry follows one that nobody
 * followed, or a letter the one before it. For all else, so much is counted as the longest list has.
 *
 * A replica may hear of two rivals for one place the other way round: then it is the earlier one
 * that walks past the later one, and past all that was put after that. So who continues in a list
 * pays for each rival that was ever in it.
 */
export class IntegrationSteps {
  /** Clocks of what was the last of its list when something was put after it. */
  #followed = new DeleteRanges();
  /** For each list that is no map, how many structs lie in it. */
  #sizes: number[] = [];
  /** For each of these lists, how many structs may have met others where they were put, twice. */
  #rivals: number[] = [];
  /** Hashes of keys that have an entry, in a document of many structs: two keys of one cost steps. */
  #keys = new Set<number>();
  /** No key has more entries than this. */
  #longest = 0;
  #total = 0;
  readonly #recent = new RecentEntries();

  /** Of the edit that is being judged. */
  #steps = 0;
  #structs = 0;
  #entries = 0;
  readonly #newFollowed = new Clocks();
  readonly #newKeys = new Set<number>();
  readonly #newSizes = new Map<number, number>();
  readonly #newRivals = new Map<number, number>();
  #newRecent: number[] = [];
  #before: Before | null = null;

  /** What the edit may cost, that came since `keep` or `drop`. */
  get steps(): number {
    return this.#steps;
  }

  get longest(): number {
    return this.#longest;
  }

  /** Somebody counted the entries of the longest key. */
  recount(longest: number): void {
    this.#longest = longest;
  }

  add(item: Y.Item, position: Position): void {
    const { id, length, rightOrigin } = item;
    const { isEntry, list, from, origin } = position;
    this.#structs += 1;
    const before = this.#before;
    const isText = item.content instanceof Y.ContentString;
    const isOnward =
      before !== null &&
      before.client === id.client &&
      before.client === origin?.client &&
      before.end === origin.clock &&
      Y.compareIDs(before.right, rightOrigin);
    this.#before = { client: id.client, end: id.clock + length - 1, right: rightOrigin, isText };
    const isFree =
      rightOrigin === null ? this.#isAtEnd(item, position) : isOnward || from !== id.clock;
    if (!isFree) this.#charge(position);
    if (isEntry) {
      if (origin !== null) this.#entries += 1;
      this.#newRecent.push(id.client, id.clock + length - 1);
      if (this.#newRecent.length > 4 * mostRecent)
        this.#newRecent = this.#newRecent.slice(-2 * mostRecent);
    } else if (!isOnward || !isText || !before.isText) {
      if (isFree) this.#steps += (this.#rivals[list] ?? 0) + (this.#newRivals.get(list) ?? 0);
      else addTo(this.#newRivals, list, 2);
      this.#grow(list);
      // It may lie within another one.
      if (!isOnward) this.#grow(list);
    }
  }

  /** A deletion begins or ends within something in this list, which is two things then. */
  split(list: number): void {
    this.#structs += 1;
    this.#grow(list);
  }

  /** The edit was taken in. */
  *keep(): Turns<void> {
    yield* this.#newFollowed.addTo(this.#followed);
    this.#total += this.#structs;
    let kept = 0;
    if (this.#total > manyStructs)
      for (const key of this.#newKeys) {
        this.#keys.add(key);
        if (isTimeToRest((kept += 1))) yield;
      }
    for (const [list, more] of this.#newSizes) this.#sizes[list] = this.#sizeOf(list) + more;
    for (const [list, more] of this.#newRivals)
      this.#rivals[list] = (this.#rivals[list] ?? 0) + more;
    this.#longest += this.#entries;
    for (let at = 0; at < this.#newRecent.length; at += 2)
      this.#recent.add(this.#newRecent[at] ?? 0, this.#newRecent[at + 1] ?? 0);
    this.drop();
  }

  /** The edit was refused. */
  drop(): void {
    if (this.#structs === 0) return;
    this.#steps = 0;
    this.#structs = 0;
    this.#entries = 0;
    this.#newFollowed.clear();
    if (this.#newKeys.size > 0) this.#newKeys.clear();
    if (this.#newSizes.size > 0) this.#newSizes.clear();
    if (this.#newRivals.size > 0) this.#newRivals.clear();
    // Emptied and not made anew: what an edit leaves in each of thousands of rooms is copied by the next
    // collection of young garbage.
    this.#newRecent.length = 0;
    this.#before = null;
  }

  record(): StepsRecord {
    return {
      followed: this.#followed.bounds,
      sizes: this.#sizes,
      rivals: this.#rivals,
      keys: this.#keys,
      longest: this.#longest,
      total: this.#total,
    };
  }

  static of({ followed, sizes, rivals, keys, longest, total }: StepsRecord): IntegrationSteps {
    const steps = new IntegrationSteps();
    steps.#followed = DeleteRanges.of(followed);
    steps.#sizes = [...sizes];
    steps.#rivals = [...rivals];
    steps.#keys = new Set(keys);
    steps.#longest = longest;
    steps.#total = total;
    return steps;
  }

  /** Whether a struct that names nothing to its right follows what nothing followed before. */
  #isAtEnd(item: Y.Item, { list, isEntry, origin }: Position): boolean {
    if (origin !== null) {
      const { client, clock } = origin;
      return this.#newFollowed.add(client, clock) && !this.#followed.has(client, clock, clock + 1);
    }
    if (!isEntry) return this.#sizeOf(list) + (this.#newSizes.get(list) ?? 0) === 0;
    const key = hashOf(list, item.parentSub ?? "");
    const isKnown = this.#newKeys.has(key) || this.#keys.has(key);
    if (isKnown) this.#entries += 1;
    else this.#newKeys.add(key);
    return !isKnown;
  }

  #grow(list: number): void {
    addTo(this.#newSizes, list, 1);
  }

  #charge({ list, isEntry, origin }: Position): void {
    if (!isEntry) {
      this.#steps += this.#sizeOf(list) + (this.#newSizes.get(list) ?? 0);
      return;
    }
    const longest = this.#longest + this.#entries;
    this.#steps += origin === null ? longest : Math.min(longest, this.#distanceTo(origin));
  }

  /** How many entries were taken in since this one. */
  #distanceTo(origin: Y.ID): number {
    return this.#recent.distanceTo(origin) + this.#entries;
  }

  #sizeOf(list: number): number {
    return this.#sizes[list] ?? 0;
  }
}

/** Clocks of one edit. Most edits have one or two, for which a list is quicker than sets. */
class Clocks {
  readonly #few: number[] = [];
  #many: Map<number, Set<number>> | null = null;

  /** @returns false when it is here already */
  add(client: number, clock: number): boolean {
    if (this.#many !== null) return addClock(this.#many, client, clock);
    for (let at = 0; at < this.#few.length; at += 2) {
      if (this.#few[at] === client && this.#few[at + 1] === clock) return false;
    }
    this.#few.push(client, clock);
    if (this.#few.length > 32) this.#many = this.#ofFew();
    return true;
  }

  *addTo(ranges: DeleteRanges): Turns<void> {
    if (this.#many === null) {
      for (let at = 0; at < this.#few.length; at += 2) {
        const [client = 0, clock = 0] = [this.#few[at], this.#few[at + 1]];
        ranges.add(client, clock, clock + 1);
      }
      return;
    }
    for (const [client, clocks] of this.#many) {
      const added: { start: number; end: number }[] = [];
      for (const clock of clocks) {
        added.push({ start: clock, end: clock + 1 });
        if (isTimeToRest(added.length)) yield;
      }
      yield* ranges.addInTurns(client, added);
    }
  }

  clear(): void {
    this.#few.length = 0;
    this.#many = null;
  }

  #ofFew(): Map<number, Set<number>> {
    const many = new Map<number, Set<number>>();
    for (let at = 0; at < this.#few.length; at += 2)
      addClock(many, this.#few[at] ?? 0, this.#few[at + 1] ?? 0);
    return many;
  }
}

function addTo(counts: Map<number, number>, key: number, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

function addClock(many: Map<number, Set<number>>, client: number, clock: number): boolean {
  const ofClient = many.get(client);
  if (ofClient === undefined) many.set(client, new Set([clock]));
  else if (ofClient.has(clock)) return false;
  else ofClient.add(clock);
  return true;
}

/** FNV-1a, of 30 bits, which are kept as they are and not as an object each. */
function hashOf(list: number, text: string): number {
  let hash = Math.imul(0x811c9dc5 ^ list, 0x01000193);
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash & 0x3fff_ffff;
}
