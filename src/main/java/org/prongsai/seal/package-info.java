/**
 * How does a text stay closed to everybody but those it is meant for? {@link org.prongsai.seal.KeyPair} and
 * {@link org.prongsai.seal.PublicKey} seal to a person, {@link org.prongsai.seal.DataKey} closes texts and files, and
 * {@link org.prongsai.seal.SlowHash} turns what people can remember into keys. Never keeps anything, knows no subject, and
 * invents no cryptography: all of it is Tink's and password4j's. Start at {@link org.prongsai.seal.KeyPair}.
 */
@NullMarked
package org.prongsai.seal;

import org.jspecify.annotations.NullMarked;
