package org.trigpoint.ui.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds the traces of Vaadin's commercially licensed parts in an archive and in every archive inside it. */
final class Foreign {

    private static final Pattern TRACE =
            Pattern.compile("Highcharts|vaadin-crud|vaadin-grid-pro|vaadin-dashboard|vaadin-rich-text-editor|cvdl");

    /** The statistics of every bundle name the field, so only an entry in it is a trace. */
    private static final Pattern NO_LICENSED_MODULES = Pattern.compile("\"cvdlModules\"\\s*:\\s*\\{\\s*}");

    private Foreign() {}

    /** What was read, so that a search that looked at nothing shows: entries by full path, and those with a trace. */
    record Finding(List<String> entries, List<String> traces) {}

    /**
     * Looks through names and content of a front-end archive.
     *
     * @param archive a zip; closed by the caller
     * @param name its name, put before its entries' names
     * @return every entry, and each that bears a trace
     */
    static Finding in(InputStream archive, String name) throws IOException {
        Finding finding = new Finding(new ArrayList<>(), new ArrayList<>());
        read(new ZipInputStream(archive), name, finding);
        return finding;
    }

    private static void read(ZipInputStream zip, String name, Finding finding) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.isDirectory()) {
                continue;
            }
            String path = name + "!" + entry.getName();
            finding.entries().add(path);
            if (entry.getName().endsWith(".jar")) {
                read(new ZipInputStream(zip), path, finding);
            } else if (bearsTrace(entry.getName(), zip)) {
                finding.traces().add(path);
            }
        }
    }

    private static boolean bearsTrace(String name, InputStream content) throws IOException {
        if (TRACE.matcher(name).find()) {
            return true;
        }
        if (name.equals("vite.generated.ts")) {
            // Flow's own recipe for building a bundle; it names the statistics' field and is served to nobody.
            return false;
        }
        // Not style sheets: the free themes name the licensed components in their selectors.
        if (!name.matches(".*\\.(js|mjs|ts|tsx|html|json|map)")) {
            return false;
        }
        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        return TRACE.matcher(NO_LICENSED_MODULES.matcher(text).replaceAll("")).find();
    }
}
