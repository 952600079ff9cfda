import { nothing } from "./not-there";
export const x = nothing;
