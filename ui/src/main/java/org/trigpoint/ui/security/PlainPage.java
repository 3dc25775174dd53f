package org.trigpoint.ui.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** A page of plain HTML that needs no script: what is shown before somebody is in, and when nothing else works. */
final class PlainPage {

    static final String ERROR = "/error";

    private PlainPage() {}

    /**
     * A whole page.
     *
     * @param request whose cookie says whether it is to be light or dark
     * @param title of the window
     * @param body HTML, already safe
     * @return the document
     */
    static String of(HttpServletRequest request, String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en-GB" data-theme="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Trigpoint</title>
                <link rel="icon" href="%3$s/trigpoint/mark.svg">
                <link rel="stylesheet" href="%3$s/trigpoint/theme.css">
                <link rel="stylesheet" href="%3$s/trigpoint/shell.css">
                </head>
                <body class="trig-plain">
                <main>
                <p class="trig-plain-mark"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3 22 20.5H2Z"/>\
                <circle cx="12" cy="14.5" r="2"/></svg>Trigpoint</p>
                %4$s
                </main>
                </body>
                </html>
                """.formatted(look(request), title, request.getContextPath(), body);
    }

    private static String look(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals("trigpoint-look"))
                .map(Cookie::getValue)
                .filter(look -> look.equals("light") || look.equals("dark"))
                .findFirst()
                .orElse("system");
    }
}
