// The workbench in the browser. Everything is on the pages already; this makes them follow the files,
// answer clicks on figures, and work with the keyboard. Plain script, no library.
"use strict";

const draft = document.body.dataset.draft;
const find = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

/** Tells those who do not see the page what has changed. */
function say(words) {
  const said = find("#said");
  said.textContent = "";
  requestAnimationFrame(() => { said.textContent = words; });
}

/**
 * What the server answers; throws in its own words where it refuses, and where it is not there. What is
 * refused with a part of a page, such as a form with its mistakes, is to be shown.
 */
async function ask(address, options, absent = "程序停了，等它再开。") {
  let response, text;
  try {
    response = await fetch(address, options);
    text = await response.text();
  } catch {
    throw new Error(absent);
  }
  if (response.ok || (text && !text.includes("<html"))) return { response, text };
  const page = new DOMParser().parseFromString(text, "text/html");
  if (find("#login", page)) throw new Error("登录过期了，或令牌作废了：重新打开这一页，再进入。");
  throw new Error(find("main p", page)?.textContent ?? "没有办成。");
}

/** A part of a page. */
async function part(address) {
  const { response, text } = await ask(address, { headers: { "Gouji-Part": "1" } });
  return { text, version: Number(response.headers.get("Gouji-Version")) };
}

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

// ---- Changing a page into a newer one, touching only what differs ----

/** What the script itself puts on elements, and what the reader has opened, is no difference. */
function isOwn(element, attribute) {
  if (attribute === "open") return element.nodeName === "DETAILS" || element.nodeName === "DIALOG";
  return (attribute === "tabindex" || attribute === "role") && element.matches(".figure");
}
const ownClasses = ["changed", "meant", "current"];

function signature(node) {
  return node.nodeType === 1 ? node.nodeName + "#" + (node.id || "") : "#" + node.nodeType;
}

function morph(old, fresh, changed) {
  if (old.nodeType !== 1) {
    if (old.nodeValue !== fresh.nodeValue) {
      old.nodeValue = fresh.nodeValue;
      if (old.parentElement) changed.add(old.parentElement);
    }
    return;
  }
  attributes(old, fresh, changed);
  children(old, fresh, changed);
}

function attributes(old, fresh, changed) {
  for (const attribute of Array.from(old.attributes)) {
    if (!fresh.hasAttribute(attribute.name) && !isOwn(old, attribute.name)) {
      const isMark = attribute.name === "class" && old.classList.length > 0
        && Array.from(old.classList).every((name) => ownClasses.includes(name));
      if (!isMark) old.removeAttribute(attribute.name);
    }
  }
  for (const attribute of fresh.attributes) {
    if (isOwn(old, attribute.name)) continue;
    if (old.getAttribute(attribute.name) === attribute.value) continue;
    if (attribute.name === "class") {
      const kept = ownClasses.filter((name) => old.classList.contains(name));
      const names = [attribute.value, ...kept].join(" ");
      if (old.getAttribute("class") !== names) old.setAttribute("class", names);
      continue;
    }
    old.setAttribute(attribute.name, attribute.value);
    if (attribute.name === "value") changed.add(old);
  }
}

/** Children that are alike at both ends stay; those between are matched in their order. */
function children(old, fresh, changed) {
  const olds = Array.from(old.childNodes), news = Array.from(fresh.childNodes);
  let start = 0, oldEnd = olds.length, newEnd = news.length;
  const alike = (a, b) => signature(a) === signature(b);
  const same = (a, b) => alike(a, b) && a.isEqualNode(b);
  while (start < oldEnd && start < newEnd && same(olds[start], news[start])) start += 1;
  while (oldEnd > start && newEnd > start && same(olds[oldEnd - 1], news[newEnd - 1])) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  let next = start;
  for (let index = start; index < newEnd; index += 1) {
    const node = news[index];
    let match = next;
    const left = newEnd - index;
    if (oldEnd - next !== left || !(match < oldEnd && alike(olds[match], node))) {
      // Something came or went: look for the very same one further on first.
      const limit = Math.min(oldEnd, next + 40);
      match = -1;
      for (let probe = next; probe < limit; probe += 1) {
        if (same(olds[probe], node)) { match = probe; break; }
      }
      if (match < 0 && next < oldEnd && alike(olds[next], node)
          && !news.slice(index + 1, index + 40).some((later) => same(olds[next], later))) match = next;
    }
    if (match < 0 || match >= oldEnd) {
      const owned = old.ownerDocument.importNode(node, true);
      old.insertBefore(owned, olds[next] ?? (oldEnd < olds.length ? olds[oldEnd] : null));
      changed.add(owned.nodeType === 1 ? owned : old);
      continue;
    }
    while (next < match) { olds[next].remove(); next += 1; }
    if (!same(olds[next], node)) morph(olds[next], node, changed);
    next += 1;
  }
  while (next < oldEnd) { olds[next].remove(); next += 1; }
}

// ---- A draft ----

const frame = find("#document");
const frameStyle = `
  .figure{cursor:pointer;border-radius:2px}
  .figure:hover{outline:1px solid var(--link)}
  .figure:focus{outline:2px solid var(--link)}
  .chart svg rect,.chart svg .slice,.chart svg text{cursor:pointer}
  .changed{background:var(--mark);transition:background-color .2s}
  .meant{background:var(--mark);outline:2px solid var(--link)}
  .current{outline:2px solid var(--link)}
  @media (prefers-reduced-motion:reduce){.changed{transition:none}}`;

const nameOf = (figure) => figure.dataset.figure || figure.id;

/** Elements of a name; an anchor has no blanks. */
function figuresNamed(name, page) {
  const anchor = name.replace(/\s/g, "_");
  return all(".figure", page).filter((figure) => figure.id === anchor || figure.dataset.figure === name);
}

/** The figure in the table below a drawing that a bar, a slice or a number of it stands for. */
function figureOfDrawing(target) {
  const chart = target.closest("figure.chart");
  if (!chart || !target.closest("svg")) return null;
  const rows = all("tbody tr", chart).map((row) => all(".figure", row));
  const slices = all(".slice", chart);
  const colour = (shape) => {
    const found = /\bs(\d)\b/.exec(shape.getAttribute("class") || "");
    return found ? Number(found[1]) - 1 + (shape.classList.contains("light") ? 8 : 0) : -1;
  };
  if (slices.length > 0) {
    if (/^(circle|rect)$/.test(target.nodeName)) return rows[colour(target)]?.[0];
  } else if (target.nodeName === "rect") {
    const bars = all("rect", chart);
    const width = rows[0]?.length ?? 0;
    const index = bars.indexOf(target) - (bars.length - rows.length * width);
    return index < 0 ? null : rows[Math.floor(index / width)]?.[index % width];
  }
  if (target.nodeName !== "text") return null;
  const before = target.previousElementSibling;
  if (slices.length === 0 && before?.nodeName === "rect") return figureOfDrawing(before);
  const words = target.textContent;
  return rows.flat().find((figure) => figure.textContent === words
    || words.split(/\s+/).includes(figure.textContent));
}

let tracedName = null;
/** The document changed before it was there. */
let isMissed = false;
let version = Number(document.body.dataset.version);

async function openTrace(name, figure, isAsked = true) {
  const panel = find("#trace");
  try {
    const answer = await part(`/d/${draft}/trace?figure=${encodeURIComponent(name)}`);
    tracedName = name;
    panel.innerHTML = answer.text;
  } catch (error) {
    tracedName = null;
    panel.textContent = error.message;
  }
  closable(panel);
  if (!isAsked) return;
  find("#place").hidden = true;
  show(panel);
  if (figure) mark([figure], "current", figure.ownerDocument);
  say(panel.querySelector(".exact") ? "出处：准确值 " + panel.querySelector(".exact").textContent : panel.textContent);
}

function closable(panel) {
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = "关上";
  close.addEventListener("click", () => panel.id === "place" ? panel.hidden = true : closePanels());
  panel.prepend(close);
}

function show(panel) {
  panel.hidden = false;
  if (panel.id === "trace") find(".side").scrollTop = 0;
}

function closePanels() {
  find("#trace").hidden = true;
  find("#place").hidden = true;
  tracedName = null;
  if (frame.contentDocument) {
    mark([], "current", frame.contentDocument);
    mark([], "meant", frame.contentDocument);
  }
}

async function openPlace(address) {
  const panel = find("#place");
  try {
    panel.innerHTML = (await part(address)).text;
  } catch (error) {
    panel.textContent = error.message;
  }
  closable(panel);
  show(panel);
  find("[aria-current] mark, [aria-current]", panel)?.scrollIntoView({ block: "nearest" });
}

/** Marks in the document what a finding is about. */
async function showFinding(key) {
  const page = frame.contentDocument;
  try {
    const names = JSON.parse((await part(`/d/${draft}/shown?finding=${encodeURIComponent(key)}`)).text);
    const found = names.figures.flatMap((name) => figuresNamed(name, page)).concat(
      names.entries.flatMap((slot) => all("[data-entry]", page).filter((one) => one.dataset.entry === slot)));
    mark(found, "meant", page);
    if (found.length === 0) return say("文本里没有直接用到这一处的数");
    found[0].closest("details")?.setAttribute("open", "");
    intoView(found[0]);
    say(`文本里有 ${found.length} 处`);
  } catch (error) {
    say(error.message);
  }
}

function attach() {
  const page = frame.contentDocument;
  if (!page?.body || page.goujiAttached) return;
  page.goujiAttached = true;
  const sheet = new frame.contentWindow.CSSStyleSheet();
  sheet.replaceSync(frameStyle);
  page.adoptedStyleSheets = [sheet];
  page.addEventListener("click", (event) => {
    const figure = event.target.closest(".figure") ?? figureOfDrawing(event.target);
    if (!figure || String(frame.contentWindow.getSelection())) return;
    reach(figure, false);
    openTrace(nameOf(figure), figure);
  });
  page.addEventListener("keydown", documentKeys);
  const first = find(".figure", page);
  if (first) reachable(first);
  if (isMissed) refreshDocument();
  isMissed = false;
}

/** One figure at a time is in the order of the Tab key. */
function reachable(figure) {
  for (const old of all(".figure[tabindex]", figure.ownerDocument)) {
    old.removeAttribute("tabindex");
    old.removeAttribute("role");
  }
  figure.setAttribute("tabindex", "0");
  figure.setAttribute("role", "button");
}

function reach(figure, scrolls = true) {
  reachable(figure);
  figure.focus({ preventScroll: !scrolls });
}

/** The figure next to one: in a table above and below as well. */
function neighbour(figure, key) {
  const visible = all(".figure", figure.ownerDocument).filter((one) => one.getClientRects().length > 0);
  const index = visible.indexOf(figure);
  if (key === "ArrowRight") return visible[index + 1];
  if (key === "ArrowLeft") return visible[index - 1];
  const row = figure.closest("tr");
  if (!row) return visible[index + (key === "ArrowDown" ? 1 : -1)];
  const middle = figure.getBoundingClientRect().left + figure.offsetWidth / 2;
  let other = row;
  while ((other = key === "ArrowDown" ? other.nextElementSibling : other.previousElementSibling)) {
    const found = all(".figure", other).find((one) => {
      const cell = one.closest("td").getBoundingClientRect();
      return cell.left <= middle && middle <= cell.right;
    });
    if (found) return found;
  }
  return visible[index + (key === "ArrowDown" ? 1 : -1)];
}

function documentKeys(event) {
  const figure = event.target.closest?.(".figure");
  if (figure && event.key.startsWith("Arrow") && !event.ctrlKey && !event.altKey && !event.metaKey) {
    const next = neighbour(figure, event.key);
    if (next) reach(next);
    event.preventDefault();
  } else if (figure && (event.key === "Enter" || event.key === " ")) {
    openTrace(nameOf(figure), figure);
    event.preventDefault();
  } else {
    keys(event);
  }
}

// ---- Following the files ----

function address() {
  const form = find("#filter");
  const query = form ? new URLSearchParams(new FormData(form)) : new URLSearchParams(location.search);
  for (const [name, value] of Array.from(query)) if (!value) query.delete(name);
  return query.toString();
}

async function refreshFindings() {
  const answer = await part(`/d/${draft}/findings?${address()}`);
  const holder = document.createElement("div");
  holder.innerHTML = answer.text;
  const changed = new Set();
  const searched = find("#filter [type=search]")?.value;
  morph(find("#findings"), holder.firstElementChild, changed);
  const search = find("#filter [type=search]");
  if (search && searched !== undefined && search.value !== searched) search.value = searched;
  return answer.version;
}

async function refreshDocument() {
  const answer = await ask(`/d/${draft}/document`);
  // Its style stays as it is, and here would be one that the policy of this page refuses.
  const text = answer.text.replace(/<style>[^]*?<\/style>/, "");
  const fresh = new DOMParser().parseFromString(text, "text/html");
  const page = frame.contentDocument;
  if (!page?.goujiAttached) {
    // What is still on its way may be older.
    isMissed = true;
    return 0;
  }
  mark([], "changed", page);
  const changed = new Set();
  morph(page.body, fresh.body, changed);
  page.title = fresh.title;
  document.title = fresh.title + " · 勾稽";
  find(".bar h1").textContent = fresh.title;
  const marked = Array.from(changed).map((one) =>
    one.closest?.(".figure, td, th") ?? one).filter((one) => one.isConnected && one !== page.body);
  mark(marked, "changed", page);
  clearTimeout(refreshDocument.timer);
  refreshDocument.timer = setTimeout(() => mark([], "changed", page), 2500);
  if (!find(".figure[tabindex]", page) && find(".figure", page)) reachable(find(".figure", page));
  return marked.length;
}

let refreshing = null;
let wanted = version;
let told = find("#findings .counts")?.textContent.trim();

async function refresh(number) {
  wanted = number;
  if (refreshing) return;
  while (version !== wanted) {
    const next = wanted;
    refreshing = Promise.all([refreshDocument(), refreshFindings()]);
    try {
      const [places] = await refreshing;
      version = next;
      document.body.dataset.version = String(version);
      const counts = find("#findings .counts")?.textContent.trim() ?? "";
      if (places > 0 || counts !== told) say(`草案有改动，文本变了 ${places} 处；${counts}`);
      told = counts;
      if (tracedName) await openTrace(tracedName, null, false);
    } catch (error) {
      // What is on the page stays; events begin anew when the site is there again.
      lose(error.message);
      say(error.message);
      break;
    } finally {
      refreshing = null;
    }
  }
}

/** Says on the page that it follows the draft no longer. */
function lose(words) {
  find(".bar").dataset.lost = words;
  document.body.classList.add("lost");
}

let events = null;
let wasHidden = false;

/** While the page is in view: a browser keeps few connections to one site. */
function listen() {
  if (document.hidden) {
    wasHidden = true;
    events?.close();
    events = null;
  } else if (!events) {
    events = new EventSource(`/d/${draft}/events`);
    let isFirst = true;
    events.addEventListener("version", (event) => {
      // After a pause nobody knows what was missed: another run of the program counts anew.
      if (document.body.classList.contains("lost") || (isFirst && wasHidden)) version = -1;
      isFirst = false;
      document.body.classList.remove("lost");
      refresh(Number(event.data));
    });
    events.addEventListener("error", async () => {
      const isRefused = events?.readyState === EventSource.CLOSED;
      lose("程序停了，等它再开。");
      if (!isRefused) return;
      // Why, an event does not say; and the browser does not try again.
      events = null;
      setTimeout(listen, 3000);
      await part(`/d/${draft}/findings`).catch((error) => lose(error.message));
    });
  }
}

// ---- Findings and keys ----

const listed = () => all("#findings .finding");
const chosen = () => find("#findings .finding:focus-within") ?? find("#findings .finding.current");

function choose(step) {
  const list = listed();
  if (list.length === 0) return;
  const index = list.indexOf(chosen());
  const next = list[index < 0 ? (step > 0 ? 0 : list.length - 1)
    : Math.min(Math.max(index + step, 0), list.length - 1)];
  mark([next], "current", find("#findings"));
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

function keys(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const target = event.target;
  const isTyping = target.matches?.("input, textarea, select, [contenteditable]");
  if (event.key === "Escape") {
    if (find("dialog[open]")) return;
    if (isTyping) target.blur();
    closePanels();
    (chosen() ?? find("#main")).focus();
    return;
  }
  if (isTyping || find("dialog[open]")) return;
  const isButton = target.closest?.("button, a, summary");
  const item = chosen();
  switch (event.key) {
    case "?": find("#keys").showModal(); break;
    case "/": find("#filter [type=search]")?.focus(); break;
    case "j": choose(1); break;
    case "k": choose(-1); break;
    case "ArrowDown":
    case "ArrowUp":
      if (!target.closest?.("#findings")) return;
      choose(event.key === "ArrowDown" ? 1 : -1);
      break;
    case "Enter":
      if (isButton || !item) return;
      showFinding(item.id.slice(2));
      break;
    case "o": item && find(".at", item) && openPlace(find(".at", item).href); break;
    case "e": item && find("details", item)?.toggleAttribute("open"); break;
    case "d": {
      const figure = find(".figure[tabindex]", frame.contentDocument);
      if (figure) { frame.focus(); reach(figure); }
      break;
    }
    default: return;
  }
  event.preventDefault();
}

if (draft && frame) {
  frame.addEventListener("load", attach);
  if (frame.contentDocument?.readyState === "complete") attach();
  document.addEventListener("keydown", keys);
  document.addEventListener("visibilitychange", listen);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.at");
    const button = event.target.closest("button.shown");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      openPlace(link.href);
    } else if (button) {
      showFinding(button.dataset.finding);
    } else if (event.target.closest("#keys-open")) {
      find("#keys").showModal();
    }
  });
  document.addEventListener("input", (event) => { if (event.target.closest("#filter")) filter(); });
  document.addEventListener("submit", (event) => {
    if (event.target.id !== "filter") return;
    event.preventDefault();
    filter();
  });
  listen();
}

/** The order and the filter stand in the address, which can be kept. */
function filter() {
  clearTimeout(filter.timer);
  filter.timer = setTimeout(async () => {
    const query = address();
    history.replaceState(null, "", query ? "?" + query : location.pathname);
    try {
      await refreshFindings();
      say(`${listed().length} 条提示`);
    } catch (error) {
      say(error.message);
    }
  }, 120);
}
