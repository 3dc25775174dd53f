package org.trigpoint.snapshots;

import static java.util.Map.entry;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS_CHOICE;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODEBOOK_LOCK;
import static org.trigpoint.migrations.schema.Tables.CODEBOOK_VERSION;
import static org.trigpoint.migrations.schema.Tables.CODE_EXAMPLE;
import static org.trigpoint.migrations.schema.Tables.CODE_GROUP;
import static org.trigpoint.migrations.schema.Tables.CODE_IN_GROUP;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.EXERCISE;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_CELL;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_COLUMN;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_MATRIX;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_STATE;
import static org.trigpoint.migrations.schema.Tables.GESTURE;
import static org.trigpoint.migrations.schema.Tables.GUIDE_QUESTION;
import static org.trigpoint.migrations.schema.Tables.GUIDE_QUESTION_ASKS;
import static org.trigpoint.migrations.schema.Tables.GUIDE_WAVE;
import static org.trigpoint.migrations.schema.Tables.JOINT_JUDGEMENT;
import static org.trigpoint.migrations.schema.Tables.LOG_ENTRY;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PHASE_MOVE;
import static org.trigpoint.migrations.schema.Tables.SAVED_MATRIX;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_ATTRIBUTE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_CODED;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_CODE;
import static org.trigpoint.migrations.schema.Tables.THEME_EXTRACT;
import static org.trigpoint.migrations.schema.Tables.THEME_LINK;
import static org.trigpoint.migrations.schema.Tables.THEME_MAP_VERSION;
import static org.trigpoint.migrations.schema.Tables.THEME_PLACE;
import static org.trigpoint.migrations.schema.Tables.THEME_QUOTATION;
import static org.trigpoint.migrations.schema.Tables.TOPIC_GUIDE;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.List;
import java.util.Map;
import org.jooq.Table;

/**
 * Of which tables a snapshot keeps every row as it stands, all columns of it. A new table of analyses is frozen by one line
 * here; what is read from its rows is for whoever shows it. Each table that names an analysis stands in one of both lists.
 */
final class FrozenTables {

    /** In the order of their parts. */
    static final List<Table<?>> KEPT = List.of(
            ANALYSIS,
            CODE,
            CODE_GROUP,
            CODE_IN_GROUP,
            CODE_EXAMPLE,
            THEME,
            THEME_CODE,
            SITE,
            WAVE,
            PARTICIPANT,
            SOURCE,
            SOURCE_PARTICIPANT,
            SOURCE_ATTRIBUTE,
            SPEAKER,
            SAVED_MATRIX,
            THEME_EXTRACT,
            THEME_QUOTATION,
            THEME_PLACE,
            THEME_LINK,
            TOPIC_GUIDE,
            GUIDE_WAVE,
            GUIDE_QUESTION,
            GUIDE_QUESTION_ASKS,
            SOURCE_CODED,
            FRAMEWORK_MATRIX,
            FRAMEWORK_COLUMN,
            FRAMEWORK_CELL,
            FRAMEWORK_EVIDENCE,
            FRAMEWORK_STATE);

    /** What names an analysis and is not kept as rows, with the reason. */
    static final Map<String, String> LEFT_OUT = Map.ofEntries(
            entry(CODING.getName(), "kept as packed columns, source by source"),
            entry(MEMO.getName(), "thinking on the way: no table rests on it"),
            entry(GESTURE.getName(), "what can be undone today"),
            entry(CODING_ROUND.getName(), "how colleagues work; what they agreed on is in the codings"),
            entry(CODEBOOK_VERSION.getName(), "frozen by itself"),
            entry(ANALYSIS_CHOICE.getName(), "what the screens offer, and no table rests on it"),
            entry(CODEBOOK_LOCK.getName(), "what may be changed today"),
            entry(LOG_ENTRY.getName(), "the log tells how the analysis developed, and never loses a line"),
            entry(PHASE_MOVE.getName(), "the log tells how the analysis developed, and never loses a line"),
            entry(THEME_MAP_VERSION.getName(), "frozen by itself"),
            entry(EXERCISE.getName(), "how colleagues work; what they agreed on is in the codings"),
            entry(JOINT_JUDGEMENT.getName(), "rests on numbers of the whole study, and says itself when they moved"),
            entry(SNAPSHOT.getName(), "is one"));

    private FrozenTables() {}
}
