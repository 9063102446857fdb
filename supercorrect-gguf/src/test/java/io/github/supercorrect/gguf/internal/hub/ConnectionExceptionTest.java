package io.github.supercorrect.gguf.internal.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import org.junit.jupiter.api.Test;

class ConnectionExceptionTest {

    @Test
    void message_hostThatIsNotKnown_namesIt() {
        ConnectException unknown = new ConnectException();
        unknown.initCause(new UnresolvedAddressException());

        assertThat(new ConnectionException("hub.example", unknown)).hasMessage("no address is known of hub.example");
    }

    @Test
    void message_ofAServer_hasNoControlCharacters() {
        assertThat(new ConnectionException("hub.example", new IOException("Invalid status line: \u001B[2J\n")))
                .hasMessage("broken connection to hub.example: Invalid status line: ?[2J?");
    }
}
