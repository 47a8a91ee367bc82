package org.prongsai.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyRoomTest {

    @Test
    void roomIsGivenOutOnceAndCanBeGivenBack() {
        BodyRoom room = new BodyRoom(100);
        assertThat(room.take(60)).isTrue();
        assertThat(room.take(60)).isFalse();
        room.give(60);
        assertThat(room.take(100)).isTrue();
    }

    @Test
    void roomOfTheHeapHoldsTheLargestBody() {
        FetchLimits limits = FetchLimits.standard();
        assertThat(BodyRoom.ofHeap(limits).take(limits.document())).isTrue();
    }
}
