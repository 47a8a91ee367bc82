package org.prongsai.staff.session;

import java.time.Instant;

/**
 * A session as it is kept.
 *
 * @param hash of its word
 * @param codeAwaited whether the password was right and the code of the second factor is still missing
 * @param closedKey the account's private key, closed under the session's word
 * @param browser what its owner may know the browser by, such as {@code Firefox · Windows}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Session(
        long id,
        String hash,
        long accountId,
        Instant begunAt,
        Instant usedAt,
        boolean codeAwaited,
        byte[] closedKey,
        String browser) {}
