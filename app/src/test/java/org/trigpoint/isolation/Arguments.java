package org.trigpoint.isolation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Member;
import org.trigpoint.access.SignedIn;

/**
 * Makes the arguments of any call: keys from whoever is asked, the proof as given, everything else from a table of
 * ordinary values. A parameter that the table does not know stops the test by its name.
 */
final class Arguments {

    /** Where a key comes from. */
    @FunctionalInterface
    interface Keys {
        /**
         * The key for one place.
         *
         * @param place the parameter and the components that lead to it
         * @param type the type of the key
         * @param name the parameter or component
         */
        Object at(String place, Class<?> type, String name);
    }

    private final String method;
    private final Parameter[] parameters;
    private final Map<String, @Nullable Object> values;

    Arguments(Method method, Map<String, @Nullable Object> values) {
        this.method = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        this.parameters = method.getParameters();
        this.values = values;
    }

    /** The class and method, as the table names them. */
    String method() {
        return method;
    }

    /** The places of keys in the call. */
    List<String> places(Keys keys, Object proof) {
        List<String> places = new ArrayList<>();
        make(
                (place, type, name) -> {
                    places.add(place);
                    return keys.at(place, type, name);
                },
                proof);
        return places;
    }

    /** The arguments. */
    @Nullable
    Object[] make(Keys keys, Object proof) {
        return Arrays.stream(parameters)
                .map(parameter -> isProof(parameter.getType())
                        ? proof
                        : value(parameter.getParameterizedType(), parameter.getName(), parameter.getName(), keys))
                .toArray();
    }

    static boolean isProof(Class<?> type) {
        return Member.class.isAssignableFrom(type) || type == SignedIn.class || type == Administrator.class;
    }

    private @Nullable Object value(Type type, String place, String name, Keys keys) {
        Class<?> raw = raw(type);
        String exactly = method + " " + place;
        if (isKey(raw) && !(values.containsKey(exactly) && values.get(exactly) == null)) {
            return keys.at(place, raw, name);
        }
        for (String row : List.of(method + " " + place, raw.getSimpleName() + " " + name, raw.getSimpleName())) {
            if (values.containsKey(row) && !(values.get(row) instanceof Several)) {
                Object known = values.get(row);
                return known instanceof Disguised(Class<?> key) ? number(keys.at(place, key, name)) : known;
            }
        }
        if (type instanceof ParameterizedType many
                && values.get(method + " " + place) instanceof Several(List<String> names)) {
            Type each = many.getActualTypeArguments()[0];
            List<@Nullable Object> all = names.stream()
                    .<@Nullable Object>map(one -> value(each, place + "." + one, one, keys))
                    .toList();
            return raw == Set.class ? new LinkedHashSet<>(all) : all;
        }
        if (type instanceof ParameterizedType many && Collection.class.isAssignableFrom(raw)) {
            Object one = value(many.getActualTypeArguments()[0], place, name, keys);
            return one == null ? Set.of() : raw == Set.class ? Set.of(one) : List.of(one);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isRecord()) {
            return record(type, raw, place, keys);
        }
        throw new IllegalStateException(
                method + " has no row: no value is known for " + raw.getSimpleName() + " " + place);
    }

    /** A key that travels as a plain number. */
    record Disguised(Class<?> key) {}

    /** A collection of several, each by a name of its own. */
    record Several(List<String> names) {}

    private static boolean isKey(Class<?> raw) {
        return raw.getPackageName().equals("org.trigpoint.migrations") && raw.isRecord();
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType many ? raw(many.getRawType()) : (Class<?>) type;
    }

    private Object record(Type type, Class<?> raw, String place, Keys keys) {
        RecordComponent[] components = raw.getRecordComponents();
        @Nullable
        Object[] parts = Arrays.stream(components)
                .map(part -> value(
                        resolved(part.getGenericType(), type, raw), place + "." + part.getName(), part.getName(), keys))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = raw.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException failure) {
            throw new IllegalStateException(method + " has no row: " + place + " can't be made", failure);
        }
    }

    private static Type resolved(Type part, Type owner, Class<?> raw) {
        if (part instanceof TypeVariable<?> variable && owner instanceof ParameterizedType filled) {
            return filled.getActualTypeArguments()[
                    Arrays.asList(raw.getTypeParameters()).indexOf(variable)];
        }
        return part;
    }

    private static Object number(Object key) {
        try {
            var value = key.getClass().getDeclaredMethod("value");
            return value.invoke(key);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(key + " has no number", failure);
        }
    }

    /** A key of a type that exists nowhere. */
    static Object nowhere(Class<?> type) {
        try {
            return type.getDeclaredConstructor(long.class).newInstance(World.NOWHERE);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(type + " is no key", failure);
        }
    }
}
