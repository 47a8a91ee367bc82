// Names to go to while somebody types. Without this script the form works all the same.
"use strict";

for (const field of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("ul");
  let chosen = -1;
  let waiting = 0;
  let newest = 0;

  list.className = "suggestions";
  list.id = field.id + "-suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.labels[0].textContent);
  list.hidden = true;
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);

  const choose = (index) => {
    chosen = index;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index >= 0) {
      field.setAttribute("aria-activedescendant", list.children[index].id);
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  };

  const close = () => {
    newest++;
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    choose(-1);
  };

  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map((suggestion, at) => {
      const option = document.createElement("li");
      option.id = list.id + "-" + at;
      option.setAttribute("role", "option");
      option.textContent = suggestion.title;
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        location.assign(suggestion.address);
      });
      option.dataset.address = suggestion.address;
      return option;
    }));
    list.hidden = suggestions.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
  };

  const ask = async () => {
    const number = ++newest;
    if (field.value.trim().length < 2) {
      close();
      return;
    }
    try {
      const answer = await fetch(field.dataset.suggest + "?q=" + encodeURIComponent(field.value.slice(0, 100)));
      const suggestions = answer.ok ? await answer.json() : [];
      if (number === newest) {
        show(suggestions);
      }
    } catch {
      close();
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (list.hidden) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(chosen + step > last ? -1 : chosen + step < -1 ? last : chosen + step);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.address);
    }
  });
}
