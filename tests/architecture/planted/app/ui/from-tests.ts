import { make } from "../../tests/make";
export const x = make;
