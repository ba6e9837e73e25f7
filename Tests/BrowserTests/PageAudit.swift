import Foundation

/// What people who do not see, or see badly, need of a page; run inside it.
enum PageAudit {
  /// Faults, one a line.
  static func faults(_ chrome: Chrome) throws -> [String] {
    let answer = try chrome.value("(\(script))()")
    return answer as? [String] ?? ["\(answer)"]
  }

  private static let script = #"""
    () => {
      const faults = [];
      const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
      const isShown = (one) => one.getClientRects().length > 0
        && getComputedStyle(one).visibility !== "hidden" && !one.closest("[hidden]");
      const brief = (one) => one.outerHTML.slice(0, 90);
      const byIds = (ids) => (ids ?? "").split(/\s+/).filter(Boolean)
        .map((id) => document.getElementById(id));
      const page = document.body;

      // Names of controls.
      for (const one of all("a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex='0']")) {
        if (!isShown(one)) continue;
        const labels = [...one.labels ?? []].map((label) => label.textContent).join(" ");
        const own = one.matches("input, select, textarea, iframe") ? "" : one.textContent;
        const name = one.getAttribute("aria-label") ?? byIds(one.getAttribute("aria-labelledby")).map((each) => each?.textContent).join(" ");
        if (![name, labels, own, one.title].some((words) => (words ?? "").trim())) faults.push("no name: " + brief(one));
      }
      for (const one of all("[aria-labelledby], [aria-describedby]")) {
        const ids = [one.getAttribute("aria-labelledby"), one.getAttribute("aria-describedby")].filter(Boolean).join(" ");
        if (byIds(ids).includes(null)) faults.push("names nothing: " + brief(one));
      }
      const ids = all("[id]").map((one) => one.id);
      for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) faults.push("twice: #" + id);

      // Headings and landmarks.
      const levels = all("h1, h2, h3, h4, h5, h6").filter(isShown).map((one) => Number(one.nodeName[1]));
      if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) faults.push("h1: " + levels);
      levels.forEach((level, index) => { if (index && level > levels[index - 1] + 1) faults.push("heading left out: " + levels); });
      if (all("main").filter(isShown).length !== 1) faults.push("main: " + all("main").length);
      if (!document.documentElement.lang) faults.push("no language");
      if (!document.title.trim()) faults.push("no title");
      for (const one of all("th")) if (!one.scope) faults.push("th without scope: " + brief(one));
      for (const one of page.children) {
        if (one.matches("header, main, .skip, #said, #lost, dialog, script") || !isShown(one)) continue;
        faults.push("outside landmarks: " + brief(one));
      }
      const navigations = all("nav, [role=region], aside, [role=search]").filter(isShown);
      for (const one of navigations) {
        const same = navigations.filter((other) => other.nodeName === one.nodeName && other.getAttribute("role") === one.getAttribute("role"));
        if (same.length > 1 && !one.hasAttribute("aria-label") && !one.hasAttribute("aria-labelledby")) faults.push("which of them: " + brief(one));
      }

      // What is said by itself is said once.
      const live = all("[aria-live], [role=status], [role=alert], [role=log]");
      for (const one of live) {
        if (one.parentElement.closest("[aria-live], [role=status], [role=alert]")) faults.push("live in live: " + brief(one));
        const words = one.textContent.trim();
        if (words && live.filter((other) => other.textContent.trim() === words).length > 1) faults.push("said twice: " + words);
      }

      // Contrast, of every piece of text with what lies behind it.
      const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      const parse = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
      };
      const over = (top, below) => [0, 1, 2].map((index) => top[index] * top[3] + below[index] * (1 - top[3])).concat(1);
      const light = ([r, g, b]) => {
        const [x, y, z] = [r, g, b].map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
      };
      const audit = (root) => {
        const dark = matchMedia("(prefers-color-scheme: dark)").matches;
        const view = root.defaultView;
        const behind = (one) => {
          const layers = [];
          for (let each = one; each; each = each.parentElement) layers.push(parse(view.getComputedStyle(each).backgroundColor));
          return layers.reverse().reduce((below, top) => over(top, below), dark ? [18, 18, 18, 1] : [255, 255, 255, 1]);
        };
        const walker = root.createTreeWalker(root.body, NodeFilter.SHOW_TEXT);
        const known = new Map();
        while (walker.nextNode()) {
          const one = walker.currentNode.parentElement;
          if (!walker.currentNode.nodeValue.trim() || one.closest("script, style, [hidden], svg, option, [disabled]")) continue;
          if (one.getClientRects().length === 0 || one.closest(".unseen, .skip")) continue;
          const style = view.getComputedStyle(one);
          const key = style.color + "/" + one.className + "/" + one.nodeName + "/" + one.parentElement.className;
          if (known.has(key)) continue;
          known.set(key, true);
          const below = behind(one);
          const [a, b] = [light(over(parse(style.color), below)), light(below)].sort((x, y) => y - x);
          const ratio = (a + 0.05) / (b + 0.05);
          if (ratio < 4.5) faults.push(`contrast ${ratio.toFixed(2)}: ${one.textContent.trim().slice(0, 30)} (${one.nodeName}.${one.className})`);
        }
      };
      audit(document);
      const frame = document.querySelector("iframe");
      if (frame?.contentDocument?.body) audit(frame.contentDocument);

      // Nothing stands beside the window.
      const wide = document.documentElement.scrollWidth - innerWidth;
      if (wide > 1) {
        const widest = all("body *").filter(isShown).find((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".wide, .lines, iframe"));
        faults.push(`wider by ${wide}: ${widest ? brief(widest) : ""}`);
      }
      return faults;
    }
    """#
}
