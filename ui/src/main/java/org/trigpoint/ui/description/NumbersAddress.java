package org.trigpoint.ui.description;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.description.Asked;
import org.trigpoint.migrations.StudyId;

/** What is shown, as an address that can be kept and sent on. */
record NumbersAddress(StudyId study) {

    String ofStudy() {
        return "study/" + study.value();
    }

    static Asked asked(QueryParameters said) {
        String part = word(said, "part");
        return new Asked(
                Arrays.stream(Asked.Part.values())
                        .filter(one -> one.name().equalsIgnoreCase(part))
                        .findFirst()
                        .orElse(Asked.Part.DESCRIBE),
                word(said, "data"),
                word(said, "column"),
                word(said, "by"),
                new Asked.Narrowed(word(said, "time"), word(said, "to"), word(said, "form")),
                new Asked.View(word(said, "shares").equals("row"), word(said, "sort"), pairing(said)));
    }

    private static Asked.Pairing pairing(QueryParameters said) {
        return new Asked.Pairing(
                word(said, "other"),
                word(said, "number"),
                word(said, "at"),
                word(said, "on"),
                word(said, "joined"),
                word(said, "several"));
    }

    private static String word(QueryParameters said, String name) {
        return said.getSingleParameter(name).orElse("");
    }

    /** Another part of the same. */
    String of(Asked asked, Asked.Part part) {
        return of(new Asked(
                part, asked.data(), asked.column(), asked.by(), new Asked.Narrowed("", "", ""), asked.view()));
    }

    String of(Asked asked) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("part", asked.part().name().toLowerCase(Locale.ROOT));
        words.put("data", asked.data());
        words.put("column", asked.column());
        words.put("by", asked.by());
        words.put("time", asked.narrowing().time());
        words.put("to", asked.narrowing().to());
        words.put("form", asked.narrowing().form());
        words.put("shares", asked.view().byRow() ? "row" : "");
        words.put("sort", asked.view().sort());
        Asked.Pairing other = asked.view().pairing();
        words.put("other", other.data());
        words.put("number", other.column());
        words.put("at", other.time());
        words.put("on", other.form());
        words.put("joined", other.unit());
        words.put("several", other.several());
        return ofStudy() + "/numbers?"
                + words.entrySet().stream()
                        .filter(word -> !word.getValue().isEmpty())
                        .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
