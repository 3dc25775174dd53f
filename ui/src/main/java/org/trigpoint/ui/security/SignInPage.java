package org.trigpoint.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page where a person says who they are. */
@RestController
class SignInPage {

    static final String REFUSED = "refused";
    static final String LEFT = "left";
    static final String LAPSED = "lapsed";

    @GetMapping(path = Doors.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request, CsrfToken token) {
        return Onward.from(request)
                .map(address -> ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, address)
                        .body(""))
                .orElseGet(() -> ResponseEntity.ok(form(request, token)));
    }

    private static String form(HttpServletRequest request, CsrfToken token) {
        return PlainPage.of(request, "Sign in", """
                <h1>Sign in</h1>
                <p class="trig-hint">From any claim back to the words it rests on.</p>
                %s<form method="post" action="%s%s">
                <label for="name">Name</label>
                <input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus>
                <label for="password">Password</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required>
                <input type="hidden" name="%s" value="%s">
                <button type="submit">Sign in</button>
                </form>
                """.formatted(
                        message(request),
                        request.getContextPath(),
                        Doors.SIGN_IN,
                        HtmlUtils.htmlEscape(token.getParameterName()),
                        HtmlUtils.htmlEscape(token.getToken())));
    }

    private static String message(HttpServletRequest request) {
        if (request.getParameter(REFUSED) != null) {
            return "<p class=\"trig-refused\" role=\"alert\">"
                    + "That name and password do not match, or the account is locked for a while.</p>\n";
        }
        if (request.getParameter(LEFT) != null) {
            return "<p class=\"trig-said\" role=\"status\">You are signed out.</p>\n";
        }
        if (request.getParameter(LAPSED) != null) {
            return "<p class=\"trig-said\" role=\"status\">This page had been open for too long: sign in again.</p>\n";
        }
        return "";
    }
}
