package io.leadbridge.privacy;

/** Tells subjects apart without saying who they are; the same person has the same hash as long as the key is the same. */
public interface SubjectHashes {

    SubjectHash of(Identity identity);

    /**
     * Hides a value under the same key, so that it can only be found again by whoever has it.
     *
     * @param use what it is looked for by; the same value has another hash for another use
     * @return 64 lower-case hexadecimal digits
     */
    String hide(Use use, String value);

    /** What hidden values are looked for by. */
    enum Use {
        /** A lead that comes again. */
        LEAD_COMES_AGAIN,
        /** A request that is repeated. */
        REQUEST_IS_REPEATED
    }
}
