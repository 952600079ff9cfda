import type { Said } from "./words";

let context: AudioContext | undefined;

const NOTES: Record<Said["tone"], number[]> = {
  success: [880],
  info: [660],
  warning: [520, 520],
  error: [240, 200],
};

/** A short sound and a tremble beside the words, so that one need not look: one high for good, two for look here. */
export function signal(tone: Said["tone"]): void {
  navigator.vibrate?.(tone === "success" ? 60 : [80, 60, 80]);
  try {
    context ??= new AudioContext();
    NOTES[tone].forEach((frequency, i) => beep(context!, frequency, i * 0.16));
  } catch {
    // A browser without sound: the words say it all.
  }
}

function beep(audio: AudioContext, frequency: number, after: number): void {
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  const start = audio.currentTime + after;
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0.12, start);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.13);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 0.14);
}
