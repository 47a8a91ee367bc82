package org.prongsai.crawl.fetch;

import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.concurrent.FutureCallback;

/** The client's callback, handing its end on to the future that a visit waits for. */
record Relay(CompletableFuture<BodyConsumer.Raw> result) implements FutureCallback<BodyConsumer.Raw> {

    @Override
    public void completed(BodyConsumer.Raw raw) {
        result.complete(raw);
    }

    @Override
    public void failed(Exception fault) {
        result.completeExceptionally(fault);
    }

    @Override
    public void cancelled() {
        result.completeExceptionally(new java.io.IOException("cancelled"));
    }
}
