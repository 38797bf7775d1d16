package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.Ruling.OwnerLock;
import io.leadbridge.rules.Verdicts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the guards have said of one lead so far; belongs to the one thread that judges it. */
final class GuardVerdicts implements Verdicts {

    private final Map<Guard, Effect> effects = new HashMap<>();
    private List<String> channels;
    private List<String> reviews = List.of();
    private List<String> skills = List.of();
    private boolean humanOnly;
    private OwnerLock ownerLock = OwnerLock.KEPT;
    private volatile @Nullable Guard speaker;

    /** @param channels sorted */
    GuardVerdicts(List<String> channels) {
        this.channels = channels;
    }

    void speaking(Guard guard) {
        speaker = guard;
        effects.putIfAbsent(guard, Effect.ALLOW);
    }

    void silent() {
        speaker = null;
    }

    /** The guard that is firing, or the guards as a whole. */
    String where() {
        var guard = speaker;
        return guard == null ? "guards" : guard.name();
    }

    /** All that was said, in an order that does not depend on which guard fired first. */
    Outcome outcome(List<Guard> guards) {
        var reasons = new ArrayList<Reason>(effects.size());
        var strongest = Effect.ALLOW;
        for (var guard : effects.isEmpty() ? List.<Guard>of() : guards) {
            var effect = effects.get(guard);
            if (effect != null) {
                reasons.add(reason(guard, effect));
                strongest = strongest.strongest(effect);
            }
        }
        return new Outcome(strongest, reasons, channels, reviews, skills, humanOnly, ownerLock);
    }

    private static Reason reason(Guard guard, Effect effect) {
        return new Reason(guard.code(), guard.text(), effect, Reason.Source.GUARD, guard.name(), null);
    }

    @Override
    public void allow() {
        say(Effect.ALLOW);
    }

    @Override
    public void divert() {
        say(Effect.DIVERT);
    }

    @Override
    public void hold() {
        say(Effect.HOLD);
    }

    @Override
    public void disqualify() {
        say(Effect.DISQUALIFY);
    }

    @Override
    public void suppress() {
        say(Effect.SUPPRESS);
    }

    @Override
    public void block() {
        say(Effect.BLOCK);
    }

    @Override
    public void removeChannel(String channel) {
        say(Effect.ALLOW);
        channels = channels.stream().filter(one -> !one.equals(channel)).toList();
        if (channels.isEmpty()) {
            hold();
        }
    }

    @Override
    public void requireReview(String kind) {
        say(Effect.ALLOW);
        reviews = with(reviews, kind);
    }

    private static List<String> with(List<String> words, String word) {
        return words.contains(word)
                ? words
                : Stream.concat(words.stream(), Stream.of(word)).sorted().toList();
    }

    @Override
    public void humanOnly() {
        say(Effect.ALLOW);
        humanOnly = true;
    }

    @Override
    public void requireSkill(String skill) {
        say(Effect.ALLOW);
        skills = with(skills, skill);
    }

    @Override
    public void requireSkillFor(String kind, String value) {
        requireSkill(kind + "_" + value);
    }

    @Override
    public void coverOwner() {
        lock(OwnerLock.COVERED);
    }

    @Override
    public void releaseOwner() {
        lock(OwnerLock.RELEASED);
    }

    private void lock(OwnerLock lock) {
        say(Effect.ALLOW);
        if (lock.compareTo(ownerLock) > 0) {
            ownerLock = lock;
        }
    }

    private void say(Effect effect) {
        var guard = speaker;
        if (guard == null) {
            throw new IllegalStateException("only the consequence of a guard may give a verdict");
        }
        effects.merge(guard, effect, Effect::strongest);
    }

    /** What all guards together say of one lead. */
    record Outcome(
            Effect effect,
            List<Reason> reasons,
            List<String> allowedChannels,
            List<String> reviews,
            List<String> requiredSkills,
            boolean humanOnly,
            OwnerLock ownerLock) {}
}
