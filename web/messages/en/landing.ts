import type { landing as spanish } from "../es/landing.ts";

export const landing: typeof spanish = {
  title: "Step inside a real bakery",
  promise:
    "Choose one and a second later you are in: its bakehouse, its store room, its orders and this morning's figures. All yours to touch.",
  choose: "Which bakery would you like to open?",
  start: "Start",
  starting: "Baking your copy…",
  resume: "Continue your demo",
  resumeText: (minutes) => `Your bakery is still open: ${minutes} min left.`,
  credentials: "You will come in as",
  credentialsHint: "One click opens it. The credentials are there in case you come in from another program.",
  password: "Password",
  profiles: {
    professional: "A bakery with its own bakehouse",
    enterprise: "A chain with a central bakehouse and shops",
    individual_bakery: "A neighbourhood bakery",
    central_baker_satellite: "A shop supplied by its central bakehouse",
  },
  contents: {
    products: (count) => `${count} products`,
    recipes: (count) => `${count} recipes`,
    ingredients: (count) => `${count} ingredients`,
    suppliers: (count) => `${count} suppliers`,
    people: (count) => `${count} people`,
    outlets: (count) => `${count} shops`,
    sales_days: (count) => `${count} days of sales`,
  },
  facts: [
    ["No sign-up", "No e-mail, no card, no sales call. One click and you are in."],
    ["Yours alone", "It is a private copy. Nobody sees what you do, and nothing can break."],
    ["As if it were today", "Dates are relative to now: the bread in the oven is in the oven."],
  ],
  privacyTitle: "What we keep, and until when",
  privacy: [
    "Your copy lives for 30 minutes and you may extend it three times. Then it is erased whole, without you doing anything.",
    "All names, customers and suppliers are invented. Please do not enter real personal data.",
    "We use a single cookie, the one that opens your copy. No tracking, no advertising, no third parties.",
  ],
  problems: {
    capacity_reached: "Many bakeries are open right now. Try again in a few minutes.",
    too_many_sessions: "You have opened several bakeries in a row. Wait a few minutes and try again.",
    other: "We could not open your bakery. Please try again.",
  },
  api: "API documentation",
  otherLanguage: "Español",
  notFound: "No bread here",
  notFoundText: "This page does not exist.",
  home: "Back to the front page",
};
