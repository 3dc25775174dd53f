package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;
import org.trigpoint.access.Reader;
import org.trigpoint.description.BundleQueries;
import org.trigpoint.description.BundleQueries.Bundle;
import org.trigpoint.description.Table;
import org.trigpoint.files.WholeFile;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;

/** All records for R: tidy tables, what their columns mean, digests, and a script that finds our numbers again. */
@Service
public class AnalysisBundleExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final BundleQueries bundles;
    private final WordTableOrigin origin;
    private final WayOut way;

    AnalysisBundleExport(BundleQueries bundles, WordTableOrigin origin, WayOut way) {
        this.bundles = bundles;
        this.origin = origin;
        this.way = way;
    }

    /**
     * The archive.
     *
     * @param reader who takes it; who is blinded gets arms as codes and sites under numbers
     * @return a zip with a folder of data, one of tables, a dictionary, a script for R and the digests of all of them
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared file(Reader reader) {
        Bundle bundle = bundles.all(reader);
        Map<String, byte[]> files = new LinkedHashMap<>();
        bundle.tables().forEach(table -> files.put("data/" + table.title() + ".csv", csv(table)));
        bundle.expected().forEach(table -> files.put("tables/" + table.title() + ".csv", csv(table)));
        files.put("dictionary.csv", csv(bundle.dictionary()));
        files.put("analysis.R", script());
        files.put("README.txt", readme(bundle, origin.of(reader)));
        StringBuilder sums = new StringBuilder();
        files.forEach((name, content) -> sums.append(
                        HexFormat.of().formatHex(WholeFile.sha256().digest(content)))
                .append("  ")
                .append(name)
                .append('\n'));
        files.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        int rows =
                bundle.tables().stream().mapToInt(table -> table.rows().size()).sum();
        return way.out(
                reader,
                "analysis-" + LocalDate.now(ZONE) + ".zip",
                "application/zip",
                zip(files),
                digest -> new AnalysisBundleExported(reader.study(), rows, bundle.blinded(), digest));
    }

    /** As they are stored: another program reads them, and no spreadsheet. */
    private static byte[] csv(Table table) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(table.heads());
            for (List<String> row : table.rows()) {
                printer.printRecord(row.stream().map(CellText::printable).toList());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] script() {
        try (InputStream in = Objects.requireNonNull(AnalysisBundleExport.class.getResourceAsStream("analysis.R"))) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] readme(Bundle bundle, String made) {
        return """
                Records for R; %s

                Unpack, and run in this folder: Rscript analysis.R
                It checks the digests, works out the tables again and holds them against ours, and starts a multilevel model
                where lme4 is installed. data/ holds one row a record, tables/ what was found here, dictionary.csv what
                columns mean. Values are as they were answered; goals in people's words are left out.
                Nobody whose family did not consent is in any table. %s
                %s
                """.formatted(
                        made,
                        bundle.without(),
                        bundle.blinded()
                                ? "Arms are codes, and sites and people stand under ids drawn by chance for this file. What is"
                                        + " delivered is left out, since it tells which sites deliver."
                                : "Arms stand by their names.")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
