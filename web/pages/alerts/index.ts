export { AlertList } from "./alert-list.tsx";
export { Ideas } from "./ideas.tsx";
