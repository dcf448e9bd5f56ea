"use strict";
// Choices are made here and saved as a file; nothing leaves the page otherwise.
(() => {
  const page = JSON.parse(document.getElementById("audit-data").textContent);
  const chosen = new Map(page.choices.map((choice) => [choice.photo, choice]));
  const figures = [...document.querySelectorAll("figure[data-photo]")];
  let unsaved = false;

  const make = (tag, words, attributes) => {
    const element = document.createElement(tag);
    element.textContent = words;
    Object.entries(attributes || {}).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };

  const choose = (figure, action, label) => {
    const { photo, sha256 } = figure.dataset;
    if (action) {
      chosen.set(photo, { photo, action, label: label || "", sha256 });
    } else {
      chosen.delete(photo);
    }
  };

  const changed = () => {
    unsaved = true;
    show();
  };

  const button = (figure, action, words) => {
    const element = make("button", words, { type: "button", "data-action": action });
    element.addEventListener("click", () => {
      choose(figure, element.getAttribute("aria-pressed") === "true" ? "" : action);
      changed();
    });
    return element;
  };

  const relabel = (figure) => {
    const select = make("select", "", { "aria-label": "Relabel " + figure.dataset.photo });
    select.append(new Option("Relabel …", ""));
    // options are made when somebody looks: a page may have hundreds of photos and of labels
    const fill = () => {
      if (select.options.length < 3) {
        page.labels
          .filter((label) => ![...select.options].some((option) => option.value === label))
          .filter((label) => label !== figure.dataset.label)
          .forEach((label) => select.append(new Option(label, label)));
      }
    };
    ["focus", "pointerdown"].forEach((event) => select.addEventListener(event, fill));
    select.addEventListener("change", () => {
      choose(figure, select.value ? "relabel" : "", select.value);
      changed();
    });
    if (page.labels.length < 20) {
      fill();
    }
    return select;
  };

  const controls = (figure) => {
    if (/[\t\r\n]/.test(figure.dataset.photo)) {
      figure.append(make("p", "A file name with a tab or a line break cannot be chosen for: rename it.", { class: "more" }));
      return;
    }
    const group = make("div", "", { class: "choice", role: "group", "aria-label": "Choice for " + figure.dataset.photo });
    group.append(button(figure, "keep", "Keep"), button(figure, "drop", "Drop"), relabel(figure));
    figure.append(group);
  };

  const dropOthers = (group) => {
    const members = [...group.querySelectorAll("figure[data-photo]")];
    if (members.length < 2 || group.querySelector(".photos + .more")) {
      return;
    }
    const element = make("button", "Keep the first, drop the others", { type: "button", class: "others" });
    element.addEventListener("click", () => {
      members.forEach((figure, place) => choose(figure, place === 0 ? "keep" : "drop"));
      changed();
    });
    group.append(element);
  };

  const bar = make("aside", "", { class: "chosen", "aria-label": "Your choices" });
  const count = make("p", "", { role: "status" });
  const save = make("button", "Save " + page.file, { type: "button" });
  const where = make("p", "", { class: "where" });
  where.append("Put the file into the folder ", make("code", page.folder), ": the next discern audit, train, tune and evaluate do as it says. Or name it with --choices.");
  bar.append(count, save, where);

  const text = () => {
    const lines = [...chosen.values()]
      .sort((one, other) => (one.photo < other.photo ? -1 : 1))
      .map(({ photo, action, label, sha256 }) =>
        [photo.startsWith("#") ? "./" + photo : photo, action, label, sha256].join("\t"));
    return [
      "# Choices made on the audit page of Discern.",
      "# Put this file into the folder of the photos as " + page.file + ", or name it with --choices.",
      "# photo, keep or drop or relabel, the new label, the beginning of the photo's SHA-256; a tab between them",
      ...lines,
      "",
    ].join("\n");
  };

  save.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([text()], { type: "text/tab-separated-values" }));
    const link = make("a", "", { href: address, download: page.file });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    unsaved = false;
  });

  const showOn = (figure) => {
    const choice = chosen.get(figure.dataset.photo);
    figure.dataset.choice = choice ? choice.action : "";
    figure.querySelectorAll("button[data-action]").forEach((element) => {
      element.setAttribute("aria-pressed", String(!!choice && choice.action === element.dataset.action));
    });
    const select = figure.querySelector("select");
    if (select) {
      const label = choice && choice.action === "relabel" ? choice.label : "";
      if (label && ![...select.options].some((option) => option.value === label)) {
        select.append(new Option(label, label));
      }
      select.value = label;
    }
  };

  const show = () => {
    figures.forEach(showOn);
    const of = (action) => [...chosen.values()].filter((choice) => choice.action === action).length;
    count.textContent = of("drop") + " dropped, " + of("relabel") + " relabelled, " + of("keep") + " kept";
    bar.hidden = chosen.size === 0 && !unsaved;
  };

  figures.forEach(controls);
  document.querySelectorAll(".group").forEach(dropOthers);
  document.querySelector("main").append(bar);
  window.addEventListener("beforeunload", (event) => unsaved && event.preventDefault());
  show();
})();
