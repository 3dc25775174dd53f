package org.trigpoint.ui.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the server answers by itself, before a request comes to the doors, gets the strictest rules: an address that can't be
 * read, a method that nobody may use. The doors put their own rules in place of these.
 */
@Profile("!headless")
@Component
class EarlyAnswers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                ResponseRules.STRICTEST.forEach(response::setHeader);
                getNext().invoke(request, response);
            }
        });
    }
}
