package org.prongsai.complaint.channel;

import org.prongsai.seal.PublicKey;

/**
 * A handler to whom keys are given.
 *
 * @param accountId the number of the account
 * @param key the account's own public half
 */
public record Holder(long accountId, PublicKey key) {}
