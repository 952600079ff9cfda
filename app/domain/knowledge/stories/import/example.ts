import { COLUMNS } from "./columns";

/** A table of one made-up story, to fill in further. */
export const exampleTable = () => ({
  header: COLUMNS.map(({ name }) => name),
  rows: [COLUMNS.map(({ example }) => example)],
});
