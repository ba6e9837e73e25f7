// The page of a draft: figures of the document that tell where they come from, and a page that follows the
// files. Behind app.js and morph.js.
"use strict";
(() => {
  if (!find("iframe#document")) return;
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

  /** Shows where a figure comes from; without `figure` the panel as it is becomes what holds now. */
  async function openTrace(name, figure) {
    const panel = find("#trace");
    const isOpen = !panel.hidden && tracedName === name;
    try {
      const { text } = await part(`/d/${draft}/trace?figure=${encodeURIComponent(name)}`);
      if (!figure && !isOpen) return;
      if (figure) panel.innerHTML = text;
      else renew(panel, text);
    } catch (error) {
      if (error.isLogin) lose(error);
      // What is in the panel stays; it is asked for anew with the next change.
      if (!figure) return isOpen && outdate(panel, wordsOf(error) + "这里是以前的出处。");
      panel.textContent = "";
      panel.append(Object.assign(document.createElement("h2"), { textContent: wordsOf(error) }));
    }
    if (!figure) return;
    tracedName = name;
    if (!find("#place").hidden) closeQuietly(find("#place"));
    mark([figure], "current", figure.ownerDocument);
    openPanel(panel, () => backToFigure(figure, name));
    find(".side").scrollTop = 0;
    const exact = find(".exact", panel);
    if (exact) say("准确值 " + exact.textContent);
  }

  function renew(panel, text) {
    const fresh = document.createElement("div");
    fresh.innerHTML = text;
    // What the panel has of its own.
    const close = find(".close", panel);
    if (close) fresh.prepend(close.cloneNode(true));
    const heading = find("h2", fresh);
    if (heading) heading.tabIndex = -1;
    morph(panel, Object.assign(panel.cloneNode(false), { innerHTML: fresh.innerHTML }), new Set());
  }

  function closeQuietly(panel) {
    leavePanel(panel);
    panel.hidden = true;
  }

  /** The figure itself, or what stands in its place after a change. */
  function backToFigure(figure, name) {
    const page = frame.contentDocument;
    const now = figure.isConnected ? figure : figuresNamed(name, page)[0];
    if (!now) return null;
    if (!isInView(frame)) frame.scrollIntoView({ block: "nearest" });
    frame.focus();
    reachable(now);
    return now;
  }

  function isInView(element) {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 80 && top < innerHeight - 80;
  }

  find("#trace").whenClosed = () => {
    tracedName = null;
    if (!frame.contentDocument) return;
    mark([], "current", frame.contentDocument);
    mark([], "meant", frame.contentDocument);
  };

  /** Of the lines in their panel, as they stand now. */
  let placeAddress = null;

  async function openPlace(address, link) {
    const panel = find("#place");
    const path = link?.getAttribute("href");
    const holder = link?.closest(".panel, .finding")?.id;
    try {
      panel.innerHTML = (await part(address)).text;
    } catch (error) {
      return tell(wordsOf(error));
    }
    placeAddress = find(".place", panel)?.dataset.at ?? address;
    openPanel(panel, () => link?.isConnected ? link
      : all("a.at", find("#" + holder) ?? document).find((one) => one.getAttribute("href") === path));
    const meant = find("[aria-current] mark", panel) ?? find("[aria-current]", panel);
    meant?.scrollIntoView({ block: "nearest", inline: "center" });
  }

  /** Marks in the document what a finding is about. */
  async function showFinding(key) {
    const page = frame.contentDocument;
    try {
      const names = JSON.parse((await part(`/d/${draft}/shown?finding=${encodeURIComponent(key)}`)).text);
      const found = names.figures.flatMap((name) => figuresNamed(name, page)).concat(
        names.entries.flatMap((slot) => all("[data-entry]", page).filter((one) => one.dataset.entry === slot)));
      mark(found, "meant", page);
      if (found.length === 0) return tell("文本里没有直接用到这一处的数");
      found[0].closest("details")?.setAttribute("open", "");
      if (!isInView(frame)) frame.scrollIntoView({ block: "nearest" });
      intoView(found[0]);
      tell(`文本里有 ${found.length} 处用到它，都加了底色`);
    } catch (error) {
      tell(wordsOf(error));
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
    const isThere = find(".figure", fresh) != null;
    if (isThere) {
      document.title = fresh.title + " · 勾稽";
      find(".bar h1").textContent = fresh.title;
    }
    find("section.document").classList.toggle("empty", !isThere);
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
  const counts = () => find("#findings .counts")?.textContent.trim() ?? "";
  let told = counts();

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
        if (places > 0 || counts() !== told) say(`草案有改动，文本变了 ${places} 处；${counts()}`);
        told = counts();
        if (tracedName) await openTrace(tracedName);
        await refreshPlace();
      } catch (error) {
        // What is on the page stays, and the site is asked anew.
        lose(error);
        setTimeout(again, 3000);
        break;
      } finally {
        refreshing = null;
      }
    }
  }

  /** Lines of the draft that stand in their panel follow what was meant, wherever it stands now. */
  async function refreshPlace() {
    const panel = find("#place");
    if (panel.hidden || !placeAddress) return;
    const address = placeAddress;
    // Another place may have been opened meanwhile.
    const isOther = () => panel.hidden || placeAddress !== address;
    try {
      const { text } = await part(address);
      if (isOther()) return;
      renew(panel, text);
      placeAddress = find(".place", panel)?.dataset.at ?? placeAddress;
    } catch (error) {
      if (error.isLogin) throw error;
      if (!isOther()) outdate(panel, wordsOf(error) + "这里是以前的样子。");
    }
  }

  /** Says of what stands in a panel that it is no longer so. */
  function outdate(panel, words) {
    if (find(".old", panel)) return;
    const note = document.createElement("p");
    note.className = "old";
    note.textContent = words;
    find("h2", panel)?.after(note);
  }

  let events = null;
  let wasHidden = false;
  /** The connection was gone for a while. */
  let isInDoubt = false;
  /** When anything was last heard; the site says something every ten seconds. */
  let heard = Date.now();
  /** It was silent for so long that it has been asked anew. */
  let isAsked = false;
  const silence = 30000;
  const crowded = "同时开着的页太多，这一页暂时不跟着草案变。关上几页，它自己接上。";

  /** While the page is in view: a browser keeps few connections to one site. */
  function listen() {
    if (document.hidden) {
      wasHidden = true;
      deafen();
    } else if (!events) {
      events = new EventSource(`/d/${draft}/events`);
      heard = Date.now();
      let isFirst = true;
      events.addEventListener("pulse", hear);
      events.addEventListener("version", (event) => {
        hear();
        // After a pause nobody knows what was missed: another run of the program counts anew.
        if (isInDoubt || (isFirst && wasHidden)) version = -1;
        isInDoubt = isFirst = false;
        regain();
        refresh(Number(event.data));
      });
      events.addEventListener("error", async () => {
        // Why, an event does not say: the token may be revoked, or the program gone. Where the browser does
        // not try again, it was refused.
        isInDoubt = true;
        const isRefused = events?.readyState === EventSource.CLOSED;
        if (isRefused) {
          events = null;
          setTimeout(listen, 3000);
        }
        await part(`/d/${draft}/findings`).then(() => isRefused && lose(new Told(crowded)), lose);
      });
    }
  }

  function hear() {
    heard = Date.now();
    isAsked = false;
  }

  function deafen() {
    events?.close();
    events = null;
  }

  function again() {
    deafen();
    wasHidden = true;
    listen();
  }

  /** A computer that slept, or a connection that ended without a word. */
  setInterval(() => {
    if (!events || Date.now() - heard < silence) return;
    if (isAsked) lose(new Told("程序没有回音。页面上的还在；一有回音，这一页自己接上。"));
    again();
    isAsked = true;
  }, 2000);

  // ---- Findings and keys ----

  ownKeys = (event) => {
    const item = chosen();
    switch (event.key) {
      case "Enter":
        if (event.target.closest?.("button, a, summary") || !item) return false;
        showFinding(item.id.slice(2));
        return true;
      case "o":
        if (item && find(".at", item)) openPlace(find(".at", item).href, find(".at", item));
        return true;
      case "c": {
        const around = panels.find((one) => one.panel.contains(event.target))?.panel;
        const place = around ?? item ?? undefined;
        (find("mark a.edit", place) ?? find("a.edit", place))?.click();
        return true;
      }
      case "e":
        if (item) find("details", item)?.toggleAttribute("open");
        return true;
      case "d": {
        const figure = find(".figure[tabindex]", frame.contentDocument);
        if (figure) { frame.focus(); reach(figure); }
        return true;
      }
      default: return false;
    }
  };

  frame.addEventListener("load", attach);
  if (frame.contentDocument?.readyState === "complete") attach();
  document.addEventListener("visibilitychange", listen);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.at");
    const button = event.target.closest("button.shown");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      openPlace(link.href, link);
    } else if (button) {
      showFinding(button.dataset.finding);
    }
  });
  document.addEventListener("input", (event) => { if (event.target.closest("#filter")) filter(); });
  document.addEventListener("submit", (event) => {
    if (event.target.id !== "filter") return;
    event.preventDefault();
    filter();
  });
  listen();

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
        lose(error);
      }
    }, 120);
  }
})();
