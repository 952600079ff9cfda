/** Invented texts about the social economy, the same at every run: as many different words as people use. */
const HEADS =
  `werk taal coach ploeg vloer traject stroom zorg groen keuken stage dienst wijk buurt huis fiets afval jobs
leer loon premie gids plan doel groep kans bedrijf bestuur stad dorp school oudste jongeren ouder gezin mobiliteit vervoer
was strijk poets tuin park natuur bouw hout metaal textiel kring winkel markt klant team leiding gesprek vraag antwoord
regel recht plicht contract uur dag week jaar begroting subsidie fonds project netwerk partner verhaal voorbeeld praktijk
idee drempel nood tip advies begeleiding opleiding vorming training oefening toets niveau attest diploma talent sterkte
gezondheid rust stress veiligheid materiaal machine digitaal scherm tablet planning rooster ploegbaas instroom doorstroom
uitstroom onthaal welkom afscheid evaluatie meting cijfer rapport besluit thema sector regio provincie gemeente`
    .split(/\s+/)
    .filter(Boolean);
const BETWEEN = `de het een en van voor met op in aan bij wie dat niet ook naar om te zijn wordt`.split(" ");

/** Numbers that look random and are the same at every run. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Few words come often, most seldom: one word in three is a compound. */
export function wordAt(roll: () => number): string {
  const kind = roll();
  if (kind < 0.4) return BETWEEN[Math.floor(roll() * BETWEEN.length)]!;
  const one = HEADS[Math.floor(roll() ** 2 * HEADS.length)]!;
  if (kind < 0.7) return one;
  const other = HEADS[Math.floor(roll() ** 1.5 * HEADS.length)]!;
  return kind < 0.97 ? one + other : one + other + HEADS[Math.floor(roll() * HEADS.length)]!;
}

export function sentence(roll: () => number, words: number): string {
  const text = Array.from({ length: words }, () => wordAt(roll)).join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Most texts are short, some are long, a few are books. */
export function lengthAt(roll: () => number): number {
  const kind = roll();
  if (kind < 0.6) return 30 + Math.floor(roll() * 90);
  return kind < 0.95 ? 120 + Math.floor(roll() * 280) : 800 + Math.floor(roll() * 1700);
}
