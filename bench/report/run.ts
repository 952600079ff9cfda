/**
 * How long does the draft of a report take, of an event with 110 present and three groups, until it stands in the
 * database? And how long do its PDF and its Word file take?
 */
import { reportDocx } from "../../app/documents/report-docx.server";
import { reportPdf } from "../../app/documents/report-pdf.server";
import { keeper } from "../../app/domain/focus-groups/note/keeper.server";
import { beginReport } from "../../app/domain/reports/draft.server";
import { publishedPaper } from "../../app/domain/reports/paper.server";
import { closeDatabase, openDatabase } from "../../app/platform/db.server";
import { runningEmbeddedUrl } from "../../app/platform/embedded-postgres/start.server";
import { setSecret } from "../../app/platform/secret.server";
import { makeBigDay, publishDraft } from "../../tests/support/big-day";
import { startServer, temporaryFolder } from "../../tests/support/server";

const ROUNDS = 5;
/** What was promised, in milliseconds. */
const MOST = 2000;

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

async function timed<T>(into: number[], work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const done = await work();
  into.push(performance.now() - began);
  return done;
}

async function measure() {
  const samples = { draft: [] as number[], pdf: [] as number[], docx: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const { organiser, event } = await makeBigDay();
    const { id } = await timed(samples.draft, () => beginReport(organiser, event.id));
    const paper = await publishedPaper(await publishDraft(organiser, id), null, "https://netwerf.example");
    await timed(samples.pdf, () => reportPdf(paper));
    await timed(samples.docx, () => reportDocx(paper));
  }
  return samples;
}

async function main() {
  const folder = temporaryFolder();
  const server = await startServer({ DATA_DIR: folder.dir, DEMO: "off" });
  try {
    setSecret("a secret for tests, long enough to sign with");
    openDatabase(runningEmbeddedUrl(folder.dir, "app")!, 10);
    const { draft, pdf, docx } = await measure();
    const show = (name: string, times: number[]) =>
      console.log(`${name.padEnd(24)} ${times.map((ms) => ms.toFixed(0)).join(", ")} ms`);
    show("draft", draft);
    show("PDF", pdf);
    show("Word", docx);
    console.log(`ratio report-draft-under-2s ${(MOST / median(draft)).toFixed(2)}`);
  } finally {
    await keeper().close();
    await closeDatabase();
    await server.stop();
    folder.remove();
  }
}

await main();
