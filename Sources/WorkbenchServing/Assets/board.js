// The county's board follows what comes in, for as long as it is in view. Behind app.js and morph.js.
"use strict";
(() => {
  if (!find("table.progress")) return;
  const pause = 15000;
  let looked = Date.now();
  let told = find("table.progress caption").textContent;

  const look = async () => {
    if (document.hidden || Date.now() - looked < pause) return;
    looked = Date.now();
    try {
      const { text } = await ask(location.href, { cache: "no-store" });
      const fresh = find("#main", new DOMParser().parseFromString(text, "text/html"));
      const changed = new Set();
      morph(find("#main"), fresh, changed);
      regain();
      const rows = Array.from(changed).map((one) => one.closest?.(".progress tbody tr")).filter((one) => one?.isConnected);
      mark(rows, "changed");
      clearTimeout(look.timer);
      look.timer = setTimeout(() => mark([], "changed"), 2500);
      const counted = find("table.progress caption").textContent;
      if (counted !== told) say(counted);
      told = counted;
    } catch (error) {
      lose(error);
    }
  };
  setInterval(look, 1000);
  document.addEventListener("visibilitychange", look);
})();
