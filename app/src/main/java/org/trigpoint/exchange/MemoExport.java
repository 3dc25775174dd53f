package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;
import org.trigpoint.Plural;
import org.trigpoint.access.Reader;
import org.trigpoint.memos.MemoFilter;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.memos.MemoQueries;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;
import org.trigpoint.sources.Span;
import org.trigpoint.studies.StudyQueries;

/** Memos as a file: Markdown to read, CSV to work with. */
@Service
public class MemoExport {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of(
            "memo",
            "about",
            "subject",
            "analysis",
            "start",
            "end",
            "author",
            "written at",
            "version",
            "important",
            "body",
            "words");

    private final MemoQueries memos;
    private final StudyQueries studies;
    private final WayOut way;

    MemoExport(MemoQueries memos, StudyQueries studies, WayOut way) {
        this.memos = memos;
        this.studies = studies;
        this.way = way;
    }

    /** What kind of file. */
    public enum Format {
        /** To be read; what the memos are about stands as a heading. */
        MARKDOWN("Markdown", "memos.md", "text/markdown"),
        /** One memo a line. */
        CSV("CSV", "memos.csv", "text/csv");

        private final String label;
        private final String fileName;
        private final String mediaType;

        Format(String label, String fileName, String mediaType) {
            this.label = label;
            this.fileName = fileName;
            this.mediaType = mediaType;
        }

        /** The letters after the dot. */
        String ending() {
            return fileName.substring(fileName.lastIndexOf('.') + 1);
        }

        /** How people call it. */
        public String label() {
            return label;
        }

        /** How a file of it is named. */
        public String fileName() {
            return fileName;
        }

        /** As browsers know it. */
        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * The memos that a filter lets through.
     *
     * @param reader who takes them away
     * @param filter which are wanted
     * @param format which kind of file
     * @return the whole file, UTF-8
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared file(Reader reader, MemoFilter filter, Format format) {
        List<MemoLine> lines = memos.list(reader, filter);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            switch (format) {
                case MARKDOWN -> text.write(markdown(studies.name(reader), lines));
                case CSV -> csv(lines, text);
            }
            text.flush();
            return way.out(
                    reader,
                    format.fileName(),
                    format.mediaType(),
                    out.toByteArray(),
                    digest -> new MemosExported(reader.study(), format.ending(), lines.size(), digest));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String markdown(String study, List<MemoLine> lines) {
        StringBuilder text = new StringBuilder("# Memos of \u201c" + study + "\u201d\n\n")
                .append(Plural.of(lines.size(), "memo"))
                .append(", exported on ")
                .append(MOMENT.format(OffsetDateTime.now(ZoneOffset.UTC)))
                .append(".\n");
        for (MemoLine memo : lines) {
            text.append("\n## ")
                    .append(memo.about().label())
                    .append(": ")
                    .append(memo.subject())
                    .append(place(memo))
                    .append("\n\n*")
                    .append(memo.authorName())
                    .append(", ")
                    .append(MOMENT.format(memo.writtenAt()))
                    .append(memo.important() ? ", marked important*\n\n" : "*\n\n")
                    .append(quoted(memo))
                    .append(memo.body().strip())
                    .append('\n');
        }
        return text.toString();
    }

    private static void csv(List<MemoLine> lines, Writer text) throws IOException {
        text.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
        for (MemoLine memo : lines) {
            Span span = memo.span();
            String analysis = memo.analysisName();
            String words = memo.words();
            printer.printRecord(
                    memo.id().value(),
                    memo.about().word(),
                    CellText.harmless(memo.subject()),
                    analysis == null ? "" : CellText.harmless(analysis),
                    span == null ? "" : span.start(),
                    span == null ? "" : span.end(),
                    CellText.harmless(memo.authorName()),
                    memo.writtenAt(),
                    memo.revision(),
                    memo.important() ? "yes" : "no",
                    CellText.harmless(memo.body()),
                    words == null ? "" : CellText.harmless(words));
        }
        printer.flush();
    }

    private static String quoted(MemoLine memo) {
        String words = memo.words();
        return words == null ? "" : "> " + words.strip().replaceAll("\\s+", " ") + "\n\n";
    }

    private static String place(MemoLine memo) {
        Span span = memo.span();
        return span == null ? "" : " (characters " + (span.start() + 1) + " to " + span.end() + ")";
    }
}
