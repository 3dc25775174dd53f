package org.trigpoint.ui.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The settings that a web face needs and that frameworks leave open, as defaults of lowest rank: the documented
 * {@code TRIGPOINT_*} names feed them, and the ordinary Spring Boot properties go before them.
 */
public final class FaceDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String address =
                environment.getProperty("server.address", environment.getProperty("TRIGPOINT_BIND", "127.0.0.1"));
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.address", address);
        settings.put("server.port", environment.getProperty("TRIGPOINT_PORT", "8080"));
        settings.put(
                "server.servlet.session.timeout",
                SessionClock.IDLE.plusMinutes(1).toString());
        settings.put("server.servlet.session.tracking-modes", "cookie");
        settings.put("server.servlet.session.cookie.http-only", "true");
        settings.put("server.servlet.session.cookie.same-site", "strict");
        settings.put(
                "server.servlet.session.cookie.secure",
                environment.getProperty("TRIGPOINT_SECURE_COOKIES", String.valueOf(!isLoopback(address))));
        // An open page that nobody uses asks so often whether it is still signed in.
        settings.put("vaadin.heartbeatInterval", "60");
        environment.getPropertySources().addLast(new MapPropertySource("trigpoint face", settings));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            // Starting the server will say so; until then the careful answer.
            return false;
        }
    }
}
