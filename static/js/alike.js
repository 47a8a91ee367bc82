// Answered questions that are like the one being typed. Without this script they are shown after sending.
"use strict";

for (const field of document.querySelectorAll("input[data-alike]")) {
  const box = document.createElement("div");
  let waiting = 0;
  let newest = 0;

  box.className = "notice alike";
  box.setAttribute("role", "status");
  box.hidden = true;
  field.after(box);

  const show = (found) => {
    const heading = document.createElement("p");
    const list = document.createElement("ul");
    heading.textContent = field.dataset.alikeTitle;
    list.append(...found.map((each) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = each.address;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = each.title;
      item.append(link);
      return item;
    }));
    box.replaceChildren(heading, list);
    box.hidden = found.length === 0;
  };

  const ask = async () => {
    const number = ++newest;
    const text = field.value.trim();
    if (text.length < 8) {
      box.hidden = true;
      return;
    }
    try {
      const answer = await fetch(field.dataset.alike + "?q=" + encodeURIComponent(text.slice(0, 100)));
      const found = answer.ok ? await answer.json() : [];
      if (number === newest) {
        show(found);
      }
    } catch {
      box.hidden = true;
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 350);
  });
}
