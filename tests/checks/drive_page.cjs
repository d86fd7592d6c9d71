// Answers an assignment page in a real browser, by keyboard alone, and saves its result.
// NODE_PATH=FOLDER/node_modules node drive_page.cjs BROWSER PAGE DOWNLOADS PLAN.json PICTURES
const { readFileSync } = require("node:fs");
const { pathToFileURL } = require("node:url");
const puppeteer = require("puppeteer-core");

const [browserPath, file, downloads, planFile, pictures] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(planFile, "utf-8"));
const problems = [];

async function pressUntil(page, selector, key = "Tab") {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await page.evaluate((each) => document.activeElement.matches(each), selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

async function pressButton(page, text) {
  for (let pressed = 0; pressed < 90; pressed += 1) {
    const reached = await page.evaluate(() => document.activeElement.matches("button") ? document.activeElement.textContent : "");
    if (reached === text) { await page.keyboard.press("Enter"); return; }
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach the button ${text}`);
}

const settled = () => new Promise((done) => setTimeout(done, 60));

async function answer(page, given) {
  const prompt = await page.$eval("#prompt", (node) => node.textContent);
  const own = given[prompt];
  if (own === undefined) throw new Error(`nothing is planned for: ${prompt}`);
  if (own === null) { await pressButton(page, plan.texts.unknown); return; }
  if (typeof own === "string") {
    await pressUntil(page, "#typed");
    await page.keyboard.type(own);
    await page.keyboard.press("Enter");
  } else if (typeof own === "number") {
    await pressUntil(page, "input[type=radio]");
    await page.keyboard.press("Space");
    const values = await page.$$eval("input[type=radio]", (all) => all.map((each) => Number(each.value)));
    for (let at = 0; at < values.indexOf(own); at += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  } else {
    const tiles = await page.$$eval("select", (all) => all.map((each) => Number(each.id.slice(4))));
    for (const tile of tiles) {
      await pressUntil(page, "#tile" + tile);
      for (let at = 0; own[tile] !== null && at <= own[tile]; at += 1) await page.keyboard.press("ArrowDown");
    }
    await pressUntil(page, "button.first");
    await page.keyboard.press("Enter");
  }
}

async function drive(browser) {
  const page = await browser.newPage();
  page.on("console", (line) => line.type() === "error" && problems.push(line.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    if (!/^(file|blob|data):/.test(request.url())) problems.push("asked the network: " + request.url());
  });
  const session = await browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads, eventsEnabled: true });
  const saved = new Promise((done) => session.on("Browser.downloadProgress", (each) => each.state === "completed" && done()));
  await page.goto(pathToFileURL(file).href);
  await pressUntil(page, "#code");
  await page.keyboard.type(plan.wrong_code);
  await page.keyboard.press("Enter");
  await settled();
  if (!(await page.$eval("#refused", (node) => node.textContent))) throw new Error("a wrong code was taken");
  for (const [name, scheme] of [["light", "light"], ["dark", "dark"]]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.screenshot({ path: `${pictures}/start-${name}.png` });
  }
  await page.$eval("#code", (node) => { node.value = ""; });
  await page.keyboard.type(plan.code);
  await page.keyboard.press("Enter");
  await settled();
  for (let at = 0; at < plan.count; at += 1) {
    await page.screenshot({ path: `${pictures}/question-${at + 1}.png` });
    await answer(page, plan.answers);
    await settled();
    if (plan.shows_each) { await page.screenshot({ path: `${pictures}/lesson-${at + 1}.png` }); await pressButton(page, at + 1 < plan.count ? plan.texts.next : plan.texts.to_end); await settled(); }
    if (plan.reload_after === at + 1) {
      await page.reload();
      await pressUntil(page, "#code");
      await page.keyboard.type(plan.code);
      await page.keyboard.press("Enter");
      await settled();
    }
  }
  await pressButton(page, plan.texts.finish);
  await settled();
  await page.screenshot({ path: `${pictures}/finished.png`, fullPage: true });
  await pressButton(page, plan.texts.save);
  await saved;
  const shown = await page.evaluate(() => document.body.innerText);
  console.log(JSON.stringify({ problems, shown }));
}

(async () => {
  const browser = await puppeteer.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  try {
    await drive(browser);
  } finally {
    await browser.close();
  }
})();
