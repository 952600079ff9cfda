/** The addresses for bringing stories in. */
export const IMPORT_PATH = "/beheer/kennis/invoer";
export const EXAMPLE_PATH = `${IMPORT_PATH}/voorbeeld.csv`;
export const importPath = (id: string) => `${IMPORT_PATH}/${id}`;
