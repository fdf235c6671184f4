package io.redress.intake.trackingpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.redress.intake.complaint.ComplaintDoor;
import io.redress.intake.reference.Reference;
import io.redress.intake.token.TrackingCookie;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;

/** A link from a mail is opened while something is wrong with the service. */
class LinkInTroubleTest {

    private static final String REFERENCE = "7K3M-92QX-4TBD";
    private static final String TOKEN = "k1.right";

    private final ComplaintDoor door = mock(ComplaintDoor.class);
    private final TrackingCookie cookie = mock(TrackingCookie.class);
    private final TrackingPage page = new TrackingPage(door, cookie, mock(TrackingModel.class));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @MethodSource("troubles")
    void theTokenLeavesTheAddressAndIsTriedAgain(RuntimeException trouble) {
        when(door.open(REFERENCE, TOKEN)).thenThrow(trouble);

        assertThat(page.enter(REFERENCE, TOKEN, response)).isEqualTo("redirect:/track/" + REFERENCE);
        verify(cookie).keepToTry(response, new Reference(REFERENCE), TOKEN);
    }

    static Stream<RuntimeException> troubles() {
        return Stream.of(new DataAccessResourceFailureException("away"), new IllegalStateException("a fault"));
    }
}
