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
    private final int mostChars;
    private final Warnings warnings;

    TikaText(int mostChars, Warnings warnings) {
        this.mostChars = mostChars;
        this.warnings = warnings;
    }

    /** The words of a PDF, a blank line between paragraphs; refused when it holds none. */
    String pdf(byte[] bytes) throws IOException {
        String text = parse(new PDFParser(), bytes, Layout.PAGES);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new RefusedException(Reason.SCANNED);
        }
        return text;
    }

    /** The words of an RTF file, a paragraph a line. */
    String rtf(byte[] bytes) throws IOException {
        return parse(new RTFParser(), RtfGroups.withoutAsides(bytes, warnings), Layout.LINES);
    }

    /** The words of an HTML page, a block a line. */
    String html(byte[] bytes) throws IOException {
        return parse(new JSoupParser(), bytes, Layout.FLOW);
    }

    private String parse(Parser parser, byte[] bytes, Layout layout) throws IOException {
        XhtmlText text = new XhtmlText(layout, mostChars);
        try (InputStream in = TikaInputStream.get(bytes)) {
            parser.parse(in, text, new Metadata(), context());
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

    private static ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAnnotationText(false);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
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
