package org.trigpoint.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.trigpoint.ui.trial.TrialFace;
import org.trigpoint.ui.trial.Visitor;

@SpringBootTest(classes = TrialFace.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DoorsTest {

    private final Visitor visitor;

    DoorsTest(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/sign-in?refused",
                "/trial",
                "/trial/closed",
                "/no/such/place",
                "/error",
                "/trigpoint/shell.css",
                "/trigpoint/no-such.css",
                "/aura/aura.css",
                "/VAADIN/build/no-such.js",
                "/..;/trial",
                "/trial;jsessionid=1",
                "/no//such",
                "/no%5csuch",
                "/no%00such",
                "/?v-r=init&location=trial",
                "/?v-r=heartbeat&v-uiId=0"
            })
    void every_response_carries_the_headers_before_and_after_signing_in(String path) throws Exception {
        assertHeaders(visitor.get(path));
        visitor.signIn(TrialFace.NAME, TrialFace.PASSWORD);
        assertHeaders(visitor.get(path));
    }

    @Test
    void refused_forms_and_server_calls_carry_the_headers_too() throws Exception {
        assertHeaders(visitor.post("/sign-in", Map.of(), "Origin", "https://elsewhere.example"));
        assertHeaders(visitor.signIn(TrialFace.NAME, "wrong"));
        assertHeaders(visitor.signIn(TrialFace.NAME, TrialFace.PASSWORD));
        assertHeaders(visitor.post("/?v-r=uidl&v-uiId=0", Map.of(), "Origin", visitor.origin()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE / HTTP/1.1", "GET /{braces} HTTP/1.1", "GET / HTTP/9.9", "no request at all"})
    void a_request_that_the_server_refuses_by_itself_carries_the_headers_too(String line) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), portOf(visitor))) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY", "default-src 'none'")
                    .doesNotContain("Tomcat", "Exception");
        }
    }

    @Test
    void pages_are_kept_by_nobody_and_the_scripts_they_are_painted_with_may_be() throws Exception {
        visitor.signIn(TrialFace.NAME, TrialFace.PASSWORD);

        assertThat(header(visitor.get("/trial"), "Cache-Control")).contains("no-store");
        assertThat(header(visitor.get("/sign-in"), "Cache-Control")).contains("no-store");
        assertThat(header(visitor.get("/trigpoint/shell.css"), "Cache-Control")).doesNotContain("no-store");
    }

    @Test
    void the_sign_in_page_allows_no_script_at_all() throws Exception {
        assertThat(header(visitor.get("/sign-in"), "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
    }

    @Test
    void a_person_signs_in_and_out() throws Exception {
        HttpResponse<String> in = visitor.signIn(TrialFace.NAME, TrialFace.PASSWORD);
        assertThat(header(in, "Location")).isEqualTo(visitor.origin() + "/");
        assertThat(visitor.isIn()).isTrue();

        HttpResponse<String> out =
                visitor.post("/sign-out", Map.of("_csrf", visitor.token()), "Origin", visitor.origin());
        assertThat(header(out, "Location")).endsWith("/sign-in?left");
        assertThat(visitor.get("/sign-in?left").body()).contains("You are signed out.");
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void each_try_is_checked_once_and_by_nobody_else(
            @Autowired AtomicInteger attempts, @Autowired ApplicationContext house) throws Exception {
        int before = attempts.get();
        visitor.signIn(TrialFace.NAME, "wrong");

        assertThat(attempts.get()).isEqualTo(before + 1);
        assertThat(house.getBeansOfType(UserDetailsService.class)).isEmpty();
        assertThat(house.getBeansOfType(AuthenticationProvider.class)).hasSize(1);
    }

    @Test
    void a_person_arrives_where_they_wanted_to_go() throws Exception {
        visitor.get("/trial/7/sources");

        assertThat(header(visitor.signIn(TrialFace.NAME, TrialFace.PASSWORD), "Location"))
                .startsWith(visitor.origin() + "/trial/7/sources");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_words() throws Exception {
        HttpResponse<String> wrong = visitor.signIn(TrialFace.NAME, "wrong");
        HttpResponse<String> unknown = visitor.signIn("nobody", "wrong");

        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
        assertThat(header(wrong, "Location"))
                .isEqualTo(header(unknown, "Location"))
                .endsWith("/sign-in?refused");
        assertThat(visitor.get("/sign-in?refused").body())
                .contains("That name and password do not match, or the account is locked for a while.");
        assertThat(visitor.isIn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "http://127.0.0.1:1", "not an address", ""})
    void a_strange_page_signs_nobody_in(String origin) throws Exception {
        var form = Map.of("name", TrialFace.NAME, "password", TrialFace.PASSWORD, "_csrf", visitor.token());

        assertThat(visitor.post("/sign-in", form, "Origin", origin).statusCode())
                .isEqualTo(403);
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void a_form_that_does_not_say_where_it_comes_from_signs_nobody_in() throws Exception {
        var form = Map.of("name", TrialFace.NAME, "password", TrialFace.PASSWORD, "_csrf", visitor.token());

        assertThat(visitor.post("/sign-in", form).statusCode()).isEqualTo(403);
        assertThat(visitor.post("/sign-in", form, "Origin", visitor.origin(), "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void a_form_without_our_token_signs_nobody_in() throws Exception {
        var form = Map.of("name", TrialFace.NAME, "password", TrialFace.PASSWORD);

        HttpResponse<String> answer = visitor.post("/sign-in", form, "Origin", visitor.origin());

        assertThat(header(answer, "Location")).endsWith("/sign-in?lapsed");
        assertThat(visitor.get("/sign-in?lapsed").body()).contains("This page had been open for too long");
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void signing_out_needs_our_token_and_our_page() throws Exception {
        visitor.signIn(TrialFace.NAME, TrialFace.PASSWORD);
        String token = visitor.token();

        assertThat(visitor.post("/sign-out", Map.of(), "Origin", visitor.origin())
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/sign-out", Map.of("_csrf", token), "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        visitor.get("/sign-out");
        assertThat(visitor.isIn()).isTrue();
    }

    @Test
    void the_session_gets_a_new_number_at_the_door() throws Exception {
        visitor.get("/sign-in");
        String before = visitor.session();
        visitor.signIn(TrialFace.NAME, TrialFace.PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void the_session_is_known_by_a_guarded_cookie_and_never_by_an_address() throws Exception {
        for (String path : new String[] {"/", "/trial", "/no/such/place", "/sign-in"}) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(header(answer, "Location")).doesNotContain("jsessionid");
            assertThat(answer.body()).doesNotContain("jsessionid");
        }
        assertThat(header(visitor.signIn(TrialFace.NAME, TrialFace.PASSWORD), "Location"))
                .doesNotContain("jsessionid");
        assertThat(header(new Visitor(portOf(visitor)).get("/sign-in"), "Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .doesNotContain("Secure");
    }

    @Test
    void whether_a_place_exists_is_not_told_before_signing_in() throws Exception {
        HttpResponse<String> there = visitor.get("/trial/7/sources");
        HttpResponse<String> absent = visitor.get("/no/such/place");

        assertThat(there.statusCode()).isEqualTo(absent.statusCode()).isEqualTo(302);
        assertThat(header(there, "Location"))
                .isEqualTo(header(absent, "Location"))
                .isEqualTo(visitor.origin() + "/sign-in");
    }

    @Test
    void a_server_call_with_a_foreign_key_does_nothing() throws Exception {
        visitor.signIn(TrialFace.NAME, TrialFace.PASSWORD);

        HttpResponse<String> answer = visitor.post("/?v-r=uidl&v-uiId=0", Map.of(), "Origin", visitor.origin());

        assertThat(answer.body()).doesNotContain("\"changes\"");
    }

    @Test
    void an_error_outside_every_screen_tells_nothing_about_the_inside() throws Exception {
        HttpResponse<String> answer = visitor.post("/sign-in", Map.of(), "Origin", "https://elsewhere.example");

        assertThat(answer.body())
                .contains("There is nothing here, or it is not open to you.")
                .doesNotContain("Whitelabel")
                .doesNotContain("Exception");
    }

    private static int portOf(Visitor visitor) {
        return java.net.URI.create(visitor.origin()).getPort();
    }

    private static void assertHeaders(HttpResponse<String> answer) throws IOException {
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()").contains("microphone=()");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self'");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
