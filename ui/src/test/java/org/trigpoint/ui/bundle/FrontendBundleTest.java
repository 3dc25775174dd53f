package org.trigpoint.ui.bundle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** When one of these fails after an upgrade of Vaadin: {@code ui/src/main/bundles/rebuild.sh}. */
class FrontendBundleTest {

    private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");
    private static final int LARGEST = 3 * 1024 * 1024;

    private final JsonMapper json = new JsonMapper();

    @Test
    void the_bundle_holds_the_versions_that_this_vaadin_asks_for() throws IOException {
        Map<String, String> asked = new TreeMap<>();
        for (JsonNode part : read("/vaadin-core-versions.json").get("core")) {
            if (part.has("npmName")) {
                asked.put(part.get("npmName").asString(), part.get("jsVersion").asString());
            }
        }
        Map<String, String> held = new TreeMap<>();
        statistics().get("npmModules").properties().forEach(module -> {
            if (asked.containsKey(module.getKey())) {
                held.put(module.getKey(), module.getValue().asString());
            }
        });

        assertThat(held).hasSizeGreaterThan(50);
        assertThat(asked).containsAllEntriesOf(held);
    }

    @Test
    void every_script_that_a_component_on_the_class_path_asks_for_is_in_the_bundle() throws IOException {
        var held = new TreeSet<String>();
        statistics().get("bundleImports").forEach(script -> held.add(script.asString()));
        var asked = new TreeSet<String>();
        for (Class<?> component : annotatedWith(JsModule.class)) {
            for (JsModule module : component.getAnnotationsByType(JsModule.class)) {
                if (!module.developmentOnly() && !isServedAsItIs(module.value())) {
                    asked.add(module.value().replaceFirst("^\\./", "Frontend/generated/jar-resources/"));
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(held).containsAll(asked);
    }

    @Test
    void every_npm_package_that_a_component_asks_for_is_in_the_bundle_in_that_version() throws IOException {
        JsonNode held = statistics().get("npmModules");
        var missing = new ArrayList<String>();
        int asked = 0;
        for (Class<?> component : annotatedWith(NpmPackage.class)) {
            for (NpmPackage npm : component.getAnnotationsByType(NpmPackage.class)) {
                // A theme is a style sheet, served beside the bundle.
                if (npm.dev() || npm.value().equals("@vaadin/aura")) {
                    continue;
                }
                asked++;
                if (!held.has(npm.value())
                        || !npm.version().equals(held.get(npm.value()).asString())) {
                    missing.add(npm.value() + " " + npm.version() + " for " + component.getSimpleName());
                }
            }
        }

        assertThat(asked).isGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    @Test
    void what_is_served_is_the_committed_bundle() throws IOException {
        JsonNode served = read("/META-INF/VAADIN/config/stats.json");

        assertThat(served.path("pre-compiled").asBoolean())
                .as("The build made a bundle of its own: run ui/src/main/bundles/rebuild.sh and commit prod.bundle")
                .isTrue();
        assertThat(served.get("entryScripts")).isEqualTo(statistics().get("entryScripts"));
        assertThat(read("/META-INF/VAADIN/config/flow-build-info.json")
                        .path("productionMode")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_bundle_is_small() throws IOException {
        assertThat(Files.size(BUNDLE)).isBetween(100_000L, (long) LARGEST);
    }

    @Test
    void the_bundle_holds_nothing_that_is_licensed_commercially() throws IOException {
        try (InputStream bundle = Files.newInputStream(BUNDLE)) {
            Foreign.Finding finding = Foreign.in(bundle, "prod.bundle");
            assertThat(finding.entries()).anyMatch(entry -> entry.contains("generated-flow-imports"));
            assertThat(finding.traces()).isEmpty();
        }
    }

    @Test
    void a_bundle_with_a_licensed_part_would_be_found_out() throws IOException {
        byte[] inner = zip("webapp/charts.js", "import Highcharts from 'x'".getBytes(StandardCharsets.UTF_8));
        byte[] outer = zip("BOOT-INF/lib/inner.jar", inner);

        assertThat(Foreign.in(new ByteArrayInputStream(outer), "outer").traces())
                .containsExactly("outer!BOOT-INF/lib/inner.jar!webapp/charts.js");
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static boolean isServedAsItIs(String script) {
        return script.matches("(context|base|https?)://.*");
    }

    private static List<Class<?>> annotatedWith(Class<? extends Annotation> annotation) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        // Experimental, and on the class path of tests alone.
        scanner.addExcludeFilter((reader, all) ->
                reader.getClassMetadata().getClassName().startsWith("com.vaadin.flow.component.breadcrumbs."));
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation, false));
        scanner.addIncludeFilter(new AnnotationTypeFilter(containerOf(annotation), false));
        var found = new ArrayList<Class<?>>();
        for (String root : List.of("com.vaadin.flow.component", "org.trigpoint")) {
            for (BeanDefinition definition : scanner.findCandidateComponents(root)) {
                found.add(load(requireNonNull(definition.getBeanClassName())));
            }
        }
        return found;
    }

    private static Class<? extends Annotation> containerOf(Class<? extends Annotation> annotation) {
        return requireNonNull(annotation.getAnnotation(Repeatable.class)).value();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, FrontendBundleTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode statistics() throws IOException {
        try (var bundle = new ZipFile(BUNDLE.toFile());
                InputStream content = bundle.getInputStream(requireNonNull(bundle.getEntry("config/stats.json")))) {
            return json.readTree(content);
        }
    }

    private JsonNode read(String resource) throws IOException {
        try (InputStream content = requireNonNull(FrontendBundleTest.class.getResourceAsStream(resource), resource)) {
            return json.readTree(content);
        }
    }
}
