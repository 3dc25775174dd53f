package org.trigpoint.isolation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.privacy.Cleared;

/** What a call gave: a value, a sentence for a person, or a fault. */
sealed interface Answer {

    /**
     * It was done.
     *
     * @param result what was given back
     */
    record Given(@Nullable Object result) implements Answer {

        /** Every part of the result: records, members of collections, keys and words, at any depth. */
        List<Object> parts() {
            List<Object> parts = new ArrayList<>();
            gather(result, parts);
            return parts;
        }

        private static void gather(@Nullable Object value, List<Object> parts) {
            if (value == null) {
                return;
            }
            parts.add(value);
            switch (value) {
                case Collection<?> many -> many.forEach(one -> gather(one, parts));
                case Map<?, ?> map ->
                    map.forEach((key, one) -> {
                        gather(key, parts);
                        gather(one, parts);
                    });
                case Optional<?> maybe -> maybe.ifPresent(one -> gather(one, parts));
                case Record record -> components(record).forEach(one -> gather(one, parts));
                default -> {}
            }
        }

        private static List<Object> components(Record record) {
            List<Object> found = new ArrayList<>();
            for (var component : record.getClass().getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    Object one = component.getAccessor().invoke(record);
                    if (one != null) {
                        found.add(one);
                    }
                } catch (ReflectiveOperationException failure) {
                    throw new IllegalStateException(failure);
                }
            }
            return found;
        }
    }

    /** It was refused. */
    record Refused(Class<?> type, String sentence) implements Answer {}

    /** Something broke: nobody should see this. */
    record Fault(String what) implements Answer {}

    /** Makes the call. */
    static Answer to(Object bean, Method method, @Nullable Object[] arguments) {
        try {
            Object result = method.invoke(bean, arguments);
            return new Given(
                    switch (result) {
                        case byte[] file -> words(file);
                        case Cleared file -> words(file.content());
                        case null, default -> result;
                    });
        } catch (InvocationTargetException thrown) {
            return thrown.getCause() instanceof Refusal refusal
                    ? new Refused(refusal.getClass(), refusal.sentence())
                    : new Fault(String.valueOf(thrown.getCause()));
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A file's words, without the moment at its head or foot: two calls may fall into two minutes, or two seconds. */
    private static String words(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .replaceFirst("\\d{1,2} \\p{L}+ \\d{4}, \\d\\d:\\d\\d", "now")
                .replaceFirst("(; made by [^;]+ at )[-0-9T:+]+Z?;", "$1now;");
    }
}
