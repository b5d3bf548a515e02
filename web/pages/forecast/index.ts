export { Accuracy } from "./accuracy.tsx";
export { Forecast } from "./forecast.tsx";
export { Models } from "./models.tsx";
