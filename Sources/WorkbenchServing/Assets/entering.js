"use strict";
// Pages on which something is entered. Without this script they work all the same: forms are sent by
// their buttons, and whole pages come back. Behind app.js, whose `ask`, `part` and `say` it uses.
(() => {
  // A file dropped anywhere on a page: into its one place for it, or, where there is none, as a form that
  // is to be checked.
  const upload = document.querySelector("form[data-drop]");
  const draft = document.body.dataset.draft;
  const take = async (files) => {
    if (files.length !== 1) return say("一次放一个文件。");
    if (upload) {
      upload.querySelector("input[type=file]").files = files;
      return upload.requestSubmit();
    }
    const fields = new FormData();
    fields.append("file", files[0]);
    say(`正在检查 ${files[0].name}`);
    try {
      const { response } = await ask(`/d/${draft}/form`, { method: "POST", body: fields },
        "没有收下这个文件：太大，或程序停了。");
      if (response.redirected) location.assign(response.url);
    } catch (error) {
      say(error.message);
    }
  };
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
      return say(error.message);
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

  // A link to an entry opens it where it stands, instead of on a page of its own.
  const open = async (link) => {
    const box = document.createElement("div");
    box.className = "entry-box";
    try {
      show(box, (await part(`${link.href}&part=1`)).text);
    } catch (error) {
      return say(error.message);
    }
    const old = link.parentElement.querySelector(".entry-box");
    if (old) old.remove();
    link.after(box);
    const field = box.querySelector("[name=text]");
    if (field) field.focus();
  };
  const show = (box, text) => {
    const made = new DOMParser().parseFromString(text, "text/html");
    box.replaceChildren(...made.body.childNodes);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-edit]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link);
  });
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest(".entry-box form.entry");
    if (!form) return;
    event.preventDefault();
    const box = form.closest(".entry-box");
    try {
      show(box, await send(form, []));
    } catch (error) {
      // What was typed stays.
      return say(error.message);
    }
    const told = box.querySelector("[role=alert], [role=status]");
    say(told ? told.textContent : "");
    const field = box.querySelector("[name=text]");
    if (field) field.focus();
  });
  document.addEventListener("keydown", (event) => {
    const box = event.key === "Escape" ? event.target.closest(".entry-box") : null;
    if (!box) return;
    event.stopPropagation();
    const link = box.previousElementSibling;
    box.remove();
    if (link && link.focus) link.focus();
  }, true);
})();
