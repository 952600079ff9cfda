/** Reads QR codes in a picture of the camera: what the texts in it are. */
export type Detect = (picture: HTMLVideoElement) => Promise<string[]>;

type Detector = { detect(picture: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
};

/** True when the browser reads QR codes itself, so that nothing needs to be fetched. */
export async function readsCodesItself(): Promise<boolean> {
  const native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  const formats = await native?.getSupportedFormats().catch((): string[] => []);
  return formats?.includes("qr_code") ?? false;
}

/** The browser's own reader where it has one, else ours: a megabyte from our own server, fetched only then. */
export async function openDetector(): Promise<Detect> {
  const detector = await bestDetector();
  return async (picture) => (await detector.detect(picture)).map((code) => code.rawValue);
}

async function bestDetector(): Promise<Detector> {
  const native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (native && (await readsCodesItself())) return new native({ formats: ["qr_code"] });
  return (await import("./own-detector")).ownDetector();
}
