package io.leadbridge.platform;

import java.util.Locale;

/** How far apart two names are, to guess which one was meant (Levenshtein, 1966; case does not count). */
final class EditDistance {

    private EditDistance() {}

    static boolean atMost(String left, String right, int limit) {
        if (Math.abs(left.length() - right.length()) > limit) {
            return false;
        }
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()] <= limit;
    }
}
