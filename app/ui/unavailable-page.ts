/** Shown while the database is away; needs no database, no script and no style sheet. */
export const unavailablePage = `<!doctype html>
<html lang="nl-BE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="10"><title>Even geduld - Netwerf</title></head>
<body><main><h1>Even geduld</h1>
<p>Netwerf kan nu even niet bij zijn gegevens. Wat je al bewaarde, is veilig.</p>
<p>Deze pagina probeert het over tien seconden opnieuw.</p></main></body></html>`;
