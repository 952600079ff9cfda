/** A theme or sector by its names. */
export type Named = { id: string; name: string; nameEn: string };
