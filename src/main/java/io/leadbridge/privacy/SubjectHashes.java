package io.leadbridge.privacy;

/** Tells subjects apart without saying who they are; the same person has the same hash as long as the key is the same. */
public interface SubjectHashes {

    SubjectHash of(Identity identity);
}
