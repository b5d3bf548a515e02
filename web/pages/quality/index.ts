export { Checks } from "./checks.tsx";
export { Templates } from "./templates.tsx";
