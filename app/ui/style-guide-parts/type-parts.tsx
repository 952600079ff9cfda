const COLOURS = [
  "paper",
  "surface",
  "sunk",
  "line",
  "line-strong",
  "ink-soft",
  "ink",
  "accent-tint",
  "accent",
  "deep",
];
const WARM = ["sun", "warn-tint", "warn", "danger-tint", "danger", "good-tint", "good"];

export function TypeParts() {
  return (
    <section className="stack">
      <h2>Letters en kleuren</h2>
      <div className="grid grid--two">
        <div className="stack">
          <h2>Titel van een deel</h2>
          <h3>Titel van een kaart</h3>
          <h4>Kleine titel</h4>
        </div>
        <div className="stack measure">
          <p className="lead">
            De inleiding is iets groter. Ze zegt in één of twee zinnen waar het over gaat.
          </p>
          <p>
            Gewone tekst is 18 punten groot op een scherm en 17 op een telefoon. Een{" "}
            <a href="#letters">link ziet er zo uit</a>. Cijfers zoals <span className="numbers">62.140</span>{" "}
            staan recht onder elkaar.
          </p>
          <p className="small soft">Kleine tekst is voor wat erbij hoort, nooit voor wat je moet weten.</p>
        </div>
      </div>
      {[COLOURS, WARM].map((names) => (
        <ul className="swatches" key={names[0]}>
          {names.map((name) => (
            <li key={name}>
              <span className={`swatch swatch--${name}`} />
              <span className="small">{name}</span>
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
}
