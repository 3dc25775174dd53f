package org.trigpoint.database.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.trigpoint.database.DatabaseAddress;

/** Gives the Spring context of a test class its own copy of the migrated database and its own empty home. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@ContextCustomizerFactories(FreshDatabase.Factory.class)
public @interface FreshDatabase {

    /** Makes one customiser a test class, so that no two classes share a context and its database. */
    final class Factory implements ContextCustomizerFactory {
        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            return new Copy(testClass.getName(), testClass.isAnnotationPresent(WithDemo.class));
        }
    }

    /**
     * Points the context at its copy, and drops that when the context has closed everything else.
     *
     * @param testClass the name of the class that owns the copy
     * @param demo whether the demo study is in it
     */
    record Copy(String testClass, boolean demo) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            Path home = home();
            DatabaseAddress copy =
                    demo ? DemoTemplate.only().copyTo(home) : TestServer.only().copy();
            TestPropertyValues.of(settings(home, copy)).applyTo(context);
            ReadClasses.handTo(context);
            // Registered first, hence destroyed last, after the pool.
            ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("copyOfTheTemplate", () -> {
                if (demo) {
                    DemoTemplate.only().drop(copy);
                } else {
                    TestServer.only().drop(copy);
                }
            });
        }

        static List<String> settings(Path home, DatabaseAddress database) {
            return List.of(
                    "trigpoint.home=" + home,
                    "trigpoint.database.url=" + database.url(),
                    "trigpoint.database.user=" + database.user(),
                    "trigpoint.database.password=" + database.password());
        }

        static Path home() {
            try {
                return Files.createDirectories(Path.of("target", "test-homes"))
                        .resolve(Long.toHexString(System.nanoTime()))
                        .toAbsolutePath();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
