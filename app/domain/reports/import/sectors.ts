type Sector = { id: string; name: string };

const WEAK = new Set(["en", "de", "het", "van", "sector"]);
const wordsIn = (name: string) =>
  new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word && !WEAK.has(word)),
  );

/** The sector of our list that a document means; empty when it could be several or none. */
export function sectorNamed(name: string, sectors: readonly Sector[]): string {
  const wanted = wordsIn(name);
  const fits = sectors.filter((sector) => {
    const own = [...wordsIn(sector.name)];
    return own.length > 0 && own.every((word) => wanted.has(word));
  });
  return fits.length === 1 ? fits[0]!.id : "";
}
