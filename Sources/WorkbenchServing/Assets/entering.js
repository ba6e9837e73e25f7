"use strict";
// Pages on which something is entered. Without this script they work all the same: forms are sent by
// their buttons, and whole pages come back. Behind app.js, whose `ask`, `part`, `say`, `tell` and others it uses.
(() => {
  // A file dropped anywhere on a page: into its one place for it, or, where there is none, as a form that
  // is to be checked.
  const upload = document.querySelector("form[data-drop]");
  const take = async (files) => {
    if (files.length !== 1) return tell("一次放一个文件。");
    if (upload) {
      upload.querySelector("input[type=file]").files = files;
      return upload.requestSubmit();
    }
    const fields = new FormData();
    fields.append("file", files[0]);
    await sendFile(`/d/${draft}/form`, fields);
  };
  /** What is refused is said on the page, which stays. */
  const sendFile = async (address, fields) => {
    tell(`正在检查 ${fields.get("file").name}，请等一等。`);
    try {
      const { response } = await ask(address, { method: "POST", body: fields },
        "没有收下这个文件：选了以后又改过的，请再选一次；太大的收不下；也可能是程序停了。");
      if (response.redirected) location.assign(response.url);
    } catch (error) {
      if (error.isLogin) lose(error);
      else tell(wordsOf(error));
    }
  };
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form !== upload) return;
    event.preventDefault();
    if (form.dataset.isSent) return;
    form.dataset.isSent = "1";
    await sendFile(form.action, new FormData(form));
    delete form.dataset.isSent;
  });
  const watched = new WeakSet();
  const takeDrops = (page) => {
    if (!page || watched.has(page)) return;
    watched.add(page);
    const holdsFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
    page.addEventListener("dragover", (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      document.body.classList.add("dropping");
    });
    page.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) document.body.classList.remove("dropping");
    });
    page.addEventListener("drop", (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      document.body.classList.remove("dropping");
      take(event.dataTransfer.files);
    });
  };
  if (upload || draft) {
    takeDrops(document);
    const frame = document.querySelector("iframe#document");
    if (frame) {
      takeDrops(frame.contentDocument);
      frame.addEventListener("load", () => takeDrops(frame.contentDocument));
    }
  }

  // The part of a page that comes back; throws the words of a refusal.
  const send = async (form, extra) => {
    const fields = new URLSearchParams(new FormData(form));
    for (const [name, value] of extra) fields.set(name, value);
    return (await ask(form.action, { method: "POST", body: fields })).text;
  };

  // The preview of an import follows each choice; of several under way the last one counts.
  let latest = 0;
  document.addEventListener("change", async (event) => {
    const form = event.target.closest("form[data-live]");
    if (!form) return;
    const number = ++latest;
    const name = event.target.name;
    let text;
    try {
      text = await send(form, [["do", "preview"], ["part", "1"]]);
    } catch (error) {
      return error.isLogin ? lose(error) : tell(wordsOf(error));
    }
    if (number !== latest) return;
    const made = new DOMParser().parseFromString(text, "text/html").querySelector("form[data-live]");
    if (!made) return;
    const open = [...form.querySelectorAll("details")].map((each) => each.open);
    made.querySelectorAll("details").forEach((each, index) => { each.open = open[index] ?? false; });
    form.replaceWith(made);
    const field = [...made.elements].find((each) => each.name === name);
    if (field) field.focus({ preventScroll: true });
    const totals = made.querySelector("#totals");
    say(totals ? totals.textContent : "");
  });

  // A link to an entry opens it beside the document, instead of on a page of its own. There it stays,
  // whatever becomes of the document and the findings, until it is closed.
  const panel = document.getElementById("entry");
  if (!panel) return;
  const box = panel.querySelector(".entry-box");
  const field = () => box.querySelector("[name=text]");
  const isGone = () => box.querySelector(".gone") != null;
  /** What was typed is nowhere else: neither written nor given up. */
  const isUnwritten = () => !panel.hidden && (isGone() || (field() != null
    && (field().value !== field().defaultValue || box.querySelector(".failed, .sides") != null)));
  let isWarned = false;
  const warn = (words, isSaid = true) => {
    box.querySelector(".unwritten")?.remove();
    const note = document.createElement("p");
    note.className = "unwritten failed";
    note.textContent = words;
    box.prepend(note);
    if (isSaid) say(words);
    field()?.focus();
  };
  panel.keepsOpen = () => {
    if (!isUnwritten() || isWarned) return false;
    isWarned = true;
    warn(isGone() ? "您要写的字还没有写入草案，要留的先复制；再关一次，就不要了。"
      : "字还没有写入草案。按“写入草案”写入；再关一次，就不要了。");
    return true;
  };
  panel.whenClosed = () => box.replaceChildren();
  box.addEventListener("input", () => {
    isWarned = false;
    box.querySelector(".unwritten")?.remove();
  });
  addEventListener("beforeunload", (event) => { if (isUnwritten()) event.preventDefault(); });

  /** Shows what came back; the focus goes to what it says, or else to the text. */
  const show = (text) => {
    isWarned = false;
    const made = new DOMParser().parseFromString(text, "text/html");
    // Said below, once.
    for (const each of made.querySelectorAll("[role=alert], [role=status]")) each.removeAttribute("role");
    box.replaceChildren(...made.body.childNodes);
    const told = box.querySelector(".done, .failed, .conflict");
    if (told) say(told.querySelector("p")?.textContent ?? told.textContent);
    const target = told?.matches(".done") ? told : field() ?? told;
    if (told && target === told) told.tabIndex = -1;
    return target;
  };
  const open = async (link) => {
    if (isUnwritten()) return warn("这里的字还没有写入草案：先写入，或者关上，再改别处。");
    const holder = link.closest(".panel, .finding")?.id;
    const path = link.getAttribute("href");
    try {
      const { text } = await part(`${link.href}&part=1`);
      const target = show(text);
      openPanel(panel, () => link.isConnected ? link
        : [...document.querySelectorAll(`#${holder ?? "findings"} a.edit`)].find((one) => one.getAttribute("href") === path),
      target);
      if (target?.matches("input")) target.select();
    } catch (error) {
      if (error.isLogin) lose(error);
      else tell(wordsOf(error));
    }
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-edit]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link);
  });
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest(".entry-box form");
    if (!form) return;
    event.preventDefault();
    if (form.dataset.isSent) return;
    form.dataset.isSent = "1";
    const isBack = !form.matches(".entry");
    try {
      let text = await send(form, []);
      if (isBack) {
        const at = encodeURIComponent(box.querySelector("[name=at]").value);
        text = (await part(`/d/${draft}/entry?at=${at}&part=1`)).text;
        text = '<div class="done"><p>换回来了；刚才写的也留着，在“填报和下载”的“以前的版本”里。</p></div>' + text;
      }
      show(text)?.focus();
    } catch (error) {
      // What was typed stays.
      delete form.dataset.isSent;
      if (error.isLogin) lose(error);
      warn(wordsOf(error), !error.isLogin);
    }
  });
})();
