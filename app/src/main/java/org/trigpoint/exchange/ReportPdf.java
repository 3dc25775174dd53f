package org.trigpoint.exchange;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.trigpoint.search.pages.SteadyPages;

/**
 * A report as PDF: the same page of HTML, set on paper, with its structure told to screen readers (PDF/UA) and the font in
 * it. Nothing is fetched from anywhere, and the same report of the same moment gives the same bytes.
 */
final class ReportPdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private ReportPdf() {}

    static void write(Report report, OffsetDateTime at, OutputStream out) throws IOException {
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        ReportHtml.write(report, html);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(ReportPdf::font, "Liberation Sans");
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Trigpoint");
        builder.withHtmlContent(html.toString(StandardCharsets.UTF_8), "about:blank");
        ByteArrayOutputStream set = new ByteArrayOutputStream();
        builder.toStream(set);
        builder.run();
        SteadyPages.of(set.toByteArray(), at.toInstant(), out);
    }

    private static InputStream font() {
        return Objects.requireNonNull(ReportPdf.class.getResourceAsStream(FONT), "The jar has no " + FONT + ".");
    }
}
