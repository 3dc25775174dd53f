package org.trigpoint.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.scoring.Sheet.KeptAnswer;
import tools.jackson.databind.json.JsonMapper;

/** What stands in a form, as one text that is always the same for the same answers. */
final class SheetContent {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final String json;
    private final byte[] digest;

    private SheetContent(String json) {
        this.json = json;
        this.digest = sha256(json);
    }

    String json() {
        return json;
    }

    byte[] digest() {
        return digest.clone();
    }

    static SheetContent of(Sheet sheet) {
        List<Map<String, Object>> answers = new ArrayList<>();
        sheet.answers().stream()
                .sorted(Comparator.comparing((KeptAnswer kept) -> kept.place().item())
                        .thenComparingInt(kept -> kept.place().part()))
                .forEach(kept -> answers.add(answer(kept)));
        List<Map<String, Object>> evidence = new ArrayList<>();
        sheet.evidence().stream().sorted(Comparator.comparing(Evidence::id)).forEach(each -> evidence.add(line(each)));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("answers", answers);
        whole.put("evidence", evidence);
        return new SheetContent(MAPPER.writeValueAsString(whole));
    }

    private static Map<String, Object> answer(KeptAnswer kept) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("item", kept.place().item());
        line.put("part", kept.place().part());
        line.put("state", kept.answer().state().word());
        line.put("value", kept.answer().value());
        return line;
    }

    private static Map<String, Object> line(Evidence each) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", each.id().toString());
        if (each.item() != null) {
            line.put("item", each.item());
            line.put("part", each.part());
        }
        if (each.version() != null) {
            line.put("version", each.version().value());
        }
        if (each.span() != null) {
            line.put("start", each.span().start());
            line.put("end", each.span().end());
        }
        if (each.atMs() != null) {
            line.put("at", each.atMs());
        }
        line.put("note", each.note());
        return line;
    }

    private static byte[] sha256(String json) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK.", e);
        }
    }
}
