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
  descriptions: {
    professional:
      "A shop with its own bakehouse in the centre of Madrid. Slow-fermented bread from a wood-fired oven, butter viennoiserie and seasonal pastry; it also supplies restaurants, hotels and a school nearby.",
    enterprise:
      "A central bakehouse that can make 500 kg a day, and three shops of its own in Madrid, Barcelona and Valencia. Everything is made here and travels by night; hotels and cafés on the way are supplied too.",
    individual_bakery:
      "A neighbourhood bakery with its own bakehouse in Chamberí. Four people, eight products and one oven: loaves, wholemeal and rye, ciabatta, and viennoiserie for breakfast.",
    central_baker_satellite:
      "A bake-off shop in Sant Antoni. No dough is made here: par-baked bread and viennoiserie come from Obrador Central La Espiga and are finished in the shop, batch by batch, as the street asks for them.",
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
  refusal: {
    errors: {
      capacity_reached: "Too many bakeries are open right now.",
      too_many_sessions: "You have opened several bakeries in a row from this connection.",
      invalid_input: "We have no such bakery. Choose one of those below.",
      other: "We could not open your bakery.",
    },
    again: "Please try again.",
    againThen: "Please try again {when}.",
  },
  accessibility: {
    title: "Accessibility",
    intro:
      "The demo is made to conform to WCAG 2.2 at level AA, inside and outside the bakery, with one exception that is explained below.",
    doesTitle: "What conforms",
    does: [
      "Everything can be done with the keyboard: the focus is always visible, follows the reading order and returns to its place when a panel is closed.",
      "Screen readers get each list as a table, each chart with its summary and its table, and each notice without being interrupted.",
      "Colour is never the only sign: each state has its word. Contrast meets level AA in light and in dark.",
      "It fits into 320 pixels and bears text at 200 % without scrolling sideways. Nearly all buttons measure 42 pixels or more, and 48 in bakehouse mode.",
      "It follows your wish for less motion, your theme and your language. Errors are explained at their field, and what you typed is not lost when the language changes.",
      "One enters without JavaScript; inside it is needed.",
    ],
    exceptionTitle: "The exception: time (criterion 2.2.1)",
    exception: [
      "Your copy lives for 30 minutes and can be extended three times. Criterion 2.2.1, of level A, asks that a time limit can be extended at least ten times. As it is offered in the open, the demo therefore does not conform to that criterion.",
      "The cap is there so that hundreds of forgotten copies do not take other people's place. We warn at five minutes and at one, with the focus on “Stay 30 minutes more”, and you can take your data with you before the end.",
      "Whoever runs the demo lifts the exception with one setting:",
    ],
    lifted:
      "With it the time can be extended ten times and the criterion is met. If you need more time, ask whoever gave you this address.",
    helpTitle: "If something makes it hard for you",
    help: "Tell the person from Bakery-IA who showed you the demo, with the visit code that stands in “I want this for my bakery”. There is no need to give your name.",
  },
  api: "API documentation",
  otherLanguage: "Español",
  notFound: "No bread here",
  notFoundText: "This page does not exist.",
  home: "Back to the front page",
};
