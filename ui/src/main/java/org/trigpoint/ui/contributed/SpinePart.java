package org.trigpoint.ui.contributed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableBiFunction;
import java.util.Optional;
import org.trigpoint.access.Reader;

/**
 * What a feature has to say to the evaluation questions of a dimension. A feature brings its own as a bean.
 *
 * @param order parts with smaller numbers come first
 * @param shown what there is for whoever looks, given the dimension's name; empty where it says nothing to that dimension
 */
public record SpinePart(int order, SerializableBiFunction<Reader, String, Optional<Component>> shown) {}
