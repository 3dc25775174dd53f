package org.trigpoint.casefiles;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What reviewers call files: letters and digits by chance, which follow from nothing and so tell nothing. */
final class MaskedIds {

    /** Without vowels, so that no word comes out, and without what is easily taken for something else. */
    private static final String SIGNS = "BCDFGHJKLMNPQRTVWXZ346789";

    private static final int LENGTH = 5;
    private static final SecureRandom CHANCE = new SecureRandom();

    private MaskedIds() {}

    /** So many that are unlike each other and unlike those taken, in no order. */
    static List<String> fresh(int many, Set<String> taken) {
        Set<String> ids = new HashSet<>();
        while (ids.size() < many) {
            String id = one();
            if (!taken.contains(id)) {
                ids.add(id);
            }
        }
        List<String> all = new ArrayList<>(ids);
        Collections.shuffle(all, CHANCE);
        return all;
    }

    private static String one() {
        StringBuilder id = new StringBuilder("C-");
        for (int at = 0; at < LENGTH; at++) {
            id.append(SIGNS.charAt(CHANCE.nextInt(SIGNS.length())));
        }
        return id.toString();
    }
}
