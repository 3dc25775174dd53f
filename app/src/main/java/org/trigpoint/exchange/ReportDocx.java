package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import javax.xml.stream.XMLStreamException;
import org.trigpoint.exchange.Report.Block;

/** A report as a Word document. */
final class ReportDocx {

    private ReportDocx() {}

    static void write(Report report, OffsetDateTime at, OutputStream out) throws IOException {
        try {
            WordDocument document = new WordDocument(report.title(), at);
            document.foot(report.foot());
            report.telling().to(block -> write(document, report.wide(), block));
            document.write(out);
        } catch (XMLStreamException failure) {
            throw new IOException("The report could not be written.", failure);
        }
    }

    private static void write(WordDocument document, boolean wide, Block block) throws IOException {
        try {
            switch (block) {
                case Block.Heading(int level, String colour, String words) -> document.heading(level, colour, words);
                case Block.Text(String words) -> document.text(words);
                case Block.Soft(String words) -> document.soft(words);
                case Block.Labelled(String label, String words) -> document.labelled(label, words);
                case Block.Quoted quoted -> document.quotation(quoted);
                case Block.Table table -> document.table(table, wide);
            }
        } catch (XMLStreamException failure) {
            throw new IOException("The report could not be written.", failure);
        }
    }
}
