package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One budget for several questions: small ones come first, and what they leave is for the large ones. */
final class Shared {

    private Shared() {}

    /** An answer, and what it took. */
    record Done<A>(A answer, long spent) {}

    /** The answers in the order of the questions. */
    static <Q, A> List<A> out(
            Budget budget, List<Q> questions, ToLongFunction<Q> size, BiFunction<Q, Budget, Done<A>> answer) {
        List<@Nullable A> answers = new ArrayList<>(java.util.Collections.nCopies(questions.size(), null));
        List<Integer> order = IntStream.range(0, questions.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> size.applyAsLong(questions.get(i))))
                .toList();
        long left = budget.work();
        int waiting = order.size();
        for (int i : order) {
            Done<A> done = answer.apply(questions.get(i), new Budget(Math.max(0, left) / waiting, budget.nodes()));
            answers.set(i, done.answer());
            left -= done.spent();
            waiting--;
        }
        return answers.stream().map(Objects::requireNonNull).toList();
    }
}
