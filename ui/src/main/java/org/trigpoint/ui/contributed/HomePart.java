package org.trigpoint.ui.contributed;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;

/**
 * Something that a feature shows on the home page of a study. A feature brings its own as a bean.
 *
 * @param order parts with smaller numbers come first
 * @param read what is there for whoever looks, read on whatever thread; empty where there is nothing to say
 */
public record HomePart(int order, Function<Reader, Optional<Drawn>> read) {

    /** What was read for a part, and how it looks: two are equal when what was read is. */
    public static final class Drawn {

        private final Object read;
        private final Supplier<Component> look;

        private Drawn(Object read, Supplier<Component> look) {
            this.read = read;
            this.look = look;
        }

        /**
         * What was read, which is all that the look is made of.
         *
         * @param read what was read; it is equal to another when the part would look the same
         * @param look makes a component of it
         * @param <T> what is read
         * @return both
         */
        public static <T> Drawn of(T read, Function<T, Component> look) {
            return new Drawn(read, () -> look.apply(read));
        }

        /**
         * Draws it.
         *
         * @return a new component
         */
        public Component component() {
            return look.get();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Drawn drawn && read.equals(drawn.read);
        }

        @Override
        public int hashCode() {
            return read.hashCode();
        }
    }
}
