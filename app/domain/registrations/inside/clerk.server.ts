/**
 * Serves requests for one key one batch at a time: whoever comes while a batch is being served is in the next.
 * Under a storm one lock, one reading of the seats and one commit then serve many, in order of arrival.
 * Fairness between processes, and safety, come from the database's lock; this only saves work.
 */
export class Clerk<Request, Answer> {
  private readonly lines = new Map<string, Waiting<Request, Answer>[]>();

  /**
   * @param serve answers a batch, one answer a request, in order; throws when the batch as a whole failed.
   * @param most requests in one batch.
   */
  constructor(
    private readonly serve: (key: string, requests: Request[]) => Promise<Answer[]>,
    private readonly most: number,
  ) {}

  /** Waits for this request's answer. A batch that fails is served again one by one, so that each gets its own error. */
  ask(key: string, request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const waiting = { request, resolve, reject };
      const line = this.lines.get(key);
      if (line) return void line.push(waiting);
      this.lines.set(key, [waiting]);
      void this.work(key);
    });
  }

  private async work(key: string): Promise<void> {
    // One turn of the event loop lets requests that arrived together be served together.
    await new Promise((resolve) => setImmediate(resolve));
    for (let line = this.lines.get(key); line && line.length > 0;)
      await this.serveBatch(key, line.splice(0, this.most));
    this.lines.delete(key);
  }

  private async serveBatch(key: string, batch: Waiting<Request, Answer>[]): Promise<void> {
    try {
      const answers = await this.serve(
        key,
        batch.map((waiting) => waiting.request),
      );
      batch.forEach((waiting, i) => waiting.resolve(answers[i]!));
    } catch (error) {
      if (batch.length === 1) return batch[0]!.reject(error);
      for (const waiting of batch) await this.serveBatch(key, [waiting]);
    }
  }
}

type Waiting<Request, Answer> = {
  request: Request;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
};
