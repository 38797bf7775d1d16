package io.leadbridge.kernel;

/** Who acts: a person, a machine client, or Leadbridge itself. */
public record Actor(Kind kind, String id) {

    /** Leadbridge acting on its own. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "leadbridge");

    /** What sort of actor this is. */
    public enum Kind {
        SYSTEM,
        CLIENT,
        USER
    }
}
