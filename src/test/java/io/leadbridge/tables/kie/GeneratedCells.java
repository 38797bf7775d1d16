package io.leadbridge.tables.kie;

import java.util.List;
import java.util.Random;

/** Cells of every form: any, null, literals, comparisons, intervals with open and closed ends, lists of these, and their negations. */
record GeneratedCells(Random random) {

    private static final List<String> COMPARISONS = List.of("< ", "<= ", "> ", ">= ", "= ");

    String cell(GeneratedType type) {
        int form = random.nextInt(14);
        if (form < 6) {
            return "-";
        }
        if (form == 6) {
            return List.of("null", "not(null)").get(random.nextInt(2));
        }
        String one = test(type);
        return switch (form) {
            case 7 -> one + ", " + test(type);
            case 8 -> "not(" + one + ")";
            case 9 -> "not(" + one + ", " + test(type) + ")";
            case 10 -> one + (random.nextInt(3) == 0 ? ", null" : "");
            default -> one;
        };
    }

    String test(GeneratedType type) {
        String low = literal(type);
        boolean equal = type == GeneratedType.BOOLEAN || random.nextInt(type.isText() ? 4 : 3) == 0;
        if (equal) {
            return random.nextInt(8) == 0 ? "!= " + low : low;
        }
        if (random.nextBoolean()) {
            return COMPARISONS.get(random.nextInt(COMPARISONS.size())) + low;
        }
        return List.of("[", "(", "]").get(random.nextInt(3))
                + low
                + ".."
                + literal(type)
                + List.of("]", ")", "[").get(random.nextInt(3));
    }

    private String literal(GeneratedType type) {
        return type.literal(random.nextInt(GeneratedType.POINTS));
    }
}
