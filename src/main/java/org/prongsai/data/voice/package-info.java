/**
 * What do people ask and report, as everybody may take it away? {@link org.prongsai.data.voice.OpenQuestion} is a released question
 * as its page shows it, {@link org.prongsai.data.voice.OpenComplaints} the published figures of a fiscal year. Never an address of
 * an asker, nothing that waits or was taken back, and no complaint. Start at {@link org.prongsai.data.voice.VoiceStore}.
 */
@NullMarked
package org.prongsai.data.voice;

import org.jspecify.annotations.NullMarked;
