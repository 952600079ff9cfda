import { noun } from "~/domain/dossiers/noun";
export const x = noun;
