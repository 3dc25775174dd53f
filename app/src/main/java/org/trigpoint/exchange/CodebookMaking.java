package org.trigpoint.exchange;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.codebook.CodeGroupService;
import org.trigpoint.codebooks.qdc.QdcCodebook;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.CodeWordingService;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeGroupId;
import org.trigpoint.migrations.CodeId;

/** Makes what a plan says, in the transaction of whoever asks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CodebookMaking {

    private final CodeService codes;
    private final CodeWordingService wording;
    private final CodeGroupService groups;

    CodebookMaking(CodeService codes, CodeWordingService wording, CodeGroupService groups) {
        this.codes = codes;
        this.wording = wording;
        this.groups = groups;
    }

    /** Makes the codes that are not there, and puts the groups' codes into them; groups that are there by lower-case name. */
    void make(Coder coder, AnalysisId analysis, CodebookPlan plan, Map<String, CodeGroupId> there) {
        Map<UUID, CodeId> byGuid = new HashMap<>();
        plan.tops().forEach(top -> make(coder, analysis, null, top, byGuid));
        Map<String, CodeGroupId> known = new HashMap<>(there);
        for (QdcCodebook.Set set : plan.file().sets()) {
            Set<CodeId> members = new LinkedHashSet<>();
            set.members().stream()
                    .filter(byGuid::containsKey)
                    .forEach(member -> members.add(Objects.requireNonNull(byGuid.get(member))));
            String name = CodebookPlan.name(set.name());
            CodeGroupId group =
                    known.computeIfAbsent(CodebookPlan.key(name), key -> groups.make(coder, analysis, name));
            groups.put(coder, group, members);
        }
    }

    private void make(
            Coder coder,
            AnalysisId analysis,
            @Nullable CodeId parent,
            CodebookPlan.Planned planned,
            Map<UUID, CodeId> byGuid) {
        CodeId there = planned.there();
        CodeId code = there;
        if (code == null) {
            code = codes.make(
                    coder,
                    analysis,
                    parent,
                    planned.label().name(),
                    planned.label().colour());
            wording.reword(coder, code, CodeWords.NONE, planned.words());
        }
        CodeId made = code;
        planned.guids().forEach(guid -> byGuid.put(guid, made));
        planned.under().forEach(child -> make(coder, analysis, made, child, byGuid));
    }
}
