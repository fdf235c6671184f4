// Tells before anything is sent or kept what the server's guard would mask: recovery phrases, private keys, keystores. The
// rules and their reasons stand in io.redress.secretguard; a test holds both to the same findings in the same texts.
// Passwords and one-time codes are told by the server alone. Nothing here asks anybody anything but for the word lists.
"use strict";

(function (window) {
  const BLOT = "\uFFFF";
  const MOST_READINGS = 16;
  const LENGTHS = [12, 15, 18, 21, 24];

  // --- letters ---

  const SEPARATOR = 1, DIGIT = 2, ALPHABETIC = 3, HAN = 4, HIRAGANA = 5, KATAKANA = 6, HANGUL = 7, MARK = 8, GLUE = 9, WALL = 10;
  const KIND_RANGES = [
    [/[\u00AD\u200C\u200D\u2060\uFEFF]/, GLUE],
    [/[0-9\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\uFF10-\uFF19]/, DIGIT],
    [/[\u0300-\u036F\u3099\u309A\uDC00-\uDFFF\uFE00-\uFE0F]/, MARK],
    [/[\u3005\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uD840-\uD888]/, HAN],
    [/[\u3041-\u3096\u309D-\u309F]/, HIRAGANA],
    [/[\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF\uFF66-\uFF9D]/, KATAKANA],
    [/[\u1100-\u11FF\u3131-\u318E\uA960-\uA97C\uAC00-\uD7A3]/, HANGUL],
    [/[\u05D0-\u05EA\u0620-\u064A\u0671-\u06D3\u0904-\u0939\u0E01-\u0E2E\uD835]/, ALPHABETIC]
  ];
  const KINDS = new Uint8Array(65536);

  function kindOf(c) {
    if (c === BLOT) { return WALL; }
    const range = KIND_RANGES.find(function (known) { return known[0].test(c); });
    return range ? range[1] : c.toLowerCase() === c.toUpperCase() ? SEPARATOR : ALPHABETIC;
  }

  function kind(text, at) {
    const code = text.charCodeAt(at);
    return KINDS[code] || (KINDS[code] = kindOf(text[at]));
  }

  function isSpelled(kind) { return kind === ALPHABETIC || kind >= HIRAGANA && kind <= HANGUL; }

  function plain(word) {
    const lower = word.toLowerCase();
    if (/^[a-z]+$/.test(lower)) { return lower; }
    return word.replace(/[\u00AD\u200C\u200D\u2060\uFEFF]/g, "").normalize("NFKC").toLowerCase()
      .normalize("NFD").replace(/[\u0300-\u036F]/g, "").normalize("NFC");
  }

  // --- letters with accents that a wrong encoding replaced by signs ---

  const MOST_SIGNS = 4, MOST_PARTS = 3;
  const SIGNS_BEFORE = /[?\uFFFD]+$/, SIGNS_FROM = /^[?\uFFFD]+/;

  function lostForms(listed) {
    const letters = listed.normalize("NFD").match(/[^][\u0300-\u036F]*/g);
    return letters.reduce(function (forms, letter) {
      return letter.length === 1 ? forms.map(function (form) { return form + letter; })
        : [].concat.apply([], forms.map(function (form) {
          return [form + letter[0], form.endsWith("?") ? form : form + "?", form + letter[0] + "?"];
        }));
    }, [""]).filter(function (form) { return form.includes("?"); });
  }

  // the words of a list with their places; those with lost accents begin with LOST
  const LOST = "\0";

  function mapOf(words) {
    const map = new Map(words.map(function (word, index) { return [plain(word), index]; }));
    words.forEach(function (word, index) {
      if (/^[ -~]*$/.test(word)) { return; }
      lostForms(word).forEach(function (form) { if (!map.has(LOST + form)) { map.set(LOST + form, index); } });
    });
    return map;
  }

  function isIn(lists, word) { return lists.some(function (list) { return list.has(word); }); }

  function placeOn(list, word) {
    const index = list.get(word);
    // "?baco" may be Italian with a sign before it, as well as Spanish
    return index === undefined && word.startsWith(LOST + "?") ? list.get(word.slice(2)) : index;
  }

  function signs(text, pattern) {
    const found = pattern.exec(text);
    return found && found[0].length <= MOST_SIGNS ? found[0].length : 0;
  }

  // the longest word with lost accents whose first letters stand here, or null
  function lostWord(text, start, end, earliest, lists) {
    const before = signs(text.slice(Math.max(earliest, start - MOST_SIGNS - 1), start), SIGNS_BEFORE);
    let form = "", found = null, partStart = start, partEnd = end;
    if (!before && !signs(text.slice(end, end + MOST_SIGNS + 1), SIGNS_FROM)) { return null; }
    for (let part = 0; part < MOST_PARTS && partEnd > partStart && partEnd - partStart <= 4 * LONGEST_WORD; part++) {
      form += plain(text.slice(partStart, partEnd));
      if (form.length > LONGEST_WORD) { break; }
      const after = signs(text.slice(partEnd, partEnd + MOST_SIGNS + 1), SIGNS_FROM);
      ["", "?"].slice(0, after ? 2 : 1).forEach(function (last) {
        ["", "?"].slice(0, before ? 2 : 1).forEach(function (first) {
          const word = first + form + last;
          // "café?" is a word at the end of a question
          if (isIn(lists, LOST + word) && !(last && (isIn(lists, first + form) || isIn(lists, LOST + first + form)))) {
            found = { start: first ? start - before : start, end: last ? partEnd + after : partEnd, plain: LOST + word, label: false };
          }
        });
      });
      if (!after) { break; }
      form += "?";
      partStart = partEnd + after;
      partEnd = partStart < text.length && kind(text, partStart) === ALPHABETIC ? wordEnd(text, partStart) : partStart;
    }
    return found;
  }

  function wordEnd(text, start) {
    const its = kind(text, start);
    let end = start + 1;
    while (end < text.length && (kind(text, end) === its || kind(text, end) === MARK || kind(text, end) === GLUE)) { end++; }
    return end;
  }

  // --- checksums ---

  const K = [];
  const START = [];
  for (let n = 2; K.length < 64; n++) {
    let d = 2;
    while (n % d) { d++; }
    if (d < n) { continue; }
    if (START.length < 8) { START.push(Math.sqrt(n) % 1 * 4294967296 | 0); }
    K.push(Math.cbrt(n) % 1 * 4294967296 | 0);
  }

  function rotate(x, n) { return (x >>> n) | (x << (32 - n)); }

  // FIPS 180-4, because the browser's own is asynchronous, and missing without https
  function sha256(bytes) {
    const padded = new Uint8Array((bytes.length + 72) >> 6 << 6);
    padded.set(bytes);
    padded[bytes.length] = 128;
    padded[padded.length - 2] = bytes.length >> 5;
    padded[padded.length - 1] = bytes.length << 3;
    const state = START.slice();
    const w = [];
    for (let from = 0; from < padded.length; from += 64) {
      for (let i = 0; i < 16; i++) {
        const j = from + 4 * i;
        w[i] = (padded[j] << 24) | (padded[j + 1] << 16) | (padded[j + 2] << 8) | padded[j + 3];
      }
      for (let i = 16; i < 64; i++) {
        const x = w[i - 15], y = w[i - 2];
        w[i] = w[i - 16] + (rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)) + w[i - 7] + (rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)) | 0;
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i++) {
        const t = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i] | 0;
        const s = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c)) | 0;
        h = g; g = f; f = e; e = d + t | 0; d = c; c = b; b = a; a = t + s | 0;
      }
      [a, b, c, d, e, f, g, h].forEach(function (value, i) { state[i] = state[i] + value | 0; });
    }
    return Array.from({ length: 32 }, function (_, i) { return state[i >> 2] >>> (24 - i % 4 * 8) & 255; });
  }

  // BIP-39: the last n / 33 bits are the first ones of the entropy's SHA-256
  function checksumFits(words, from, count) {
    const checksumBits = count / 3;
    const entropy = [];
    let held = 0, bits = 0;
    for (let word = from; word < from + count; word++) {
      held = (held << 11 | words[word]) & 0xFFFFF;
      bits += 11;
      while (bits >= 8 && entropy.length < count * 4 / 3) {
        bits -= 8;
        entropy.push(held >> bits & 255);
      }
    }
    return sha256(entropy)[0] >> (8 - checksumBits) === (held & (1 << checksumBits) - 1);
  }

  const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  // Base58Check: the bytes without their checksum, or null
  function base58Checked(run) {
    const bytes = [];
    for (let at = 0; at < run.length; at++) {
      let carry = BASE58.indexOf(run[at]);
      if (carry < 0) { return null; }
      for (let i = 0; i < bytes.length; i++) {
        carry += bytes[i] * 58;
        bytes[i] = carry & 255;
        carry >>= 8;
      }
      while (carry) { bytes.push(carry & 255); carry >>= 8; }
    }
    for (let i = 0; run[i] === "1"; i++) { bytes.push(0); }
    const payload = bytes.reverse().slice(0, -4);
    const expected = sha256(sha256(payload));
    return bytes.length > 4 && bytes.slice(-4).every(function (byte, i) { return byte === expected[i]; }) ? payload : null;
  }

  // --- words that something separates ---

  const WINDOW = 12, ENOUGH = 10, REST = 5, WALL_WORDS = 24, LONGEST_WORD = 12;
  const LABELS = new Set(("word words number no nr st nd rd th er e o a wort mot palabra parola palavra slovo n c 단어 번째 번 たんご ばん " +
    "ばんめ 词 詞 单词 單詞 第 个 個 字 号 號 番 番目 个词 個詞 个单词 個單詞").split(" ").map(plain));

  function wordsOf(text, lists) {
    const words = [];
    const maybeLost = /[?\uFFFD]/.test(text);
    for (let at = 0; at < text.length;) {
      const its = kind(text, at);
      if (its !== HAN && its !== WALL && !isSpelled(its)) { at++; continue; }
      const end = wordEnd(text, at);
      const lost = maybeLost && its === ALPHABETIC
        && lostWord(text, at, end, words.length ? words[words.length - 1].end : 0, lists);
      if (lost) {
        words.push(lost);
        at = lost.end;
        continue;
      }
      if (its === WALL) {
        for (let i = 0; i < WALL_WORDS; i++) { words.push({ start: at, end: end, plain: "", label: false }); }
      } else if (its === HAN && end - at > 1) {
        const ordinal = text[at] === "第" && end - at <= 6;
        words.push({ start: at, end: end, plain: "", label: ordinal || isLabel(text, at, end) });
      } else {
        const word = end - at > 4 * LONGEST_WORD ? "" : plain(text.slice(at, end));
        words.push({ start: at, end: end, plain: word, label: isLabel(text, at, end) });
      }
      at = end;
    }
    return words;
  }

  function isLabel(text, start, end) {
    let numbered = start > 0 && kind(text, start - 1) === DIGIT;
    if (!numbered) {
      const after = /^[ #:.-]{0,4}/.exec(text.slice(end, end + 4))[0].length;
      numbered = after < 4 && end + after < text.length && kind(text, end + after) === DIGIT;
    }
    return numbered && end - start <= LONGEST_WORD && LABELS.has(plain(text.slice(start, end)));
  }

  function sentences(text, words) {
    const breaks = words.map(function (word, i) {
      const from = i ? words[i - 1].end : 0;
      return word.start - from > 1 && /[.!?]\s/.test(text.slice(from, word.start));
    });
    // where one ends after every word, it is a way of writing a list
    return breaks.map(function (its, i) { return its && !breaks[i - 1] && !breaks[i + 1]; });
  }

  function separatedPhrases(text, lists) {
    const all = wordsOf(text, lists);
    const readings = [all];
    if (all.some(function (word) { return word.label; })) { readings.push(all.filter(function (word) { return !word.label; })); }
    const spans = [];
    readings.forEach(function (words) {
      const begins = sentences(text, words);
      lists.forEach(function (list) {
        let listed = 0;
        const indexes = words.map(function (word) {
          const index = placeOn(list, word.plain);
          listed += index === undefined ? 0 : 1;
          return index === undefined ? -1 : index;
        });
        if (listed >= ENOUGH) { judgeWords(words, indexes, begins, spans); }
      });
    });
    return spans;
  }

  function judgeWords(words, indexes, begins, spans) {
    const suspect = new Uint8Array(indexes.length);
    const proven = new Uint8Array(indexes.length);
    const seen = new Uint8Array(2048);
    let distinct = 0, marked = 0, first = 0, run = 0, lastLost = -1;
    for (let last = 0; last < indexes.length; last++) {
      const least = begins[last] ? last : last - WINDOW + 1;
      for (; first < least; first++) {
        if (indexes[first] >= 0 && --seen[indexes[first]] === 0) { distinct--; }
      }
      const entering = indexes[last];
      if (entering >= 0 && seen[entering]++ === 0) { distinct++; }
      if (distinct >= ENOUGH) {
        marked = Math.max(marked, first);
        suspect.fill(1, marked, last + 1);
        marked = last + 1;
      }
      run = entering >= 0 ? run + 1 : 0;
      lastLost = words[last].plain.startsWith(LOST) ? last : lastLost;
      for (let i = 0; run >= LENGTHS[i]; i++) {
        const from = last - LENGTHS[i] + 1;
        if (checksumFits(indexes, from, LENGTHS[i])) {
          suspect.fill(1, from, last + 1);
          if (lastLost < from) { proven.fill(1, from, last + 1); }
        }
      }
    }
    for (let from = suspect.indexOf(1); from >= 0;) {
      let to = suspect.indexOf(0, from);
      to = to < 0 ? suspect.length : to;
      spans.push(phrase(words, indexes, proven, from, to - 1));
      from = suspect.indexOf(1, to);
    }
  }

  function phrase(words, indexes, proven, first, last) {
    function listed(from, to) { return indexes.slice(from, to).filter(function (index) { return index >= 0; }).length; }
    let from = first, to = last;
    while (from <= last && !proven[from]) { from++; }
    const sure = from <= last;
    if (sure) {
      while (!proven[to]) { to--; }
      while (from > first && indexes[from - 1] >= 0) { from--; }
      while (to < last && indexes[to + 1] >= 0) { to++; }
      from = listed(first, from) < REST ? from : first;
      to = listed(to + 1, last + 1) < REST ? to : last;
    } else {
      from = first;
      while (indexes[from] < 0) { from++; }
      while (indexes[to] < 0) { to--; }
      const whole = LENGTHS.includes(to - from + 1);
      from = whole ? from : first;
      to = whole ? to : last;
    }
    return { kind: "RECOVERY_PHRASE", start: words[from].start, end: words[to].end, sure: sure };
  }

  // --- Chinese characters that nothing separates ---

  const TOGETHER = 0, SPACED = 1, CLAUSE = 2, APART = 3, ANNOUNCED = 4;
  const OPENING = "「『（【《〈([{“‘«<", CLOSING = "」』）】》〉)]}”’»>";
  const BANDS = [16, 64, 128, 256, 512, 1024, 2048];
  const WEIGHTS = [417, 268, 173, 180, 45, -84, -269];
  const CALLED = /^(?:助[记記][词詞码碼]|[种種]子|短[语語]|[词詞][组組])(?:就是|如下|[是为為])?/;

  function gap(c, turnedAway) {
    if (c === "\n" || c === "\r") { return APART; }
    if (/\s/.test(c)) { return SPACED; }
    if (",.;!?·…~～、，。；！？".includes(c) || turnedAway.includes(c)) { return CLAUSE; }
    return ":：=＝".includes(c) ? ANNOUNCED : APART;
  }

  function hanOf(text) {
    const han = { places: [], before: [], after: [], walls: [] };
    let leading = APART, following = APART, prose = false, wall = false;
    for (let at = 0; at < text.length; at++) {
      const its = kind(text, at);
      if (its === HAN) {
        han.places.push(at);
        han.before.push(leading);
        han.after.push(following);
        han.walls.push(wall);
        leading = following = TOGETHER;
        prose = wall = false;
      } else if (its === SEPARATOR) {
        prose = prose || "，。；！？".includes(text[at]);
        leading = Math.max(leading, gap(text[at], CLOSING));
        following = Math.max(following, wall || prose ? CLAUSE : gap(text[at], OPENING));
      } else if (its !== GLUE) {
        following = Math.max(following, CLAUSE);
        leading = CLAUSE;
        wall = true;
      }
    }
    han.after.push(wall || prose ? following : Math.max(following, APART));
    return han;
  }

  function calledIn(text, han) {
    const called = [];
    const numbers = new Map(han.places.map(function (place, number) { return [place, number]; }));
    for (let at = 0; at < han.places.length;) {
      const place = han.places[at];
      const name = "助种種短词詞".includes(text[place]) && CALLED.exec(text.slice(place, place + 8));
      if (!name) { at++; continue; }
      while (at < han.places.length && han.places[at] < place + name[0].length) { at++; }
      called[at] = numbers.get(place + name[0].length) === at;
    }
    return called;
  }

  function hanPhrases(text, lists) {
    const han = hanOf(text);
    const count = han.places.length;
    if (count < LENGTHS[0]) { return []; }
    const called = calledIn(text, han);
    const nextWall = [];
    for (let at = count - 1, wall = count; at >= 0; at--) {
      nextWall[at] = wall;
      if (han.walls[at]) { wall = at; }
    }
    const spans = [];
    lists.forEach(function (list) { judgeHan(text, han, list, called, nextWall, spans); });
    return spans;
  }

  function judgeHan(text, han, list, called, nextWall, spans) {
    const count = han.places.length;
    const indexes = [], weights = [0], unlisted = [0], repeated = [0], seenAt = {};
    const own = [], wholes = [];
    for (let at = 0; at < count; at++) {
      const c = text[han.places[at]];
      const index = list.has(c) ? list.get(c) : -1;
      const listed = index >= 0;
      indexes.push(index);
      weights.push(weights[at] + (listed ? WEIGHTS[BANDS.findIndex(function (band) { return index < band; })] : 0));
      unlisted.push(unlisted[at] + (listed ? 0 : 1));
      repeated.push(repeated[at] + (listed && at - seenAt[index] < LENGTHS[0] ? 1 : 0));
      if (listed) { seenAt[index] = at; }
    }
    for (let from = 0; from < count; from++) {
      const begins = han.before[from] !== TOGETHER;
      for (const length of LENGTHS) {
        const to = from + length;
        if (to > nextWall[from]) { break; }
        const setApart = begins && han.after[to] !== TOGETHER || called[from];
        if (setApart || weights[to] - weights[from] < -50 * (length - 2)) { judge(from, to, setApart); }
      }
    }
    wholes.forEach(function (whole) {
      const guess = own[whole];
      let at = whole;
      while (at && own[at - 1].start === guess.start) { at--; }
      for (; !guess.sure && at < own.length && own[at].start < guess.end; at++) { guess.sure = own[at].sure && own[at].end <= guess.end; }
    });
    spans.push.apply(spans, own);

    function judge(from, to, setApart) {
      const length = to - from;
      const wrong = unlisted[to] - unlisted[from];
      const weight = weights[to] - weights[from];
      const counted = length - wrong;
      const rare = weight < -50 * counted;
      if (wrong > 2 || !setApart && !rare) { return; }
      const group = groupOf(from, to);
      if (!group || group < length && !(setApart && rare)) { return; }
      const alone = setApart && group === length && standsAlone(from, to);
      const repetitive = setApart && isRepetitive(from, to);
      const candidate = alone || rare || repetitive || setApart && weight < 50 * counted;
      if (wrong === 0 && candidate && checksumFits(indexes, from, length)) {
        const sure = Boolean(called[from] || setApart && weight < 0 || repetitive);
        add(from, to, sure);
        if (alone && !sure) { wholes.push(own.length - 1); }
      } else if (alone && weight < -25 * counted || setApart && weight < -50 * counted) {
        add(from, to, false);
      }
    }

    function add(from, to, sure) {
      own.push({ kind: "RECOVERY_PHRASE", start: han.places[from], end: han.places[to - 1] + 1, sure: sure });
    }

    // how many characters stand together, 0 when signs divide them unevenly
    function groupOf(from, to) {
      let first = from + 1;
      while (first < to && han.before[first] <= SPACED) { first++; }
      const group = first - from;
      if (group === to - from) { return group; }
      for (let at = first; at < to; at++) {
        if ((han.before[at] > SPACED) !== ((at - from) % group === 0)) { return 0; }
      }
      return (to - from) % group === 0 && group >= 2 ? group : 0;
    }

    function standsAlone(from, to) {
      const announced = han.before[from] === ANNOUNCED || called[from];
      return announced ? han.after[to] >= CLAUSE : han.before[from] >= APART && han.after[to] >= APART;
    }

    function isRepetitive(from, to) {
      if (repeated[to] - repeated[from] < (to - from) >> 1) { return false; }
      const different = new Set(indexes.slice(from, to)).size;
      return different >= 2 && different <= (to - from) >> 2;
    }
  }

  // --- which findings stand ---

  function merged(spans) {
    const result = [];
    spans.slice().sort(function (a, b) { return a.start - b.start; }).forEach(function (span) {
      const last = result[result.length - 1];
      if (!last || span.start >= last.end) { result.push(span); return; }
      const surer = span.sure && !last.sure ? span : last;
      result[result.length - 1] = { kind: surer.kind, start: last.start, end: Math.max(last.end, span.end), sure: surer.sure };
    });
    return result;
  }

  function countWords(text, start, end) {
    let words = 0;
    for (let at = start; at < end;) {
      const its = kind(text, at);
      const from = at++;
      if (its !== HAN && !isSpelled(its)) { continue; }
      while (at < end && (kind(text, at) === its || kind(text, at) === MARK)) { at++; }
      words += its === HAN ? Math.max(1, (at - from) >> 1) : 1;
    }
    return words;
  }

  function phrases(text, lists, hanLists) {
    const found = separatedPhrases(text, lists).concat(hanPhrases(text, hanLists));
    const certain = merged(found.filter(function (span) { return span.sure; }));
    const guesses = found.filter(function (span) {
      if (span.sure) { return false; }
      let from = span.start;
      for (const proven of certain) {
        if (proven.end <= span.start || proven.start >= span.end) { continue; }
        if (countWords(text, from, proven.start) >= REST) { return true; }
        from = proven.end;
      }
      return from === span.start || countWords(text, from, span.end) >= REST;
    });
    return certain.concat(guesses);
  }

  // --- keys ---

  const ADDRESS_OF_TRANSACTION = /\/(?:tx|txn|txs|transaction|transactions|txid)\/(?:0x)?$/i;
  const CALLED_TRANSACTION = new RegExp("(?:^|[^a-z])(?:tx|txn|txid|tx[ _-]?hash|tx[ _-]?id|hash(?:es)?|transa[ck]tion(?:s|en)?" +
    "|transacci[oó]n|transazione|transação|transakc[ei])(?![a-z])" +
    "|交易|哈希|雜湊|トランザクション|取引|ハッシュ|트랜잭션|거래|해시|транзакци|хеш|хэш", "i");
  const CALLED_KEY = new RegExp("priv(?:ate)?[ _-]*key|secret[ _-]*key|(?:^|[^a-z])(?:seed|pk|privkey)(?![a-z])" +
    "|clave privada|clé privée|chiave privata|chave privada|privater?n? schlüssel|soukromý klíč" +
    "|私钥|私鑰|密钥|密鑰|种子|種子|秘密鍵|개인 ?키|비밀 ?키|приватн\\S{1,3} ключ|закрыт\\S{1,3} ключ", "i");
  const EXTENDED_BEGINNING = /^(?:[xyzYZtuvUVp](?:prv|pv|pr|rv)|prv|[LMt](?:tpv|pv|tv|tp)|tpv|v(?:tcv|cv|tv|tc)|tcv)/;
  const EXTENDED_LENGTH = 111, WIDEST_GAP = 6, MOST_GAPS = 2;
  const EXTENDED = /^(?:[xyzYZtuvUVp]prv|(?:Lt|Mt|tt)pv|vtcv)[0-9A-Za-z]+$/;

  function endsSentence(text, at) {
    const c = text[at];
    if (c === "\n") { return !/[:：]\s*$/.test(text.slice(0, at)); }
    return c === BLOT || "。！？；".includes(c) || ".!?;".includes(c) && /\s/.test(text[at + 1] || "");
  }

  // true, false: how sure it is a key; null for a transaction's hash
  function judgeHex(text, start, end, earliest) {
    let before = text.slice(Math.max(earliest, start - 80), start);
    for (let i = before.length - 1; i >= 0; i--) {
      if (endsSentence(before, i)) { before = before.slice(i + 1); break; }
    }
    let after = text.slice(end, end + 40);
    for (let i = 0; i < after.length; i++) {
      if (endsSentence(after, i)) { after = after.slice(0, i); break; }
    }
    if (ADDRESS_OF_TRANSACTION.test(before)) { return null; }
    if (CALLED_KEY.test(before) || CALLED_KEY.test(after)) { return true; }
    return CALLED_TRANSACTION.test(before) ? null : false;
  }

  function isHex32(run) { return /^(?:0[xX])?[0-9A-Fa-f]{64}$/.test(run); }

  function isImportFormat(run) {
    const payload = run.length === 51 || run.length === 52 ? base58Checked(run) : null;
    return payload !== null && payload[0] >= 128 && (payload.length === 33 || payload.length === 34 && payload[33] === 1);
  }

  function strangers(run) { return run.replace(/[1-9A-HJ-NP-Za-km-z]/g, "").length; }

  function looksRandom(run) {
    const parts = run.match(/[0-9]+|[A-Z]+|[a-z]+/g);
    return /[0-9]/.test(run) && /[A-Z]/.test(run) && /[a-z]/.test(run) && parts.length - 1 >= run.length * 3 / 8;
  }

  function isMistypedImportFormat(run) {
    const length = /^[59]/.test(run) ? 51 : 52;
    return /^[59KLc]/.test(run) && Math.abs(run.length - length) <= 1 && strangers(run) <= 1 && looksRandom(run);
  }

  function isBrokenExtended(joined) {
    return joined.length <= EXTENDED_LENGTH && joined.length >= EXTENDED_LENGTH - 4 && EXTENDED_BEGINNING.test(joined)
      && strangers(joined) <= 2 && looksRandom(joined);
  }

  // addresses and hashes stay what they are, whatever stands beside them
  function isPublic(run) {
    if (run.length < 26) { return false; }
    const payload = run.length > 35 ? null : base58Checked(run);
    return !/[a-z]/.test(run) || !/[A-Z]/.test(run) || /^0[xX]/.test(run) || isHex32(run)
      || payload !== null && payload.length === 21 && [0, 5, 111, 196, 48, 50, 30, 22, 76, 16, 65].includes(payload[0]);
  }

  function isPiece(text, start, end) {
    return /[0-9A-Za-z][+/_.-]$/.test(text.slice(Math.max(0, start - 2), start)) || /^(?:[+/_.-][0-9A-Za-z]|=)/.test(text.slice(end, end + 2));
  }

  function isAlphanumeric(c) { return /[0-9A-Za-z]/.test(c); }

  // the runs around one, nearest first: as many as a key in pieces may have
  function piecesBeside(text, place, step, left, earliest) {
    const pieces = [];
    let at = place;
    while (pieces.length < MOST_GAPS) {
      let gap = 0;
      while (gap < WIDEST_GAP && inside(at) && c() !== BLOT && !isAlphanumeric(c())) { gap++; at += step; }
      const edge = at;
      while (inside(at) && Math.abs(at - edge) <= left && isAlphanumeric(c())) { at += step; }
      const length = Math.abs(at - edge);
      if (!gap || !length || length > left) { break; }
      left -= length;
      pieces.push(step > 0 ? [edge, at] : [at, edge]);
    }
    return pieces;

    function c() { return text[step > 0 ? at : at - 1]; }

    function inside(at) { return step > 0 ? at < text.length : at > earliest; }
  }

  // the key of which a run is a piece, or null
  function brokenKey(text, start, end, earliest) {
    const left = EXTENDED_LENGTH - (end - start);
    if (left < 0) { return null; }
    const before = piecesBeside(text, start, -1, left, earliest).reverse();
    const pieces = before.concat([[start, end]], piecesBeside(text, end, 1, left, earliest));
    const its = before.length;

    function run(piece) { return text.slice(pieces[piece][0], pieces[piece][1]); }

    function joined(first, last, between) {
      return pieces.slice(first, last + 1).map(function (_, at) { return run(first + at); }).join(between);
    }

    function isWord(piece) { return run(piece).length >= 3 && /^(?:[A-Z]?[a-z]*|[A-Z]+)[0-9]*$/.test(run(piece)); }

    function isAllUnknown(first, last) {
      return pieces.slice(first, last + 1).every(function (_, at) { return !isPublic(run(first + at)); });
    }

    function span(kind, first, last, sure) { return { kind: kind, start: pieces[first][0], end: pieces[last][1], sure: sure }; }

    for (let first = 0; first <= its; first++) {
      for (let last = Math.min(first + MOST_GAPS, pieces.length - 1); last >= its; last--) {
        const all = joined(first, last, "");
        if (isBrokenExtended(all) && isAllUnknown(first, last)) {
          return span("EXTENDED_PRIVATE_KEY", first, last, base58Checked(all) !== null);
        }
      }
    }
    for (let first = Math.max(0, its - 1); first <= its && first + 1 < pieces.length; first++) {
      const last = first + 1;
      if (isImportFormat(joined(first, last, ""))) { return span("PRIVATE_KEY", first, last, true); }
      if (/^(?:[^\s\x1C-\x1F]|\uFEFF|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(pieces[first][1], pieces[last][0]))
        && isMistypedImportFormat(joined(first, last, "0")) && joined(first, last, "").length >= 50 && joined(first, last, "").length <= 52
        && !isWord(first) && !isWord(last) && !isPiece(text, pieces[first][0], pieces[last][1]) && isAllUnknown(first, last)) {
        return span("PRIVATE_KEY", first, last, false);
      }
    }
    return null;
  }

  function keys(text, hashExpected) {
    const spans = [];
    let earliest = 0;
    const runs = /[0-9A-Za-z]+/g;
    for (let match = runs.exec(text); match; match = runs.exec(text)) {
      const run = match[0], start = match.index, end = start + run.length;
      if (run.length < 26 || run.length > 128) { continue; }
      const extended = Math.abs(run.length - EXTENDED_LENGTH) <= 4 && EXTENDED.test(run);
      const sure = isImportFormat(run) || extended && base58Checked(run) !== null;
      let found = null;
      if (isHex32(run)) {
        const its = hashExpected ? null : judgeHex(text, start, end, earliest);
        found = its === null ? null : { kind: "PRIVATE_KEY", start: start, end: end, sure: its };
      } else {
        found = sure ? null : brokenKey(text, start, end, earliest);
        if (!found && (sure || extended)) {
          found = { kind: extended ? "EXTENDED_PRIVATE_KEY" : "PRIVATE_KEY", start: start, end: end, sure: sure };
        } else if (!found && isMistypedImportFormat(run) && !isPiece(text, start, end)) {
          found = { kind: "PRIVATE_KEY", start: start, end: end, sure: false };
        }
      }
      if (found) {
        spans.push(found);
        earliest = runs.lastIndex = found.end;
      }
    }
    return spans;
  }

  // --- keystores ---

  const NAMES = ["crypto", "cipher", "ciphertext", "kdf", "mac", "checksum"];
  const DEEPEST = 64;

  function keystores(text) {
    const spans = [];
    const open = [];
    let tooDeep = 0;

    function close(end) {
      if (tooDeep > 0) { tooDeep--; return; }
      const object = open.pop();
      if (!object) { return; }
      const names = object.names;
      const sure = names.has("(sure)") || names.has("cipher") && names.has("kdf")
        && (names.has("checksum") || names.has("ciphertext") && names.has("mac"));
      if (!sure && !names.has("(likely)") && !(names.has("ciphertext") && names.size > 1)) { return; }
      const around = open[open.length - 1];
      if (around && around.names.has("crypto")) { around.names.add(sure ? "(sure)" : "(likely)"); }
      spans.push({ kind: "KEYSTORE", start: object.start, end: end, sure: sure });
    }

    function closeAll(end) {
      tooDeep = 0;
      let last = end;
      while (open.length && last > open[open.length - 1].start + 1 && !"\"”'{}".includes(text[last - 1])) { last--; }
      while (open.length) { close(last); }
    }

    const pieces = /[{}\uFFFF]|[A-Za-z]+/g;
    for (let match = pieces.exec(text); match; match = pieces.exec(text)) {
      const piece = match[0];
      if (piece === BLOT) {
        closeAll(match.index);
      } else if (piece === "{") {
        if (open.length === DEEPEST) { tooDeep++; } else { open.push({ start: match.index, names: new Set() }); }
      } else if (piece === "}") {
        close(match.index + 1);
      } else if (open.length && !tooDeep && NAMES.includes(piece.toLowerCase())) {
        const next = /^[^:A-Za-z\n]{0,11}(?::|quot;)/.exec(text.slice(pieces.lastIndex, pieces.lastIndex + 16));
        if (next) { open[open.length - 1].names.add(piece.toLowerCase()); }
      }
    }
    closeAll(text.length);
    return spans;
  }

  // --- all of them ---

  function blotted(text, spans) {
    return spans.reduce(function (rest, span) {
      return rest.slice(0, span.start) + BLOT.repeat(span.end - span.start) + rest.slice(span.end);
    }, text);
  }

  /**
   * The rules with word lists.
   *
   * @param lists by name ("english", "chinese_simplified" …) the words of BIP-39, one a line
   * @returns a function of a text, and of whether a transaction's hash is expected in it, that gives what was found:
   *   [{kind, start, end, sure}] in order, places in UTF-16 units
   */
  function rules(lists) {
    const names = Object.keys(lists);
    const maps = names.map(function (name) {
      return mapOf(lists[name].trim().split("\n"));
    });
    const hanMaps = maps.filter(function (_, at) { return names[at].startsWith("chinese"); });
    return function (text, hashExpected) {
      const found = [];
      let rest = text.split(BLOT).join(" ").replace(/⟦removed:[A-Z_]{1,32}⟧/g, function (mark) { return BLOT.repeat(mark.length); });
      for (let reading = 0; reading < MOST_READINGS; reading++) {
        const before = found.length;
        [keystores, function (its) { return phrases(its, maps, hanMaps); }, function (its) { return keys(its, hashExpected); }]
          .forEach(function (finder) {
            const spans = finder(rest);
            rest = blotted(rest, spans);
            found.push.apply(found, spans);
          });
        if (found.length === before) { break; }
      }
      return merged(found);
    };
  }

  // --- for pages ---

  const script = window.document && window.document.currentScript;
  let place = script ? script.src.replace(/[^/]*$/, "") : "/secret-guard/";
  let wanted = script && script.dataset.lists ? script.dataset.lists.split(" ") : ["english", "chinese_simplified", "chinese_traditional"];
  let loading = null;
  let ready = null;

  function list(name) {
    return window.fetch(place + "bip39-" + name + ".txt", { credentials: "same-origin" }).then(function (answer) {
      return answer.ok ? answer.text() : "";
    }).then(function (text) {
      if (text.trim().split("\n").length !== 2048) { throw new Error("no word list: " + name); }
      return text;
    });
  }

  /** Loads the word lists, once. @returns a promise of the function that {@link rules} gives; it fails without the lists */
  function load() {
    loading = loading || Promise.all(wanted.map(list)).then(function (texts) {
      const lists = {};
      wanted.forEach(function (name, at) { lists[name] = texts[at]; });
      ready = rules(lists);
      return ready;
    });
    loading.catch(function () { loading = null; });
    return loading;
  }

  window.RedressSecrets = {
    rules: rules,
    load: load,
    /** What can be found without the lists: keys and keystores. */
    withoutLists: rules({}),
    /** Whether a text holds a secret and so must not be kept; without the lists none is trusted. @returns a promise of a boolean */
    found: function (text) {
      return load().then(function (find) { return find(text).length > 0; }, function () { return true; });
    },
    /** The same at once: none is trusted before the lists are there. */
    foundNow: function (text) {
      if (!ready) { load().catch(function () {}); }
      return !ready || ready(text).length > 0;
    }
  };
})(typeof window === "undefined" ? this : window);
