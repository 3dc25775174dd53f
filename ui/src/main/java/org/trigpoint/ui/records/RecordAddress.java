package org.trigpoint.ui.records;

import com.vaadin.flow.router.RouteParameters;
import org.trigpoint.NotFound;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.RecordImportId;
import org.trigpoint.migrations.StudyId;

/** Where records are. */
record RecordAddress(StudyId study) {

    String ofStudy() {
        return "study/" + study.value();
    }

    String records() {
        return ofStudy() + "/records";
    }

    String bring() {
        return records() + "/bring";
    }

    String of(RecordKind kind) {
        return records() + "/of/" + kind.word();
    }

    String row(RecordId record) {
        return records() + "/row/" + record.value();
    }

    String file(RecordImportId file) {
        return records() + "/file/" + file.value();
    }

    static RecordKind kind(RouteParameters route) {
        return route.get("kind").flatMap(RecordKind::of).orElseThrow(NotFound::new);
    }

    static RecordId record(RouteParameters route) {
        return new RecordId(number(route, "record"));
    }

    static RecordImportId file(RouteParameters route) {
        return new RecordImportId(number(route, "file"));
    }

    private static long number(RouteParameters route, String name) {
        return route.get(name)
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .orElseThrow(NotFound::new);
    }
}
