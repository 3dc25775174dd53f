package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Service;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.phases.DraftQueries;
import org.trigpoint.phases.MethodsDraft;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;

/** The draft of how an analysis was done, as a file. */
@Service
public class DraftExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final DraftQueries drafts;
    private final WordTableOrigin origin;
    private final WayOut way;

    DraftExport(DraftQueries drafts, WordTableOrigin origin, WayOut way) {
        this.drafts = drafts;
        this.origin = origin;
        this.way = way;
    }

    /** What kind of file. */
    public enum Format {
        /** To be worked on in a word processor. */
        DOCX("Word", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        /** Plain words with headings. */
        MARKDOWN("Markdown", "md", "text/markdown");

        private final String label;
        private final String ending;
        private final String mediaType;

        Format(String label, String ending, String mediaType) {
            this.label = label;
            this.ending = ending;
            this.mediaType = mediaType;
        }

        /** How people call it. */
        public String label() {
            return label;
        }
    }

    /**
     * The draft as of now.
     *
     * @param reader who takes it away
     * @param analysis of which analysis
     * @param format which kind of file
     * @return the whole file
     * @throws NotFound when the study has no such analysis
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared file(Reader reader, AnalysisId analysis, Format format) {
        MethodsDraft draft = drafts.of(reader, analysis);
        String whence = "Where this comes from: " + origin.of(reader) + ".";
        byte[] content = format == Format.DOCX
                ? document(draft, whence)
                : markdown(draft, whence).getBytes(StandardCharsets.UTF_8);
        return way.out(
                reader,
                "methods-draft." + format.ending,
                format.mediaType,
                content,
                digest -> new DraftExported(analysis, format.ending, digest));
    }

    private static String markdown(MethodsDraft draft, String whence) {
        StringBuilder text =
                new StringBuilder("# " + draft.title() + "\n\n*" + draft.study() + ". " + draft.caution() + "*\n");
        draft.paragraphs()
                .forEach(paragraph -> text.append("\n## ")
                        .append(paragraph.heading())
                        .append("\n\n")
                        .append(paragraph.words())
                        .append('\n'));
        return text.append("\n---\n\n").append(whence).append('\n').toString();
    }

    private static byte[] document(MethodsDraft draft, String whence) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WordDocument document = new WordDocument(draft.title(), OffsetDateTime.now(ZONE));
            document.soft(draft.study() + ". " + draft.caution());
            for (MethodsDraft.Paragraph paragraph : draft.paragraphs()) {
                document.heading(1, paragraph.heading());
                document.text(paragraph.words());
            }
            document.soft(whence);
            document.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException("The draft could not be written.", failure);
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("The draft could not be written.", failure);
        }
        return out.toByteArray();
    }
}
