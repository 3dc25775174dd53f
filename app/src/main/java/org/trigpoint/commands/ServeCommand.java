package org.trigpoint.commands;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.trigpoint.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
        name = "serve",
        description = "Starts the web application; no command at all does the same. TRIGPOINT_PORT (8080) and"
                + " TRIGPOINT_BIND (127.0.0.1) say where, and --NAME=VALUE sets any property of Spring Boot.")
final class ServeCommand {

    @Unmatched
    private final List<String> properties = new ArrayList<>();

    /** Starts the web application and says where it is. */
    Ending serve(Class<?> application, Output output) {
        ConfigurableApplicationContext context =
                new SpringApplication(application).run(properties.toArray(String[]::new));
        String address = address(context.getEnvironment());
        if (address == null) {
            context.close();
            throw new Refusal("This jar has no web server in it: start trigpoint.jar of the module ui instead.");
        }
        output.line("Trigpoint is ready: " + address);
        output.line("Sign in with your name there; \"user add\" makes people, and \"demo\" a study to try it out on.");
        return Ending.SERVING;
    }

    private static @Nullable String address(Environment environment) {
        String port = environment.getProperty("local.server.port");
        String bound = environment.getProperty("server.address", "127.0.0.1");
        String host = bound.equals("0.0.0.0") || bound.equals("::") ? "localhost" : bound;
        return port == null ? null : "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
