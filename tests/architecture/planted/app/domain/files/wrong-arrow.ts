import { noun } from "~/domain/knowledge/noun";
export const x = noun;
