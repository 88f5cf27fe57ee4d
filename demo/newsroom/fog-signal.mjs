const rate = 8000;
const seconds = 5;
const headerBytes = 44;

/** The fog signal of Skarn Point as a WAV file (8 kHz, 8 bit, mono): two low blasts, drawn up from a few sines. */
export function fogSignal() {
  const samples = rate * seconds;
  const file = Buffer.alloc(headerBytes + samples);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20); // PCM
  file.writeUInt16LE(1, 22); // one channel
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate, 28); // bytes a second
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples, 40);
  for (let index = 0; index < samples; index++) {
    file[headerBytes + index] = 128 + Math.round(90 * sound(index / rate));
  }
  return file;
}

/** The pressure at a moment, -1 to 1: a long blast, a pause, and a short one that sinks at its end. */
function sound(time) {
  return blast(time, 0.2, 2.4, 118) + blast(time, 3.2, 1.4, 104 - 14 * Math.max(0, time - 4));
}

function blast(time, start, length, pitch) {
  const since = time - start;
  if (since < 0 || since > length) return 0;
  const swell = Math.min(1, since / 0.25, (length - since) / 0.4);
  const wave = times => Math.sin(2 * Math.PI * pitch * times * since);
  return swell * (0.6 * wave(1) + 0.25 * wave(2) + 0.15 * wave(3));
}
