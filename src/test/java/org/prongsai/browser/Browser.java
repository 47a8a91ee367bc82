package org.prongsai.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.FluentWait;

/** Chromium without a window, on the pages of one server. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final ChromeDriver driver;
    private final Axe axe;
    private final String base;

    private Browser(ChromeDriver driver, String base) {
        this.driver = driver;
        this.axe = new Axe(driver);
        this.base = base;
    }

    /** Opens a browser; a test is left out, with a plain word, where none is installed. */
    static Browser open(int port, String... arguments) {
        boolean isInstalled = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!isInstalled) {
            StackTraceElement caller = new Throwable().getStackTrace()[1];
            System.err.println("LEFT OUT, because Chromium and its driver are not installed: " + caller.getClassName());
        }
        Assumptions.assumeTrue(isInstalled, "Chromium and its driver are not installed");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost");
        options.addArguments(arguments);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .withSilent(true)
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30)).scriptTimeout(Duration.ofSeconds(30));
        // a key that is pressed while another window has the focus would be lost
        driver.executeCdpCommand("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        return new Browser(driver, "http://localhost:" + port);
    }

    void visit(String path) {
        driver.get(base + path);
    }

    /** Carries a session's cookie, {@code name=value} or nothing, to every page from now on; what it kept before is forgotten. */
    void carry(String cookie) {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        if (!cookie.isEmpty()) {
            String[] parts = cookie.split("=", 2);
            // a header would give way to the cookie of the language, which every page with ?lang= sets
            Object isSet = driver.executeCdpCommand(
                            "Network.setCookie",
                            Map.of("name", parts[0], "value", parts[1], "url", "https://localhost/", "secure", true))
                    .get("success");
            if (!Boolean.TRUE.equals(isSet)) {
                throw new IllegalStateException("the browser takes no cookie " + parts[0]);
            }
        }
    }

    /** What is wrong with pages in both languages, in both schemes, and on a phone; axe-core must have been brought. */
    List<String> faults(List<String> paths) {
        List<String> found = new ArrayList<>();
        bothLanguages(paths).forEach(path -> {
            prefer("light");
            resize(1280, 900);
            visit(path);
            faultsSeenAt(path).forEach(each -> found.add("light " + path + " " + each));
            prefer("dark");
            wrongColours().forEach(each -> found.add("dark " + path + " " + each));
            addWidths(found, path);
        });
        return found;
    }

    /** The same for the page that is shown now, which answers a form and has no address of its own. */
    List<String> faultsShown() {
        List<String> found = new ArrayList<>();
        for (String scheme : List.of("light", "dark")) {
            prefer(scheme);
            List<String> seen = axe.violations("{resultTypes: ['violations']}");
            seen.subList(Math.min(2, seen.size()), seen.size()).forEach(each -> found.add(scheme + " " + each));
        }
        addWidths(found, "");
        return found;
    }

    /** Notes where the page does not fit, and leaves it as it was before. */
    private void addWidths(List<String> found, String path) {
        for (int width : List.of(360, 768)) {
            resize(width, 800);
            if (isTooWide()) {
                found.add("wider than " + width + " " + path);
            }
        }
        prefer("light");
        resize(1280, 900);
    }

    /** Gives the page a window of this size, without loading it anew. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Shows pages in the colours that the visitor's system prefers. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Shows pages as on {@code print} or, with an empty word, as on a screen again. */
    void showAs(String media) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", media));
    }

    /** The page as a PDF, which is what a printer gets. */
    byte[] printed() {
        return Base64.getMimeDecoder().decode(driver.print(new PrintOptions()).getContent());
    }

    /** Lets scripts run that our headers forbid, to see what happens where a browser knows no such headers. */
    void ignorePolicy() {
        driver.executeCdpCommand("Page.setBypassCSP", Map.of("enabled", true));
    }

    /** Shows pages from now on without style sheets and fonts, which takes half as long. */
    void withoutStyle() {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*.css", "*.woff2")));
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void tab() {
        press(Keys.TAB);
    }

    /**
     * What is wrong with a page for whoever has keys alone: what Tab does not come to in the order of the page, and what it
     * comes to without anything that shows where one is.
     */
    List<String> faultsByKeys(String path) {
        visit(path);
        Object stops = run("""
                window.stops = [];
                window.wanted = [...document.querySelectorAll(
                    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
                  .filter(each => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({visibilityProperty: true}))
                  .filter((each, at, all) => each.type !== "radio" || each.checked
                    || (!all.some(other => other.name === each.name && other.checked)
                      && all.findIndex(other => other.type === "radio" && other.name === each.name) === at));
                document.addEventListener("focusin", event => {
                  const look = getComputedStyle(event.target), box = event.target.getBoundingClientRect();
                  const seen = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0
                    && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
                  window.stops.push([event.target, seen]);
                });
                return window.wanted.length;
                """);
        press(Collections.nCopies(((Number) stops).intValue(), Keys.TAB).toArray(CharSequence[]::new));
        Object found = run("""
                const name = each => each.outerHTML.slice(0, 80);
                const faults = window.wanted.flatMap((each, at) => {
                  const stop = window.stops[at];
                  return !stop || stop[0] !== each
                    ? ["not next: " + name(each) + " but " + (stop ? name(stop[0]) : "nothing")]
                    : stop[1] ? [] : ["not seen: " + name(each)];
                });
                return window.wanted.length < 8 ? ["hardly any page"] : faults.slice(0, 3);
                """);
        return ((List<?>) found).stream().map(each -> path + " " + each).toList();
    }

    /** Does what leads to another page, and returns when that page is there; a page that never comes is an error. */
    void leaveBy(Runnable act) {
        run("window.isLeft = true");
        act.run();
        await(() -> run("return !window.isLeft && document.readyState === 'complete'")
                .equals(true));
    }

    /** Waits ten seconds for what a script or another page brings; between two pages there is nothing to ask, and that is no error. */
    void await(BooleanSupplier condition) {
        new FluentWait<>(condition)
                .withTimeout(Duration.ofSeconds(10))
                .pollingEvery(Duration.ofMillis(20))
                .ignoring(WebDriverException.class)
                .until(BooleanSupplier::getAsBoolean);
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    String path() {
        return driver.getCurrentUrl() == null ? "" : driver.getCurrentUrl().substring(base.length());
    }

    Object run(String script) {
        Object result = driver.executeScript(script);
        return result == null ? "" : result;
    }

    /** Brings axe-core to every page that is visited from now on. */
    void bringAxe() {
        axe.bring();
    }

    /** What axe-core finds wrong, each in one line: rule, help and the first places; and whether it is the page asked for. */
    private List<String> faultsSeenAt(String path) {
        List<String> seen = axe.violations("{resultTypes: ['violations']}");
        List<String> faults = new ArrayList<>(seen.subList(Math.min(2, seen.size()), seen.size()));
        if (seen.size() < 2 || !path.endsWith(seen.get(0))) {
            faults.add("another language");
        }
        if (seen.size() < 2 || !seen.get(1).equals(base + path)) {
            faults.add("led elsewhere");
        }
        return faults;
    }

    /** The same for the rules that look at colours, for a page of which nothing else has changed. */
    private List<String> wrongColours() {
        List<String> seen = axe.violations(
                "{resultTypes: ['violations'], runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}}");
        return seen.size() < 2 ? seen : seen.subList(2, seen.size());
    }

    /** Whether anything is wider than the window, so that a phone must scroll sideways. */
    boolean isTooWide() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** Each page in each language, by name: a browser remembers the language that it showed last. */
    static Stream<String> bothLanguages(List<String> paths) {
        return paths.stream()
                .flatMap(path ->
                        Stream.of("th", "en").map(code -> path + (path.contains("?") ? "&" : "?") + "lang=" + code));
    }
}
