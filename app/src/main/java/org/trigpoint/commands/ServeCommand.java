package org.trigpoint.commands;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.FirstAdministrator;
import org.trigpoint.demo.DemoPerson;
import org.trigpoint.demo.DemoStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

@Command(
        name = "serve",
        description = "Starts the web application; no command at all does the same. TRIGPOINT_PORT (8080) and"
                + " TRIGPOINT_BIND (127.0.0.1) say where, and --NAME=VALUE sets any property of Spring Boot.")
final class ServeCommand {

    @Option(names = "--demo", description = "also makes the demo study (synthetic) if it is not there")
    private boolean demo;

    @Unmatched
    private final List<String> properties = new ArrayList<>();

    /** Starts the web application and says where it is. */
    Ending serve(SpringApplication application, Output output) {
        ConfigurableApplicationContext context = application.run(properties.toArray(String[]::new));
        String address = address(context.getEnvironment());
        if (address == null) {
            context.close();
            throw new Refusal("This jar has no web server in it: start trigpoint.jar of the module ui instead.");
        }
        context.getBean(FirstAdministrator.class).passwordToPrint().ifPresent(password -> {
            output.line("Nobody looked after this installation yet. Sign in once as " + FirstAdministrator.NAME
                    + " with " + password + " and choose a password of your own; this one is not shown again.");
        });
        if (demo) {
            tellOfDemo(context, output);
        }
        output.line("Trigpoint is ready: " + address);
        return Ending.SERVING;
    }

    private static void tellOfDemo(ConfigurableApplicationContext context, Output output) {
        DemoStudy.Ready ready = context.getBean(DemoStudy.class)
                .makeIfAbsent(context.getBean(AccessDesk.class).operator());
        output.line(ready.name() + ". Sign-in names:");
        for (DemoPerson person : ready.people()) {
            output.line("  %-16s %s, %s%s"
                    .formatted(
                            person.signIn(),
                            person.name(),
                            person.role().replace('-', ' '),
                            person.site().isEmpty() ? "" : " of " + person.site()));
        }
        String password = ready.password();
        output.line(
                password == null
                        ? "Their password was shown when the study was made."
                        : "The password of all of them, shown this once: " + password);
    }

    private static @Nullable String address(Environment environment) {
        String port = environment.getProperty("local.server.port");
        String bound = environment.getProperty("server.address", "127.0.0.1");
        String host = bound.equals("0.0.0.0") || bound.equals("::") ? "localhost" : bound;
        return port == null ? null : "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
