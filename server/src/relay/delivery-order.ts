/**
 * In which order the members of a room get what a tick brings. The last of five hundred gets it some
 * ten milliseconds after the first, so each time another one begins.
 */
export class DeliveryOrder<Member> {
  readonly #members: ReadonlySet<Member>;
  #turn = 0;

  constructor(members: ReadonlySet<Member>) {
    this.#members = members;
  }

  /** All members, the next one first. */
  next(): readonly Member[] {
    const members = [...this.#members];
    this.#turn = (this.#turn + GOLDEN_RATIO) % 1;
    const begin = Math.floor(this.#turn * members.length);
    return [...members.slice(begin), ...members.slice(0, begin)];
  }
}

/** Of a part to the whole: however many there are, where one begins is never near to where the last did. */
const GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;
