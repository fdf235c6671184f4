package io.redress.realparts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws mails. All text is escaped; the HTML part runs no script and sees nothing of the page around it. */
final class MailHtml {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");

    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Local mailbox</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"><style>
            body{font:16px/1.5 system-ui,sans-serif;margin:1rem auto;max-width:60rem;padding:0 1rem}
            table{border-collapse:collapse;width:100%}td,th{padding:.4rem;border-bottom:1px solid #ccc;text-align:start}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f4f4;padding:1rem}
            iframe{width:100%;height:32rem;border:1px solid #ccc}</style></head><body>
            """;

    private MailHtml() {}

    static String list(List<Mail> mails) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<h1>Local mailbox</h1><p>Mail of this run. Nothing here leaves this machine.</p>");
        page.append("<table><tr><th>Received (UTC)</th><th>To</th><th>Subject</th></tr>");
        for (Mail mail : mails) {
            page.append("<tr><td>").append(escape(mail.receivedAt().toString())).append("</td><td>");
            page.append(escape(mail.to()))
                    .append("</td><td><a href=\"/messages/")
                    .append(escape(mail.id()));
            page.append("\" dir=\"auto\">").append(escape(subject(mail))).append("</a></td></tr>");
        }
        return page.append("</table></body></html>").toString();
    }

    static String one(Mail mail) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<p><a href=\"/\">All mail</a></p><h1 dir=\"auto\">").append(escape(subject(mail)));
        page.append("</h1><p>To ").append(escape(mail.to())).append(", ");
        page.append(escape(mail.receivedAt().toString())).append(", Message-ID ");
        page.append(escape(String.valueOf(mail.messageId()))).append("</p>");
        if (mail.text() != null) {
            page.append("<h2>Text</h2><pre dir=\"auto\">")
                    .append(withLinks(mail.text()))
                    .append("</pre>");
        }
        if (mail.html() != null) {
            page.append("<h2>HTML</h2><iframe title=\"HTML part\" sandbox=\"allow-popups");
            page.append(" allow-popups-to-escape-sandbox\" srcdoc=\"");
            page.append(escape("<base target=\"_blank\">" + mail.html())).append("\"></iframe>");
        }
        return page.append("</body></html>").toString();
    }

    private static String subject(Mail mail) {
        return mail.subject() == null || mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }

    private static String withLinks(String text) {
        StringBuilder out = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            String address = escape(link.group());
            out.append(escape(text.substring(from, link.start())));
            out.append("<a rel=\"noreferrer\" href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            from = link.end();
        }
        return out.append(escape(text.substring(from))).toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
