"use strict";
// Pages on which something is entered. Without this script they work all the same: forms are sent by
// their buttons, and whole pages come back.
(() => {
  const say = (text) => {
    const place = document.getElementById("said");
    if (place) place.textContent = text;
  };

  // A file dropped anywhere on a page with one place for it.
  const upload = document.querySelector("form[data-drop]");
  if (upload) {
    const field = upload.querySelector("input[type=file]");
    const holdsFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
    document.addEventListener("dragover", (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      document.body.classList.add("dropping");
    });
    document.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) document.body.classList.remove("dropping");
    });
    document.addEventListener("drop", (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      document.body.classList.remove("dropping");
      field.files = event.dataTransfer.files;
      upload.requestSubmit();
    });
  }

  const send = async (form, extra) => {
    const fields = new URLSearchParams(new FormData(form));
    for (const [name, value] of extra) fields.set(name, value);
    const answer = await fetch(form.action, { method: "POST", body: fields });
    return { status: answer.status, text: await answer.text() };
  };

  // The preview of an import follows each choice; of several under way the last one counts.
  let latest = 0;
  document.addEventListener("change", async (event) => {
    const form = event.target.closest("form[data-live]");
    if (!form) return;
    const number = ++latest;
    const name = event.target.name;
    const answer = await send(form, [["do", "preview"], ["part", "1"]]);
    if (number !== latest) return;
    const made = new DOMParser().parseFromString(answer.text, "text/html").querySelector("form");
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
    const answer = await fetch(`${link.href}&part=1`);
    const box = document.createElement("div");
    box.className = "entry-box";
    show(box, await answer.text());
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
    const answer = await send(form, []);
    show(box, answer.text);
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
