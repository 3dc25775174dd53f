package org.trigpoint.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What every response tells the browser that it may do with it. */
final class ResponseRules {

    /** Vaadin starts itself from scripts in the page; until it can do without, output encoding is the barrier. */
    private static final String VAADIN_PAGE = """
            default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; \
            img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob:; connect-src 'self'; \
            object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'""";

    private static final String PLAIN_PAGE = """
            default-src 'none'; style-src 'self'; font-src 'self' data:; img-src 'self'; \
            base-uri 'none'; frame-ancestors 'none'; form-action 'self'""";

    private static final String PERMISSIONS = """
            accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
            microphone=(), midi=(), payment=(), usb=()""";

    private static final String CONTENT_SECURITY = "Content-Security-Policy";

    /** For answers that no door gave: what is said by every one of them, with the policy of a page that runs nothing. */
    static final Map<String, String> STRICTEST = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            ReferrerPolicy.SAME_ORIGIN.getPolicy(),
            "Permissions-Policy",
            PERMISSIONS,
            "Cross-Origin-Opener-Policy",
            CrossOriginOpenerPolicy.SAME_ORIGIN.getPolicy(),
            "Cross-Origin-Resource-Policy",
            CrossOriginResourcePolicy.SAME_ORIGIN.getPolicy(),
            CONTENT_SECURITY,
            PLAIN_PAGE);

    private static final RequestMatcher PLAIN = matching(Doors.SIGN_IN, Doors.INVITATION + "/**", PlainPage.ERROR);
    /** The same for everyone, and named after their content or asked about again each time. */
    private static final RequestMatcher UNCHANGING = matching("/VAADIN/build/**", "/trigpoint/**", "/aura/**");

    private ResponseRules() {}

    static void apply(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(except(UNCHANGING, new CacheControlHeadersWriter()))
                .addHeaderWriter(except(PLAIN, ResponseRules::asAScreen))
                // not no-referrer: a browser would then call our own forms' origin null
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        // Tomcat closes a response when a request was forwarded; headers written later are lost.
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }

    private static void asAScreen(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(CONTENT_SECURITY, VAADIN_PAGE);
    }

    private static HeaderWriter except(RequestMatcher matcher, HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(matcher), writer);
    }

    private static RequestMatcher matching(String... paths) {
        return new OrRequestMatcher(Arrays.stream(paths)
                .<RequestMatcher>map(
                        path -> PathPatternRequestMatcher.withDefaults().matcher(path))
                .toList());
    }
}
