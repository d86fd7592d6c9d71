"use strict";
/* The assignment page: asks what the program asks, and saves what the program saves. The order of
   the questions, the chain of the answers and the seal are specified in domain/sheet.py,
   domain/submission.py and exchange/sealing.py of diffstudy. */

const work = JSON.parse(document.getElementById("work").textContent);
const texts = work.texts;
const page = document.getElementById("page");
const told = document.getElementById("told");
const bytes = (text) => new TextEncoder().encode(text);
let attempt = null;

function say(text, places = {}) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in places ? places[name] : whole));
}

/* The file */

function hex(buffer) {
  return [...new Uint8Array(buffer)].map((each) => each.toString(16).padStart(2, "0")).join("");
}

async function sha256(text) {
  return hex(await crypto.subtle.digest("SHA-256", bytes(text)));
}

function base64url(buffer) {
  let text = "";
  for (const each of new Uint8Array(buffer)) text += String.fromCharCode(each);
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function fromBase64url(text) {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (each) => each.charCodeAt(0));
}

/* RFC 8785: names sorted, no blanks; every number here is a whole one. */
function canonical(value) {
  if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return "{" + members.map((name) => JSON.stringify(name) + ":" + canonical(value[name])).join(",") + "}";
}

function together(...parts) {
  const whole = new Uint8Array(parts.reduce((length, each) => length + each.length, 0));
  let at = 0;
  for (const part of parts) { whole.set(part, at); at += part.length; }
  return whole;
}

async function seal(content, bound) {
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const theirs = fromBase64url(work.seal_to);
  const teacher = await crypto.subtle.importKey("raw", theirs, curve, false, []);
  const pair = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
  const own = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: teacher }, pair.privateKey, 256);
  const source = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const info = together(bytes("diffresult v1"), own, theirs);
  const key = await crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info },
    source, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: bound }, key, content);
  return { ephemeral: base64url(own), nonce: base64url(nonce), content: base64url(sealed) };
}

async function keyName(text) {
  const digest = await crypto.subtle.digest("SHA-256", fromBase64url(text));
  return base64url(digest.slice(0, 12));
}

function localTime() {
  const now = new Date();
  const minutes = -now.getTimezoneOffset();
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  const shifted = new Date(now.getTime() + minutes * 60000).toISOString().slice(0, 19);
  const size = Math.abs(minutes);
  return shifted + (minutes < 0 ? "-" : "+") + two(size / 60) + ":" + two(size % 60);
}

async function resultFile() {
  const said = {
    format: "diffresult", v: 1, uid: attempt.uid, assignment: work.uid, digest: work.digest,
    revision: work.revision, code: attempt.code, attempt: attempt.number, app: "web " + work.app,
    started: attempt.started, finished: attempt.finished, mono_ms: spent(), events: attempt.events,
  };
  const bound = {
    format: "diffresult", v: 1, assignment: work.uid,
    seal: { alg: work.algorithm, to: await keyName(work.seal_to) },
  };
  const sealed = await seal(bytes(canonical(said)), bytes(canonical(bound)));
  Object.assign(bound.seal, sealed);
  return canonical(bound) + "\n";
}

/* The attempt, and what of it stays on this device so that one can stop and go on */

function store(code) {
  return ["diffstudy", work.uid, work.digest, code].join("|");
}

function kept(code) {
  try { return JSON.parse(localStorage.getItem(store(code))); } catch { return null; }
}

function keep() {
  attempt.spent = spent();
  attempt.since = performance.now();
  try { localStorage.setItem(store(attempt.code), JSON.stringify(attempt)); } catch { /* Not kept. */ }
}

function forget() {
  try { localStorage.removeItem(store(attempt.code)); } catch { /* There was none. */ }
}

function spent() {
  const sitting = attempt.finished ? 0 : performance.now() - attempt.since;
  return Math.max(0, Math.round(attempt.spent + sitting));
}

async function ranked(values, name) {
  const ranks = await Promise.all(values.map((each, at) => sha256(name(each, at))));
  return values.map((_, at) => at).sort((one, other) =>
    ranks[one] < ranks[other] ? -1 : ranks[one] > ranks[other] ? 1 : one - other);
}

async function sheet(code, number) {
  const start = [work.seed, number, code, ""].join("|");
  const order = await ranked(work.items, (item) => start + item.uid);
  return Promise.all(order.slice(0, work.count).map(async (at) => {
    const item = work.items[at];
    const movable = item.options || item.tiles || [];
    return { item, order: await ranked(movable, (text) => start + item.uid + "|" + text) };
  }));
}

async function begin(code, number) {
  const before = kept(code);
  if (before && before.number === number) {
    attempt = before;
  } else {
    const chain = await sha256([work.uid, work.digest, code, number].join("|"));
    attempt = {
      uid: crypto.randomUUID(), code, number, chain, started: localTime(), finished: null,
      saved: false, spent: 0, events: [],
    };
  }
  attempt.since = performance.now();
  const questions = await sheet(code, number);
  keep();
  return questions;
}

function answerTo(item) {
  return attempt.events.findLast((event) => event.item === item.uid);
}

async function answered(item, answer, ms) {
  const before = answerTo(item);
  if (before && canonical(before.answer) === canonical(answer)) return;
  const event = {
    answer, changed: Boolean(before), item: item.uid, mode: item.mode,
    ms: Math.max(0, Math.round(ms)), n: attempt.events.length,
  };
  attempt.chain = await sha256(attempt.chain + canonical(event));
  attempt.events.push({ ...event, h: attempt.chain });
  keep();
}

/* Marking, only where the teacher lets it be shown; the gradebook marks again from the answers. */

function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function isRight(item, answer) {
  if (answer === null) return false;
  if (item.shape === "typed") return item.accepted.some((each) => plain(each) === plain(answer)) || undefined;
  return canonical(item.answer) === canonical(answer);
}

/* What is shown */

function made(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") node.addEventListener(value[0], value[1]);
    else if (value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((each) => each !== null && each !== undefined));
  return node;
}

function show(...children) {
  page.replaceChildren(...children.filter(Boolean));
  told.textContent = "";
  window.scrollTo(0, 0);
  const first = page.querySelector("[data-first]") || page.querySelector("h1, h2");
  if (!first.matches("input")) first.tabIndex = -1;
  first.focus();
}

function button(text, act, isFirst = false) {
  return made("button", { type: "button", class: isFirst ? "first" : undefined, on: ["click", act] }, text);
}

function plainCode(typed) {
  const code = typed.toUpperCase().replace(/[\s\-–.]/g, "");
  const alphabet = work.alphabet;
  if (code.length !== 5 || [...code].some((each) => !alphabet.includes(each))) return null;
  const sum = [...code.slice(0, 4)].reduce((so, each, at) => so + (at + 2) * alphabet.indexOf(each), 0);
  return alphabet[sum % 31] === code[4] ? code : null;
}

function nameOf(typed) {
  const code = plainCode(typed);
  if (code || !work.allow_names) return code;
  const name = cleaned(typed).slice(0, 60);
  return name || null;
}

function cleaned(text) {
  return text.normalize("NFC").replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, "").replace(/\p{Cc}/gu, " ").replace(/\s+/g, " ").trim();
}

function startPage() {
  const field = made("input", {
    type: "text", id: "code", autocomplete: "off", autocapitalize: "characters", spellcheck: "false",
    "data-first": true, "aria-describedby": "refused",
  });
  const refused = made("p", { id: "refused", class: "refused", role: "alert" });
  const start = async (event) => {
    event.preventDefault();
    const code = nameOf(field.value);
    if (!code) { refused.textContent = work.allow_names ? texts.no_name : texts.no_code; field.focus(); return; }
    const before = kept(code);
    const next = before && before.saved && before.number < work.attempts ? before.number + 1 : before ? before.number : 1;
    const questions = await begin(code, next);
    if (attempt.finished) finishedPage(questions); else questionPage(questions, firstOpen(questions));
  };
  show(
    made("h1", {}, work.title),
    work.class_label ? made("p", { class: "quiet" }, work.class_label) : null,
    work.instructions ? made("p", {}, work.instructions) : null,
    made("p", {}, texts.questions),
    work.due ? made("p", {}, say(texts.due, { due: new Date(work.due).toLocaleString(document.documentElement.lang) })) : null,
    work.time_limit ? made("p", {}, texts.time_limit) : null,
    made("form", { on: ["submit", start] },
      made("p", {}, made("label", { for: "code" }, work.allow_names ? texts.name : texts.code)), field, refused,
      made("div", { class: "row" }, made("button", { type: "submit", class: "first" }, texts.start))),
    made("p", { class: "quiet" }, texts.privacy));
}

function firstOpen(questions) {
  const open = questions.findIndex(({ item }) => !answerTo(item));
  return open < 0 ? questions.length : open;
}

function questionPage(questions, at) {
  if (at >= questions.length) { reviewPage(questions); return; }
  const { item, order } = questions[at];
  const since = performance.now();
  const before = answerTo(item);
  const isShown = work.show === "each" && Boolean(before);
  const given = { choice: choiceField, typed: typedField, board: boardField }[item.shape](item, order, before, isShown);
  const forward = async (event) => {
    event?.preventDefault();
    const answer = given.answer();
    if (!isShown && answer !== null) await answered(item, answer, performance.now() - since);
    if (work.show === "each" && !isShown && answer !== null) questionPage(questions, at);
    else questionPage(questions, at + 1);
  };
  const unknown = async () => {
    await answered(item, null, performance.now() - since);
    questionPage(questions, work.show === "each" ? at : at + 1);
  };
  const next = work.show === "each" && !isShown ? texts.check : at + 1 < questions.length ? texts.next : texts.to_end;
  show(
    made("h1", {}, say(texts.question_of, { n: at + 1, of: questions.length })),
    made("p", { class: "quiet" }, item.title),
    made("form", { on: ["submit", forward] },
      made("p", { class: "prompt", id: "prompt" }, item.prompt),
      given.node,
      isShown ? lesson(item, before.answer, true) : null,
      made("div", { class: "row" },
        made("button", { type: "submit", class: "first" }, next),
        isShown ? null : button(texts.unknown, unknown),
        at > 0 ? button(texts.back, () => questionPage(questions, at - 1)) : null,
        isShown ? null : button(texts.overview, () => reviewPage(questions)))));
}

function choiceField(item, order, before, isShown) {
  const radios = order.map((own) => {
    const input = made("input", {
      type: "radio", name: "answer", value: own, disabled: isShown,
      checked: Boolean(before) && before.answer === own,
    });
    return made("label", { class: "choice" }, input, made("span", {}, item.options[own]));
  });
  const node = made("fieldset", { "aria-describedby": "prompt" }, made("legend", {}, item.instruction), ...radios);
  return {
    node,
    answer: () => {
      const chosen = node.querySelector("input:checked");
      return chosen ? Number(chosen.value) : null;
    },
  };
}

function typedField(item, order, before, isShown) {
  const input = made("input", {
    type: "text", id: "typed", autocomplete: "off", autocapitalize: "none", spellcheck: "false",
    value: before?.answer ?? "", readonly: isShown, maxlength: 200, "aria-describedby": "prompt",
  });
  const node = made("fieldset", {}, made("label", { for: "typed" }, item.instruction), input);
  return { node, answer: () => cleaned(input.value) || null };
}

function boardField(item, order, before, isShown) {
  const selects = new Map();
  const rows = order.map((own) => {
    const select = made("select", { id: "tile" + own, disabled: isShown },
      made("option", { value: "" }, texts.choose),
      ...item.places.map((place, index) => made("option", { value: index, selected: before?.answer?.[own] === index }, place)));
    selects.set(own, select);
    return made("p", { class: "tile" }, made("label", { for: "tile" + own }, item.tiles[own]), select);
  });
  const note = item.one_each ? made("p", { class: "quiet" }, texts.one_each) : null;
  const node = made("fieldset", { "aria-describedby": "prompt" }, made("legend", {}, item.instruction), note, ...rows);
  return {
    node,
    answer: () => {
      const places = item.tiles.map((_, own) => (selects.get(own).value === "" ? null : Number(selects.get(own).value)));
      return places.every((each) => each === null) ? null : places;
    },
  };
}

function lesson(item, answer, isFirst = false) {
  const right = isRight(item, answer);
  const verdict = answer === null ? texts.blank : right ? texts.right : right === undefined ? texts.spelling : texts.wrong;
  return made("div", { class: "lesson " + (right ? "right" : "wrong") },
    made("p", { class: "said", "data-first": isFirst }, verdict),
    right ? null : made("p", {}, say(texts.answer_is, { answer: item.answer_text })),
    item.why ? made("p", {}, item.why) : null);
}

function reviewPage(questions) {
  const open = questions.filter(({ item }) => { const event = answerTo(item); return !event || event.answer === null; });
  const list = questions.map(({ item }, at) => {
    const event = answerTo(item);
    const state = event && event.answer !== null ? texts.has_answer : texts.blank;
    return made("li", {}, button(say(texts.go_to, { n: at + 1, state }), () => questionPage(questions, at)));
  });
  const finish = () => {
    attempt.spent = spent();
    attempt.finished = localTime();
    keep();
    finishedPage(questions);
  };
  show(
    made("h1", {}, texts.overview),
    made("p", {}, open.length ? say(texts.left_blank, { n: open.length }) : texts.all_answered),
    made("ol", {}, ...list),
    made("div", { class: "row" }, button(texts.finish, finish, true)),
    made("p", { class: "quiet" }, texts.final));
}

function finishedPage(questions) {
  const save = async () => {
    const link = made("a", {
      href: URL.createObjectURL(new Blob([await resultFile()], { type: "application/octet-stream" })),
      download: [work.file, attempt.code.replace(/[^\p{L}\p{N}]+/gu, "-"), attempt.number].join("_") + ".diffresult",
    });
    link.click();
    attempt.saved = true;
    keep();
    told.textContent = texts.saved;
  };
  const again = async () => {
    if (!attempt.saved) { told.textContent = texts.save_first; return; }
    questionPage(await begin(attempt.code, attempt.number + 1), 0);
  };
  const clear = () => {
    if (!attempt.saved) { told.textContent = texts.save_first; return; }
    forget();
    attempt = null;
    startPage();
  };
  const shown = work.show === "each" || work.show === "end";
  const marked = questions.map(({ item }) => answerTo(item)?.answer ?? null);
  const right = questions.filter(({ item }, at) => shown && isRight(item, marked[at])).length;
  show(
    made("h1", {}, texts.finished),
    made("p", {}, texts.save_why),
    made("div", { class: "row" }, button(texts.save, save, true),
      attempt.number < work.attempts ? button(texts.again, again) : null,
      button(texts.clear, clear)),
    shown ? made("h2", {}, say(texts.right_of, { n: right, of: questions.length })) : made("p", {}, texts.not_shown),
    shown ? made("ol", {}, ...questions.map(({ item }, at) =>
      made("li", {}, made("p", { class: "prompt" }, item.prompt), lesson(item, marked[at])))) : null);
}

document.documentElement.lang = work.language;
if (globalThis.crypto?.subtle && Array.prototype.findLast) startPage();
else page.replaceChildren(made("h1", {}, work.title), made("p", {}, texts.old_browser));
