package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import javax.xml.stream.XMLStreamException;
import org.trigpoint.exchange.MatrixReport.Block;

/** A report as a Word document. */
final class ReportDocx {

    private ReportDocx() {}

    static void write(MatrixReport report, OffsetDateTime at, OutputStream out) throws IOException {
        try {
            WordDocument document = new WordDocument(report.title(), at);
            document.foot(report.foot());
            if (!report.byline().isEmpty()) {
                document.soft(report.byline());
            }
            for (Block block : report.blocks()) {
                switch (block) {
                    case Block.Heading(int level, String words) -> document.heading(level, words);
                    case Block.Text(String words) -> document.text(words);
                    case Block.Labelled(String label, String words) -> document.labelled(label, words);
                    case Block.Quotation(String words, String where) -> document.quotation(words, where);
                    case Block.Table table -> document.table(table, report.wide());
                }
            }
            document.write(out);
        } catch (XMLStreamException failure) {
            throw new IOException("The report could not be written.", failure);
        }
    }
}
