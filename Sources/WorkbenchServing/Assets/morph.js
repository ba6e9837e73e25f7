// A page that is open becomes the newer one that the server has, and only what differs is touched: focus,
// selection and scrolling stay.
"use strict";

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
