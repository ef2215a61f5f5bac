import type { OfferingsBody } from "@zentaikan/protocol/relationships";

type Revenue = OfferingsBody[number]["revenues"][number];

interface PaidRevenue extends Revenue {
  readonly boardId: string;
  readonly title: string;
}

/** What is paid for these of our Dos, on each of the boards. @param offered their ids */
export function paidFor(
  offered: ReadonlySet<string>,
  boards: OfferingsBody,
): readonly PaidRevenue[] {
  return boards.flatMap(({ boardId, title, revenues }) =>
    revenues
      .filter(({ supports }) => supports.some((id) => offered.has(id)))
      .map((revenue) => ({ boardId, title, ...revenue })),
  );
}
