import { fillText, type Text } from "@zentaikan/capital-graph";
import { harmlessName, isoInZone } from "@zentaikan/protocol";
import { plainLine, type MinutesLine } from "./minutes-line.ts";
import { sameText } from "./told-text.ts";

export interface Attendee {
  readonly id: string;
  readonly name: string;
  readonly isFacilitator: 0 | 1;
  readonly joinedAt: number;
  readonly leftAt: number | null;
}

/** Who was there, from when to when. */
export function tellPeople(
  people: readonly Attendee[],
  { endedAt, timeZone }: { readonly endedAt: number; readonly timeZone: string },
): readonly MinutesLine[] {
  return people.map(({ name, isFacilitator, joinedAt, leftAt }) =>
    plainLine(
      fillText(isFacilitator === 1 ? LED : CAME, {
        name: sameText(harmlessName(name)),
        span: sameText(spanOf(joinedAt, Math.min(leftAt ?? endedAt, endedAt), timeZone)),
      }),
    ),
  );
}

/** `14:00–15:30`, with the days where it is not one. */
export function spanOf(from: number, to: number, timeZone: string): string {
  const [began, ended] = [isoInZone(from, timeZone), isoInZone(to, timeZone)];
  const [day, lastDay] = [began.slice(0, 10), ended.slice(0, 10)];
  const [at, until] = [began.slice(11, 16), ended.slice(11, 16)];
  return day === lastDay ? `${at}–${until}` : `${day} ${at} – ${lastDay} ${until}`;
}

const LED: Text = { ja: "{name}(進行役) {span}", en: "{name} (facilitator), {span}" };
const CAME: Text = { ja: "{name} {span}", en: "{name}, {span}" };
