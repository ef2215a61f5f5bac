import { compareCodeUnits } from "../code-unit-order.ts";

/** What a meeting is asked. Options are names of cards, arrows, routes or alternatives, each once. */
export type VoteQuestion =
  /** So many dots each, and so many at most on one option. */
  | {
      readonly kind: "dots";
      readonly options: readonly string[];
      readonly each: number;
      readonly most: number;
    }
  | { readonly kind: "order" | "temperature"; readonly options: readonly string[] };

/** 腹落ち, 違和感, わからない. */
type Temperature = "convinced" | "uneasy" | "unsure";

/** What one person says; options may be left out. */
export type Ballot =
  | {
      readonly kind: "dots";
      readonly dots: readonly { readonly on: string; readonly count: number }[];
    }
  /** The first is wanted first. */
  | { readonly kind: "order"; readonly order: readonly string[] }
  | {
      readonly kind: "temperature";
      readonly felt: readonly { readonly of: string; readonly is: Temperature }[];
    };

/** Whether somebody may say that: nobody has more dots than others, or names an option twice. */
export function isFairBallot(question: VoteQuestion, ballot: Ballot): boolean {
  if (question.kind !== ballot.kind) return false;
  const options = new Set(question.options);
  const named = optionsOf(ballot);
  const areKnown = named.every((option) => options.has(option));
  if (!areKnown || new Set(named).size < named.length) return false;
  if (question.kind !== "dots" || ballot.kind !== "dots") return true;
  const counts = ballot.dots.map(({ count }) => count);
  return (
    counts.every((count) => Number.isInteger(count) && count >= 0 && count <= question.most) &&
    counts.reduce((sum, count) => sum + count, 0) <= question.each
  );
}

function optionsOf(ballot: Ballot): readonly string[] {
  switch (ballot.kind) {
    case "dots":
      return ballot.dots.map(({ on }) => on);
    case "order":
      return ballot.order;
    case "temperature":
      return ballot.felt.map(({ of }) => of);
  }
}

export type Tally =
  | {
      readonly kind: "dots";
      readonly options: readonly {
        readonly option: string;
        readonly dots: number;
        readonly people: number;
      }[];
    }
  | OrderTally
  | { readonly kind: "temperature"; readonly options: readonly TemperatureTally[] };

interface OrderTally {
  readonly kind: "order";
  /** By their mean points, most first; equal points share a place. */
  readonly options: readonly {
    readonly option: string;
    readonly points: number;
    readonly place: number;
  }[];
  /** An option that most would rather have than each single other, where that is not the first. */
  readonly preferred: string | null;
}

interface TemperatureTally extends Readonly<Record<Temperature, number>> {
  readonly option: string;
  /** At least a third of those who feel either way are uneasy. */
  readonly isContested: boolean;
}

/**
 * Ballots that are not fair, or answer another question, count nothing. Neither the order of
 * ballots nor whose they are leaves a trace.
 */
export function tallyVotes(question: VoteQuestion, ballots: readonly Ballot[]): Tally {
  const { options } = question;
  const fair = ballots.filter((ballot) => isFairBallot(question, ballot));
  switch (question.kind) {
    case "dots":
      return tallyDots(options, fair.filter(isOfKind("dots")));
    case "order":
      return tallyOrder(options, fair.filter(isOfKind("order")));
    case "temperature":
      return tallyTemperatures(options, fair.filter(isOfKind("temperature")));
  }
}

type OfKind<Kind extends Ballot["kind"]> = Extract<Ballot, { readonly kind: Kind }>;

function isOfKind<Kind extends Ballot["kind"]>(kind: Kind) {
  return (ballot: Ballot): ballot is OfKind<Kind> => ballot.kind === kind;
}

function tallyDots(options: readonly string[], ballots: readonly OfKind<"dots">[]): Tally {
  const tallied = options.map((option) => {
    const dots = ballots.map((ballot) => ballot.dots.find(({ on }) => on === option)?.count ?? 0);
    return {
      option,
      dots: dots.reduce((sum, count) => sum + count, 0),
      people: dots.filter((count) => count > 0).length,
    };
  });
  return {
    kind: "dots",
    options: tallied.toSorted(
      (one, other) => other.dots - one.dots || compareCodeUnits(one.option, other.option),
    ),
  };
}

/**
 * Borda's count: of m options the first gets m − 1 points, the next one less. Those that a ballot
 * leaves out share what is left, so that leaving out is no way to weigh more.
 */
function tallyOrder(options: readonly string[], ballots: readonly OfKind<"order">[]): OrderTally {
  const points = new Map(options.map((option) => [option, 0]));
  const wins = new Map(options.map((option) => [option, new Map<string, number>()]));
  for (const { order } of ballots) {
    const places = new Map(order.map((option, place) => [option, place]));
    const rest = (options.length - order.length - 1) / 2;
    for (const option of options) {
      const place = places.get(option);
      points.set(
        option,
        (points.get(option) ?? 0) + (place === undefined ? rest : options.length - 1 - place),
      );
      const over = wins.get(option);
      if (place === undefined || over === undefined) continue;
      for (const other of options) {
        if ((places.get(other) ?? Infinity) > place) over.set(other, (over.get(other) ?? 0) + 1);
      }
    }
  }
  const ranked = options
    .map((option) => ({ option, points: (points.get(option) ?? 0) / Math.max(1, ballots.length) }))
    .toSorted(
      (one, other) => other.points - one.points || compareCodeUnits(one.option, other.option),
    );
  const placed = ranked.map((one) => ({
    ...one,
    place: ranked.findIndex((other) => other.points === one.points) + 1,
  }));
  const beats = (one: string, other: string): boolean =>
    (wins.get(one)?.get(other) ?? 0) > (wins.get(other)?.get(one) ?? 0);
  const preferred = options.find((one) =>
    options.every((other) => other === one || beats(one, other)),
  );
  const isFirst = placed.some(({ option, place }) => option === preferred && place === 1);
  return { kind: "order", options: placed, preferred: isFirst ? null : (preferred ?? null) };
}

function tallyTemperatures(
  options: readonly string[],
  ballots: readonly OfKind<"temperature">[],
): Tally {
  return {
    kind: "temperature",
    options: options.map((option) => {
      const count = (temperature: Temperature): number =>
        ballots.filter(({ felt }) => felt.some(({ of, is }) => of === option && is === temperature))
          .length;
      const [convinced, uneasy, unsure] = [count("convinced"), count("uneasy"), count("unsure")];
      const isContested = uneasy > 0 && 3 * uneasy >= convinced + uneasy;
      return { option, convinced, uneasy, unsure, isContested };
    }),
  };
}
