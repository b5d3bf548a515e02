import type { Messages } from "../es/index.ts";

export const tour: Messages["tour"] = {
  name: "Guided tour",
  offer: "Shall we show you round?",
  offerText: (steps) => `${steps} steps, about three minutes, and you do it all yourself.`,
  start: "Start the tour",
  decline: "No, thanks",
  progress: (step, steps) => `Guided tour: step ${step} of ${steps}`,
  leave: "Leave the tour for later",
  take: "Take me there",
  next: "Next",
  skip: "Skip this step",
  finish: "Finish the tour",
  finished: "That was the tour. The bakery is yours: touch whatever you like.",
  steps: {
    kpis: {
      title: "Where each figure comes from",
      todo: "On the dashboard, press the “i” of any figure: you will see the sum and the data behind it.",
      seen: "No figure is typed in: each is computed from this morning's sales, batches and stock.",
    },
    alert: {
      title: "Get a problem out of the way",
      todo: "Look at what needs your attention and solve one with its button. It is real: it places the order, takes the delivery in or starts the batch.",
      seen: "Done. What you touched has changed everywhere in the bakery, and the alert goes when its cause does.",
    },
    batch: {
      title: "Run a batch",
      todo: "Open one of today's batches and start it, move it to its next stage or finish it.",
      seen: "Noted, with the time and the person. When it is finished, ingredients leave the store by the recipe and bread comes in.",
    },
    sale: {
      title: "Sell at the counter",
      todo: "Put a couple of products on the ticket and take the money.",
      seen: "Sold: the ticket is made and the product has left the stock.",
    },
    stock: {
      title: "See the stock move",
      todo: "Everything that comes in or goes out is here, with its lot and its reason.",
      seen: "The latest is at the top. Each line says which lot was touched and why: the traceability an inspector asks for.",
    },
    network: {
      title: "All the shops at once",
      todo: "Compare the shops on the map and in the table: sales, target and waste.",
      seen: "Press a shop and the whole application becomes its own, with its stock and its sales.",
    },
    routes: {
      title: "The night's deliveries",
      todo: "See where the vans are and which one is late.",
      seen: "Each route tells its stops, when it reaches each of them and how late it is.",
    },
    shopForecast: {
      title: "What is going to sell",
      todo: "Look at each shop's forecast for the next seven days.",
      seen: "Choose a shop: product by product you will see what it should sell, and how sure that is. At the top you can go back to the central bakery.",
    },
    forecast: {
      title: "What is going to sell",
      todo: "Look at the forecast for the next seven days, product by product.",
      seen: "Press a product to see how sure its forecast is and how right it was in past weeks.",
    },
  },
};
