package io.leadbridge.privacy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A subject's key as it is stored. */
final class WrappedKey {

    private final UUID id;
    private final String subject;
    private final String masterKeyId;
    private final byte[] wrapped;

    private WrappedKey(UUID id, String subject, String masterKeyId, byte[] wrapped) {
        this.id = id;
        this.subject = subject;
        this.masterKeyId = masterKeyId;
        this.wrapped = wrapped;
    }

    static WrappedKey of(ResultSet row) throws SQLException {
        return new WrappedKey(
                row.getObject("key_id", UUID.class),
                row.getString("subject_hash"),
                row.getString("master_key_id"),
                row.getBytes("wrapped"));
    }

    UUID id() {
        return id;
    }

    String subject() {
        return subject;
    }

    byte[] unwrap(MasterKeys masters) {
        return masters.unwrap(wrapped, id, masterKeyId);
    }
}
