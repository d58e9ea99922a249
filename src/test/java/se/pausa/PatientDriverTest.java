package se.pausa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.ConnectException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PatientDriverTest {

    private static final SQLException NOBODY_LISTENS =
            new SQLException("Socket fail to connect", "08000", new ConnectException("Connection refused"));

    private static final SQLException REFUSED = new SQLException("Access denied", "28000");

    private final Driver server = mock(Driver.class);
    private final Connection connection = mock(Connection.class);

    @Test
    void a_server_that_is_being_started_is_waited_for() throws SQLException {
        when(server.connect(any(), any()))
                .thenThrow(NOBODY_LISTENS, NOBODY_LISTENS)
                .thenReturn(connection);

        assertThat(connect()).isSameAs(connection);
        verify(server, times(3)).connect(any(), any());
    }

    @Test
    void a_server_that_refuses_is_not_asked_again() throws SQLException {
        when(server.connect(any(), any())).thenThrow(REFUSED).thenReturn(connection);

        assertThatThrownBy(this::connect).isSameAs(REFUSED);
        verify(server).connect(any(), any());
    }

    @Test
    void nobody_waits_for_a_pool_that_is_being_closed() throws SQLException {
        when(server.connect(any(), any())).thenThrow(NOBODY_LISTENS).thenReturn(connection);
        Thread.currentThread().interrupt();

        assertThatThrownBy(this::connect).isSameAs(NOBODY_LISTENS);
        assertThat(Thread.interrupted()).isTrue();
    }

    private Connection connect() throws SQLException {
        return new PatientDriver(server).connect("jdbc:mariadb:", new Properties());
    }
}
