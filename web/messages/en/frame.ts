import type { Messages } from "../es/index.ts";

export const sections: Messages["sections"] = {
  dashboard: "Dashboard",
  production: "Production",
  inventory: "Inventory",
  sales: "Sales",
  alerts: "Alerts",
  workshop: "Workshop mode",
  recipes: "Recipes",
  quality: "Quality",
  orders: "Customer orders",
  forecast: "Forecast",
  purchases: "Purchasing",
  suppliers: "Suppliers",
  network: "Network",
  distribution: "Deliveries",
  orchestrator: "Orchestrator",
  activity: "Activity",
  team: "Team",
  session: "Your session",
};

export const groups: Messages["groups"] = {
  today: "Today",
  bakery: "Bakehouse",
  purchasing: "Purchasing",
  selling: "Selling",
  organisation: "Organisation",
  chain: "Chain",
};

export const frame: Messages["frame"] = {
  demo: "DEMO",
  demoLong: "Demonstration copy",
  menu: "Menu",
  moreMenu: "More",
  sectionsLabel: "Sections",
  home: "Go to the dashboard",
  left: (time) => `${time} left`,
  minutes: (count) => `${count} min`,
  seconds: (count) => `${count} s`,
  extend: "Extend",
  extended: (until) => `You have until ${until}`,
  extensionsLeft: (count) =>
    count === 0 ? "No extensions left" : count === 1 ? "1 extension left" : `${count} extensions left`,
  persona: "Change person",
  shop: "Bakery you are looking at",
  personaIntro: "Take another person's place: you see the same, but can only do what is theirs to do.",
  youAre: (name) => `You are now ${name}`,
  language: "Language",
  theme: "Appearance",
  themes: { system: "As the device", light: "Light", dark: "Dark" },
  settings: "Settings",
  share: "Copy a link to this screen",
  shared: "Link copied. Whoever opens it gets a new bakery like this one, not yours.",
  accessibility: "Accessibility",
  end: "End the demo",
  call: "I want this for my bakery",
  callShort: "I want this",
};

export const call: Messages["call"] = {
  title: "Glad you like it!",
  text: "We have noted that somebody who tried this bakery wants one like it. We do not know who you are, and will ask for neither your name nor your e-mail.",
  codeTitle: "Your visit code",
  codeText:
    "Give it to the person from Bakery-IA who showed you the demo. It tells them which bakery you opened and what you were interested in, and nothing else.",
  copy: "Copy the code",
  copied: "Code copied",
  nextTitle: "What would suit you best?",
  wants: {
    contact_requested: "Show it to me with my own figures",
    signup_requested: "Sign me up as soon as possible",
  },
  noted: "Noted with your code.",
};

export const roles: Messages["roles"] = {
  owner: { name: "Owner", can: "May do everything." },
  admin: { name: "Manager", can: "May do everything." },
  production_manager: { name: "Production manager", can: "Plans and runs the bakehouse, and starts the orchestrator." },
  baker: { name: "Baker", can: "Runs batches and quality checks." },
  quality_control: { name: "Quality", can: "Records quality checks." },
  warehouse: { name: "Warehouse", can: "Adjusts stock and receives deliveries." },
  procurement: { name: "Purchasing", can: "Creates, approves and rejects purchase orders." },
  sales: { name: "Sales", can: "Sells at the counter and handles customers' orders." },
  logistics: { name: "Deliveries", can: "Looks up routes and vehicles." },
  maintenance: { name: "Maintenance", can: "Looks up the machines." },
};

export const expiry: Messages["expiry"] = {
  title: (minutes) => (minutes <= 1 ? "One minute left" : `${minutes} minutes left`),
  text: "After that your bakery and all you did in it are erased. What you are typing is not lost if you stay.",
  lastText: "After that your bakery and all you did in it are erased. There are no extensions left.",
  stay: "Stay 30 minutes more",
  later: "Not now",
  understood: "I see",
};

export const end: Messages["end"] = {
  title: "Your demo has ended",
  text: "Your bakery has gone dark and its data has been erased. Nothing is left of it.",
  changes: (count) =>
    count === 0
      ? "This time you looked without touching anything."
      : count === 1
        ? "You made one real change in it."
        : `You made ${count} real changes in it.`,
  again: "Open another bakery",
  next: "What next?",
};

export const palette: Messages["palette"] = {
  title: "Go anywhere",
  shortcut: "Go anywhere (Ctrl + K)",
  field: "Screen, product, recipe, supplier, person…",
  help: "Arrows walk through the list, Enter opens.",
  nothing: (asked) => `Nothing here is called “${asked}”.`,
  found: (count) => (count === 1 ? "One match" : `${count} matches`),
  groups: { screens: "Screens", actions: "Actions", customers: "Customers" },
  actions: {
    createBatch: "New batch",
    placeOrder: "New customer order",
    createPurchaseOrder: "New purchase order",
    recordQualityCheck: "Record a quality check",
    sellAtPointOfSale: "Sell at the counter",
  },
};
