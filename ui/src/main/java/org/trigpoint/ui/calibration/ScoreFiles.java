package org.trigpoint.ui.calibration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import java.util.Arrays;
import org.trigpoint.exchange.ScoreExport;
import org.trigpoint.ui.security.FileLink;

/** Scores to take away. */
final class ScoreFiles {

    private ScoreFiles() {}

    static Component[] links(CalibrationDesk desk, RouteParameters route) {
        return Arrays.stream(ScoreExport.Format.values())
                .map(format -> {
                    FileLink link = new FileLink(
                            words(format), () -> desk.export().file(desk.door().reader(route), format));
                    link.addClassName("trig-export");
                    return link;
                })
                .toArray(Component[]::new);
    }

    private static String words(ScoreExport.Format format) {
        return switch (format) {
            case XLSX -> "Export XLSX";
            case SCORES -> "Scores CSV";
            case EVIDENCE -> "Evidence CSV";
            case DICTIONARY -> "Data dictionary CSV";
        };
    }
}
