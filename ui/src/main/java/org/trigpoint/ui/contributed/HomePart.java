package org.trigpoint.ui.contributed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Optional;
import org.trigpoint.access.Reader;

/**
 * Something that a feature shows on the home page of a study. A feature brings its own as a bean.
 *
 * @param order parts with smaller numbers come first
 * @param shown what is there for whoever looks; empty where there is nothing to say
 */
public record HomePart(int order, SerializableFunction<Reader, Optional<Component>> shown) {}
