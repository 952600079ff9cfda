/** Where the text will be. Without script it never comes: then the way to the page that needs none. */
export function NoteSkeleton({ reader }: { reader: string }) {
  return (
    <div className="note-skeleton">
      <p className="visually-hidden">We halen de nota op …</p>
      <span /> <span /> <span /> <span /> <span />
      <noscript>
        <p>
          Schrijven in de nota kan alleen met JavaScript.{" "}
          <a href={reader}>Lees de nota zonder te schrijven.</a>
        </p>
      </noscript>
    </div>
  );
}
