export const BOARD_MESSAGES = {
  "board.question": {
    ja: "この顧客の価値が伸び続けるために、どの資本を、どの順に、どの道筋で育てますか",
    en: "For this customer’s value to keep growing: which capitals grow, in which order, along which routes?",
  },
} as const;
