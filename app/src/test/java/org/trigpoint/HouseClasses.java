package org.trigpoint;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The compiled classes of this module, and what is asked of them by several tests. */
final class HouseClasses {

    private static final String HOUSE = "org.trigpoint.";
    private static final JavaClasses ALL = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private HouseClasses() {}

    static JavaClasses all() {
        return ALL;
    }

    /** The classes of the highest level whose names end in one of these words. */
    static Stream<JavaClass> named(String... endings) {
        return ALL.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> Stream.of(endings).anyMatch(type.getSimpleName()::endsWith));
    }

    /** The sub-package of {@code org.trigpoint} it is in; empty for the door itself, and for what is not of the house. */
    static String room(JavaClass type) {
        String name = type.getPackageName() + ".";
        if (!name.startsWith(HOUSE)) {
            return "";
        }
        String rest = name.substring(HOUSE.length());
        return rest.isEmpty() ? "" : rest.substring(0, rest.indexOf('.'));
    }
}
