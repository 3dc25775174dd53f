package org.trigpoint.database.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * What one house read of the class files on its way up is handed to the next house of the same JVM: the files are the same. Spring
 * looks through all of them for components and Vaadin for screens, which took a third of the time of a start.
 */
final class ReadClasses {

    /** The name by which Spring Boot asks for the reader of its own, and makes one only where there is none. */
    private static final String READER = "org.springframework.boot.autoconfigure.internalCachingMetadataReaderFactory";

    private static final Map<Resource, MetadataReader> READ = new ConcurrentHashMap<>();

    private ReadClasses() {}

    /** Hands over what was read before, and keeps what this house reads besides; a house forgets it once it has started. */
    static void handTo(ConfigurableApplicationContext context) {
        GenericApplicationContext house = (GenericApplicationContext) context;
        Map<Resource, MetadataReader> known = house.getResourceCache(MetadataReader.class);
        known.putAll(READ);
        house.registerBean(READER, MetadataReaderFactory.class, () -> new CachingMetadataReaderFactory(house));
        house.registerBean("readClasses", SmartInitializingSingleton.class, () -> () -> READ.putAll(known));
    }
}
