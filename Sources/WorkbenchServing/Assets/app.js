// The workbench in the browser. Everything is on the pages already; this makes them follow the files,
// answer clicks on figures, and work with the keyboard. Plain scripts, no library. Here: what all pages use.
"use strict";

const draft = document.body.dataset.draft;
const find = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

// ---- What is said ----

/** Tells those who do not see the page what has changed. */
function say(words) {
  const said = find("#said");
  clearTimeout(say.timer);
  said.classList.add("unseen");
  said.textContent = "";
  requestAnimationFrame(() => { said.textContent = words; });
}

/** Tells everybody. */
function tell(words) {
  say(words);
  const said = find("#said");
  said.classList.remove("unseen");
  say.timer = setTimeout(() => said.classList.add("unseen"), 8000);
}

/** A failure in words for people. Any other one is a fault of these scripts, which says nothing to them. */
class Told extends Error {}

const broken = "这一页的程序出了错，页面上的可能不全。重新打开这一页再试；还是这样，请告诉财政部门。";
const wordsOf = (error) => (error instanceof Told ? error.message : broken);
addEventListener("error", () => tell(broken));
addEventListener("unhandledrejection", (event) => tell(wordsOf(event.reason)));

// The token of a link, for whoever has logged in already, does not stay in the address.
if (/^#[0-9a-z]{4}(-?[0-9a-z]{4}){6}$/i.test(location.hash) && !find("#login")) {
  history.replaceState(null, "", location.pathname + location.search);
}

const gone = "程序停了，或者网断了。页面上的还在；程序再开，这一页自己接上。";

/** Says on the page that it follows the files no longer, for as long as it does not. */
function lose(error) {
  const note = find("#lost");
  document.body.classList.add("lost");
  const words = wordsOf(error);
  if (!note.hidden && note.firstChild?.nodeValue === words) return;
  note.textContent = words;
  if (error.isLogin) {
    const link = document.createElement("a");
    link.href = "/login";
    link.target = "_blank";
    link.textContent = "在新的一页里登录";
    note.append(" ", link);
  }
  note.hidden = false;
}

function regain() {
  const note = find("#lost");
  document.body.classList.remove("lost");
  note.hidden = true;
  note.textContent = "";
}

// ---- Asking the server ----

/**
 * What the server answers; throws in its own words where it refuses, and where it is not there. What is
 * refused with a part of a page, such as a form with its mistakes, is to be shown.
 */
async function ask(address, options, absent = gone) {
  let response, text;
  try {
    response = await fetch(address, options);
    text = await response.text();
  } catch {
    throw new Told(absent);
  }
  if (response.status === 401) {
    const error = new Told("登录不作数了：登录过期，或令牌作废。页面上的还在；在登录页用新的令牌登录以后，这一页自己接上。");
    error.isLogin = true;
    throw error;
  }
  if (response.ok || (text && !text.includes("<html"))) return { response, text };
  const page = new DOMParser().parseFromString(text, "text/html");
  const words = find("main p", page) ?? find("main tbody td:nth-child(3)", page);
  throw new Told(words?.textContent ?? "没有办成。");
}

/** A part of a page. */
async function part(address) {
  const { response, text } = await ask(address, { headers: { "Gouji-Part": "1" } });
  return { text, version: Number(response.headers.get("Gouji-Version")) };
}

/**
 * A form that is sent as a page would take the page away where the server is not there, and with it what
 * was typed: first it is asked whether it is. A second click sends nothing a second time.
 */
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.method !== "post" || form.id === "login" || form.closest(".entry-box")
    || form.matches("[data-drop]")) return;
  if (form.dataset.isSure) return delete form.dataset.isSure;
  event.preventDefault();
  if (form.dataset.isSent) return;
  form.dataset.isSent = "1";
  setTimeout(() => { delete form.dataset.isSent; }, 30000);
  const button = event.submitter;
  try {
    await ask(draft ? `/d/${draft}/findings` : "/", { method: "HEAD", cache: "no-store" });
  } catch (error) {
    delete form.dataset.isSent;
    return lose(error);
  }
  regain();
  tell("正在办，请等一等。");
  form.dataset.isSure = "1";
  form.requestSubmit(button);
});

// ---- Marks, and places on the page ----

const isCalm = matchMedia("(prefers-reduced-motion: reduce)");

/** Marks what has just changed or was asked for. */
function mark(elements, name, root = document) {
  for (const old of all("." + name, root)) old.classList.remove(name);
  for (const element of elements) element.classList.add(name);
  return elements;
}

function intoView(element) {
  element.scrollIntoView({ block: "center", behavior: isCalm.matches ? "auto" : "smooth" });
}

const isSeen = (element) => element?.isConnected && element.getClientRects().length > 0;

// ---- Panels ----

/** Those that are open, the last one at the end, each with what gets the focus when it is closed. */
const panels = [];

/** Shows a panel; the focus goes to its heading, or to where `target` says. */
function openPanel(panel, back, target) {
  leavePanel(panel);
  panels.push({ panel, back });
  if (!find(".close", panel)) {
    const close = document.createElement("button");
    close.type = "button";
    close.className = "close";
    close.textContent = "关上";
    close.addEventListener("click", () => closePanel(panel));
    panel.prepend(close);
  }
  panel.hidden = false;
  panel.scrollIntoView({ block: "nearest" });
  const heading = find("h2", panel) ?? panel;
  heading.tabIndex = -1;
  (target ?? heading).focus({ preventScroll: true });
}

function leavePanel(panel) {
  const index = panels.findIndex((one) => one.panel === panel);
  return index < 0 ? null : panels.splice(index, 1)[0];
}

/** The focus goes back to what opened the panel, or to what is nearest to it now. */
function closePanel(panel) {
  if (panel.keepsOpen?.()) return;
  const back = leavePanel(panel)?.back();
  panel.hidden = true;
  panel.whenClosed?.();
  const below = panels.at(-1)?.panel;
  const target = [back, below && (find("h2", below) ?? below), chosen(), listed()[0], find("#main")].find(isSeen);
  target?.focus();
}

// ---- Keys ----

/** What the keys go through: findings, departments. */
const listed = () => all("#findings .finding, .progress tbody a");
const chosen = () => listed().find((one) => one.matches(":focus, :focus-within"))
  ?? listed().find((one) => one.classList.contains("current"));

function choose(step) {
  const list = listed();
  if (list.length === 0) return;
  const index = list.indexOf(chosen());
  const next = list[index < 0 ? (step > 0 ? 0 : list.length - 1)
    : Math.min(Math.max(index + step, 0), list.length - 1)];
  mark([next], "current", find("#main"));
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

/** Of a page beyond what all have; true where the key was one of its own. */
let ownKeys = () => false;

function keys(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const target = event.target;
  const isTyping = target.matches?.("input, textarea, select, [contenteditable]");
  if (event.key === "Escape") {
    if (find("dialog[open]")) return;
    const around = panels.find((one) => one.panel.contains(target))?.panel;
    if (isTyping && !around) {
      ([chosen(), listed()[0], find("#main")].find(isSeen)).focus();
    } else if (around ?? panels.at(-1)) {
      closePanel(around ?? panels.at(-1).panel);
    } else {
      return;
    }
    return event.preventDefault();
  }
  if (isTyping || find("dialog[open]")) return;
  switch (event.key) {
    case "?":
    case "？": find("#keys").showModal(); break;
    case "/":
      if (!find("[type=search]")) return;
      find("[type=search]").focus();
      break;
    case "j": choose(1); break;
    case "k": choose(-1); break;
    case "ArrowDown":
    case "ArrowUp":
      if (!listed().some((one) => one.contains(target))) return;
      choose(event.key === "ArrowDown" ? 1 : -1);
      break;
    default: if (!ownKeys(event)) return;
  }
  event.preventDefault();
}

document.addEventListener("keydown", keys);
find("#keys-open")?.addEventListener("click", () => find("#keys").showModal());
