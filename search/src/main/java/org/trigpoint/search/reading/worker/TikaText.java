package org.trigpoint.search.reading.worker;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.trigpoint.search.reading.Refused.Reason;
import org.trigpoint.search.reading.worker.XhtmlText.Layout;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads pdf, rtf and html by Tika's parsers of just these three, which are named here and nowhere looked up. */
final class TikaText {
    private static final int SAMPLE_WORDS = 2_000;
    private static final int FEWEST_WORDS = 50;

    private final int mostChars;
    private final Warnings warnings;

    TikaText(int mostChars, Warnings warnings) {
        this.mostChars = mostChars;
        this.warnings = warnings;
    }

    /** The words of a PDF, a blank line between paragraphs; refused when it holds none. */
    String pdf(byte[] bytes) throws IOException {
        PDFParserConfig config = pdfConfig();
        String text = parse(new PDFParser(), bytes, Layout.PAGES, config);
        if (isSpacedOut(text)) {
            warnings.add(Warnings.SPACED_OUT);
            config.setSpacingTolerance(1f);
            config.setAverageCharTolerance(1f);
            text = parse(new PDFParser(), bytes, Layout.PAGES, config);
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new RefusedException(Reason.SCANNED);
        }
        return text;
    }

    /** Whether most words have one or two letters, as when a PDF names widths for its letters that they do not have. */
    private static boolean isSpacedOut(String text) {
        int words = 0;
        int stumps = 0;
        for (String word : text.split("\\s+", SAMPLE_WORDS)) {
            words++;
            stumps += word.length() <= 2 ? 1 : 0;
        }
        return words >= FEWEST_WORDS && stumps * 2 > words;
    }

    /** The words of an RTF file, a paragraph a line. */
    String rtf(byte[] bytes) throws IOException {
        return parse(new RTFParser(), RtfGroups.withoutAsides(bytes, warnings), Layout.LINES, pdfConfig());
    }

    /** The words of an HTML page, a block a line. */
    String html(byte[] bytes) throws IOException {
        return parse(new JSoupParser(), bytes, Layout.FLOW, pdfConfig());
    }

    private String parse(Parser parser, byte[] bytes, Layout layout, PDFParserConfig pdf) throws IOException {
        XhtmlText text = new XhtmlText(layout, mostChars);
        try (InputStream in = TikaInputStream.get(bytes)) {
            parser.parse(in, text, new Metadata(), context(pdf));
        } catch (EncryptedDocumentException locked) {
            throw new RefusedException(Reason.PASSWORD_PROTECTED);
        } catch (TikaException | SAXException | IOException broken) {
            throw new RefusedException(text.isFull() ? Reason.TOO_LARGE : Reason.CORRUPT);
        }
        String words = text.toString();
        String storable = Characters.storable(words);
        if (storable.length() != words.length()) {
            warnings.add(Warnings.CONTROLS);
        }
        return storable;
    }

    private static ParseContext context(PDFParserConfig pdf) {
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static PDFParserConfig pdfConfig() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAnnotationText(false);
        return pdf;
    }

    /** Files inside files stay closed. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
