package org.trigpoint.ui.practice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import org.trigpoint.exchange.WritingExport;
import org.trigpoint.ui.security.FileLink;

/** Writings to take away. */
final class WritingFiles extends Div {

    WritingFiles(LeadDesk desk, RouteParameters route) {
        addClassName("trig-writing-files");
        for (WritingExport.Format format : WritingExport.Format.values()) {
            FileLink link = new FileLink(
                    words(format), () -> desk.export().file(desk.door().lead(route), format));
            link.addClassName("trig-export");
            add(link);
        }
    }

    private static String words(WritingExport.Format format) {
        return switch (format) {
            case XLSX -> "Export XLSX";
            case WRITINGS -> "Writings CSV";
            case ANSWERS -> "Answers CSV";
            case DICTIONARY -> "Data dictionary CSV";
        };
    }
}
