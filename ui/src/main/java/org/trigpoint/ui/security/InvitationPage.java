package org.trigpoint.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.trigpoint.Refusal;
import org.trigpoint.access.InvitationDesk;
import org.trigpoint.access.InvitationDesk.Awaited;
import org.trigpoint.access.SignInOutcome.Refused;
import org.trigpoint.access.SignInOutcome.Welcome;

/**
 * Where the link of an invitation leads: somebody chooses their password and is in. Looking at the page uses nothing up, so
 * that a mail program that follows links beforehand does no harm.
 */
@Profile("!headless")
@RestController
class InvitationPage {

    private final InvitationDesk desk;
    private final SignedInSession session;

    InvitationPage(InvitationDesk desk, SignedInSession session) {
        this.desk = desk;
        this.session = session;
    }

    @GetMapping(path = Doors.INVITATION + "/{token}", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, @PathVariable String token, CsrfToken guard) {
        return shown(request, token, guard, "");
    }

    /** What is left when a page stood open until its guard lapsed. */
    @GetMapping(path = Doors.INVITATION, produces = MediaType.TEXT_HTML_VALUE)
    String lapsed(HttpServletRequest request) {
        return PlainPage.of(request, "Invitation", """
                <h1>Open the link again</h1>
                <p class="trig-said" role="status">This page had been open for too long. Open the link that you were sent again; \
                nothing was used up.</p>
                """);
    }

    @PostMapping(path = Doors.INVITATION, produces = MediaType.TEXT_HTML_VALUE)
    String choose(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String token,
            @RequestParam String password,
            @RequestParam String again,
            CsrfToken guard)
            throws IOException {
        if (!password.equals(again)) {
            return shown(request, token, guard, "The password was not typed the same way twice.");
        }
        try {
            return switch (desk.take(token, password, request.getRemoteAddr())) {
                case Welcome(var proof) -> {
                    session.begin(proof, request, response);
                    response.sendRedirect(request.getContextPath() + "/");
                    yield "";
                }
                case Refused refused -> nothing(request);
            };
        } catch (Refusal refusal) {
            return shown(request, token, guard, refusal.sentence());
        }
    }

    private String shown(HttpServletRequest request, String token, CsrfToken guard, String refused) {
        return desk.look(token, request.getRemoteAddr())
                .map(awaited -> form(request, token, guard, awaited, refused))
                .orElseGet(() -> nothing(request));
    }

    private static String nothing(HttpServletRequest request) {
        return PlainPage.of(
                request,
                "Invitation",
                "<h1>Nothing here</h1>\n<p>" + HtmlUtils.htmlEscape(InvitationDesk.NO_SUCH_LINK) + "</p>\n");
    }

    private static String form(
            HttpServletRequest request, String token, CsrfToken guard, Awaited awaited, String refused) {
        return PlainPage.of(request, "Invitation", """
                <h1>Welcome, %s</h1>
                <p class="trig-hint">You are invited to %s. Choose a password of your own: nobody else will know it. From then \
                on you sign in as <strong>%s</strong>.</p>
                %s<form method="post" action="%s%s">
                <label for="password">Password</label>
                <input id="password" name="password" type="password" autocomplete="new-password" minlength="12" \
                aria-describedby="rule" required autofocus>
                <p id="rule" class="trig-hint">At least 12 characters. A few words in a row are easy to keep in mind.</p>
                <label for="again">Password again</label>
                <input id="again" name="again" type="password" autocomplete="new-password" required>
                <input type="hidden" name="token" value="%s">
                <input type="hidden" name="%s" value="%s">
                <button type="submit">Choose this password and start</button>
                </form>
                """.formatted(
                HtmlUtils.htmlEscape(awaited.fullName()),
                HtmlUtils.htmlEscape(awaited.study()),
                HtmlUtils.htmlEscape(awaited.signInName()),
                refused.isEmpty()
                        ? ""
                        : "<p class=\"trig-refused\" role=\"alert\">" + HtmlUtils.htmlEscape(refused) + "</p>\n",
                request.getContextPath(),
                Doors.INVITATION,
                HtmlUtils.htmlEscape(token),
                HtmlUtils.htmlEscape(guard.getParameterName()),
                HtmlUtils.htmlEscape(guard.getToken())));
    }
}
