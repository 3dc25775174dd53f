package org.trigpoint.words;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The stop words that every study begins with: words of English that hold sentences together and say little by themselves.
 * Compiled for Trigpoint from the closed classes of English grammar, class by class, with the contractions of speech and
 * the sounds of somebody who thinks; taken from no published list. Modal verbs, negations and words of degree are in it:
 * an analysis that listens for them takes them off.
 */
final class EnglishStopWords {

    private static final String ARTICLES_AND_DETERMINERS = """
            a an the this that these those each every either neither some any no both all such same other others another
            much many more most few fewer less least several enough own
            """;
    private static final String PRONOUNS = """
            i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself
            we us our ours ourselves they them their theirs themselves themself one ones oneself who whom whose which what
            whoever whatever whichever someone somebody something anyone anybody anything everyone everybody everything
            nobody nothing none there
            """;
    private static final String PREPOSITIONS = """
            about above across after against along among around as at before behind below beneath beside besides between
            beyond by despite down during except for from in inside into like near of off on onto out outside over past per
            round since than through throughout till to toward towards under until unto up upon via with within without
            """;
    private static final String CONJUNCTIONS = """
            and but or nor so yet if because although though unless whereas while whether when whenever where wherever why
            how once
            """;
    private static final String AUXILIARIES = """
            am is are was were be been being do does did doing done have has had having can could may might must shall
            should will would ought cannot gonna gotta wanna
            """;
    private static final String ADVERBS_OF_PLACE_DEGREE_AND_TIME = """
            not also just only even still too very quite rather really then now here again ever never always often else
            almost already perhaps maybe however therefore thus instead away back well
            """;
    private static final String CONTRACTIONS = """
            i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've
            we'd we'll they're they've they'd they'll that's that'd that'll there's there'd there'll here's what's who's
            where's when's why's how's let's isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't
            couldn't mightn't mustn't shan't shouldn't won't wouldn't ain't could've should've would've might've
            """;
    private static final String SOUNDS_OF_SPEECH = """
            um umm uh uhm er erm eh ah oh mm mmm mhm hm hmm huh yeah yep yes okay ok
            """;

    /** All of them, by the alphabet. */
    static final Set<String> ALL = all();

    private EnglishStopWords() {}

    private static Set<String> all() {
        Set<String> words = new TreeSet<>();
        for (String group : new String[] {
            ARTICLES_AND_DETERMINERS,
            PRONOUNS,
            PREPOSITIONS,
            CONJUNCTIONS,
            AUXILIARIES,
            ADVERBS_OF_PLACE_DEGREE_AND_TIME,
            CONTRACTIONS,
            SOUNDS_OF_SPEECH
        }) {
            Arrays.stream(group.strip().split("\\s+")).forEach(words::add);
        }
        return Collections.unmodifiableSet(words);
    }
}
