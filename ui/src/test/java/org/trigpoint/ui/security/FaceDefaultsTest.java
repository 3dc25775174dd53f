package org.trigpoint.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class FaceDefaultsTest {

    private static final String SECURE = "server.servlet.session.cookie.secure";

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void only_this_machine_gets_in_unless_told_otherwise() {
        assertThat(property("server.address")).isEqualTo("127.0.0.1");
        assertThat(property("server.port")).isEqualTo("8080");
        assertThat(property(SECURE)).isEqualTo("false");
    }

    @Test
    void a_server_that_others_can_reach_sends_its_cookie_over_encrypted_lines_only() {
        environment.setProperty("TRIGPOINT_BIND", "0.0.0.0");
        assertThat(property("server.address")).isEqualTo("0.0.0.0");
        assertThat(property(SECURE)).isEqualTo("true");
    }

    @Test
    void who_encrypts_elsewhere_says_so() {
        environment.setProperty("TRIGPOINT_BIND", "0.0.0.0");
        environment.setProperty("TRIGPOINT_SECURE_COOKIES", "false");
        assertThat(property(SECURE)).isEqualTo("false");
    }

    @Test
    void the_ordinary_properties_go_before_the_documented_names() {
        environment.setProperty("TRIGPOINT_PORT", "9001");
        environment.setProperty("server.port", "9002");
        environment.setProperty("server.address", "::1");
        assertThat(property("server.port")).isEqualTo("9002");
        assertThat(property(SECURE)).isEqualTo("false");
    }

    private String property(String name) {
        new FaceDefaults().postProcessEnvironment(environment, new SpringApplication());
        return String.valueOf(environment.getProperty(name));
    }
}
