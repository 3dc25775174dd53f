package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.codebook.CodebookVersion;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodebookVersionId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;
import org.trigpoint.quoting.Quotable;

/** Codebooks as files, each in the journal before it leaves. */
@Service
public class CodebookExport {

    private final CodebookReading reading;
    private final WayOut way;

    CodebookExport(CodebookReading reading, WayOut way) {
        this.reading = reading;
        this.way = way;
    }

    /**
     * A codebook as a file.
     *
     * @param reader who takes it; a member of one site alone takes that site's examples and counts
     * @param analysis whose codebook
     * @param version which named version; null for the present
     * @param format which kind of file
     * @return the whole file
     * @throws NotFound when the study has no such analysis or version
     * @throws Refusal when there is no code yet
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared file(
            Reader reader, AnalysisId analysis, @Nullable CodebookVersionId version, CodebookFormat format) {
        CodebookReading.Taken taken = reading.take(reader, analysis, version);
        if (taken.codebook().entries().isEmpty()) {
            throw new Refusal("There is no code to export yet: make the first one.");
        }
        return way.out(
                reader,
                name(taken, format),
                format.mediaType(),
                written(taken, format),
                digest -> new CodebookExported(analysis, version, format.ending(), digest, sources(taken)));
    }

    private static byte[] written(CodebookReading.Taken taken, CodebookFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            switch (format) {
                case DOCX -> ReportDocx.write(CodebookReport.of(taken), taken.at(), out);
                case HTML -> ReportHtml.write(CodebookReport.of(taken), out);
                case CSV -> CodebookCsv.write(taken, out);
                case QDC -> CodebookQdc.write(taken, out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The codebook could not be written.", failure);
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("The codebook could not be written.", failure);
        }
        return out.toByteArray();
    }

    /** Whose words are in it. */
    private static List<SourceId> sources(CodebookReading.Taken taken) {
        TreeSet<Long> sources = new TreeSet<>();
        taken.codebook()
                .entries()
                .forEach(entry -> entry.examples().stream()
                        .filter(example ->
                                !example.words().isEmpty() && !example.words().equals(Quotable.LEFT_OUT))
                        .forEach(example -> sources.add(example.source().value())));
        return sources.stream().map(SourceId::new).toList();
    }

    private static String name(CodebookReading.Taken taken, CodebookFormat format) {
        CodebookVersion version = taken.codebook().version();
        String which = version == null ? taken.at().toLocalDate().toString() : slug(version.name());
        return "codebook-" + slug(taken.analysis()) + "-" + which + "." + format.ending();
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "unnamed" : plain.substring(0, Math.min(plain.length(), 60));
    }
}
