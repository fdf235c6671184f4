// Finds a counter so that SHA-256(challenge + ":" + counter) begins with so many zero bits. Its own few lines of SHA-256
// (FIPS 180-4), because the browser's is asynchronous, which is slow for many small texts, and missing without https.
"use strict";

const K = new Uint32Array(64);
const START = new Uint32Array(8);
(function constants() {
  let found = 0;
  for (let n = 2; found < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) {
      if (n % d === 0) { prime = false; break; }
    }
    if (!prime) { continue; }
    if (found < 8) { START[found] = fraction(Math.sqrt(n)); }
    K[found++] = fraction(Math.cbrt(n));
  }
})();

function fraction(x) {
  return Math.floor((x - Math.floor(x)) * 4294967296);
}

function rotate(x, n) {
  return (x >>> n) | (x << (32 - n));
}

const w = new Uint32Array(64);

function compress(state, bytes, at) {
  for (let i = 0; i < 16; i++) {
    const j = at + 4 * i;
    w[i] = (bytes[j] << 24) | (bytes[j + 1] << 16) | (bytes[j + 2] << 8) | bytes[j + 3];
  }
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15], b = w[i - 2];
    w[i] = w[i - 16] + (rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)) + w[i - 7] + (rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10));
  }
  let a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  state[0] += a; state[1] += b; state[2] += c; state[3] += d;
  state[4] += e; state[5] += f; state[6] += g; state[7] += h;
}

function solve(challenge, bits) {
  const prefix = new TextEncoder().encode(challenge + ":");
  const whole = prefix.length - prefix.length % 64;
  const begun = Uint32Array.from(START);
  for (let at = 0; at < whole; at += 64) { compress(begun, prefix, at); }
  const rest = prefix.subarray(whole);
  const state = new Uint32Array(8);
  const tail = new Uint8Array(128);
  for (let counter = 0; ; counter++) {
    const digits = String(counter);
    const used = rest.length + digits.length;
    const length = used + 9 <= 64 ? 64 : 128;
    tail.fill(0);
    tail.set(rest);
    for (let i = 0; i < digits.length; i++) { tail[rest.length + i] = digits.charCodeAt(i); }
    tail[used] = 0x80;
    new DataView(tail.buffer).setUint32(length - 4, (whole + used) * 8);
    state.set(begun);
    for (let at = 0; at < length; at += 64) { compress(state, tail, at); }
    if (Math.clz32(state[0]) >= Math.min(bits, 32) && (bits <= 32 || Math.clz32(state[1]) >= bits - 32)) { return counter; }
  }
}

onmessage = function (asked) {
  postMessage(solve(asked.data.challenge, asked.data.bits));
};
