package org.trigpoint.ui.routes;

import jakarta.servlet.ServletContext;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever answers requests and is no screen, from the house that runs. */
final class Endpoints {

    private Endpoints() {}

    /** The paths of controllers, of static files and of servlets; and the kind of any mapping that holds something else. */
    static Set<String> of(ApplicationContext house, ServletContext servlets) {
        Stream<String> mapped =
                house.getBeansOfType(HandlerMapping.class).values().stream().flatMap(Endpoints::paths);
        Stream<String> served = servlets.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .map(path -> "servlet " + path);
        return Stream.concat(mapped, served).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> paths(HandlerMapping mapping) {
        return switch (mapping) {
            case RequestMappingHandlerMapping controllers ->
                controllers.getHandlerMethods().keySet().stream()
                        .flatMap(one -> one.getPatternValues().stream())
                        .map(path -> "controller " + path);
            case AbstractUrlHandlerMapping files ->
                files.getHandlerMap().keySet().stream().map(path -> "path " + path);
            case RouterFunctionMapping functions when functions.getRouterFunction() == null -> Stream.empty();
            default -> Stream.of("mapping " + mapping.getClass().getSimpleName());
        };
    }
}
