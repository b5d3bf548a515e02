/** What the front page does besides being read: everything here is a convenience, the forms work without it. */
const theme = localStorage.getItem("theme");
if (theme) document.documentElement.dataset.theme = theme;

const minutesLeft = Math.floor((Number(localStorage.getItem("session-until") ?? 0) - Date.now()) / 60_000);
const resume = document.querySelector<HTMLElement>("[data-resume]");
if (resume && minutesLeft > 0) offerReturn(resume);

offerWhatTheLinkNames(new URLSearchParams(location.search));

for (const form of document.forms) {
  form.addEventListener("submit", () => {
    localStorage.setItem("language", document.documentElement.lang);
    sessionStorage.removeItem("session-changes");
    forgetUnfinishedTour();
    const button = form.querySelector<HTMLButtonElement>(".start");
    // Only when it takes long enough to be noticed; usually one is inside before.
    setTimeout(() => {
      if (!button) return;
      button.classList.add("busy");
      button.textContent = button.dataset.busy ?? "";
    }, 300);
  });
}

/** The cookie cannot be seen from here, so the session is asked whether it still lives. */
async function offerReturn(place: HTMLElement): Promise<void> {
  const response = await fetch("/api/v1/demo-sessions/current");
  if (!response.ok) return localStorage.removeItem("session-until");
  const { seconds_left } = (await response.json()) as { seconds_left: number };
  const text = place.querySelector<HTMLElement>("[data-resume-text]");
  if (text) text.textContent = (text.dataset.template ?? "").replace("0", String(Math.ceil(seconds_left / 60)));
  place.hidden = false;
}

/** `/?perfil=enterprise&ver=/app/red`, from whoever was in such a bakery: its card is at hand and leads to that screen. */
function offerWhatTheLinkNames(link: URLSearchParams): void {
  for (const form of document.forms) {
    const field = form.elements.namedItem("demo_account_type");
    if (!(field instanceof HTMLInputElement) || field.value !== link.get("perfil")) continue;
    const way = document.createElement("input");
    Object.assign(way, { type: "hidden", name: "ver", value: link.get("ver") ?? "" });
    form.append(way);
    form.classList.add("named");
    form.scrollIntoView({ block: "center" });
    form.querySelector<HTMLButtonElement>(".start")?.focus({ preventScroll: true });
  }
}

/** In another bakery the tour begins anew; whoever has finished it or wanted none is not asked again. */
function forgetUnfinishedTour(): void {
  const { isOver = false } = JSON.parse(localStorage.getItem("tour") ?? "{}") as { isOver?: boolean };
  if (!isOver) localStorage.removeItem("tour");
}

export {};
