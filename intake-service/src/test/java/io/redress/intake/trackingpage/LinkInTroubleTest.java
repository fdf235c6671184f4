package io.redress.intake.trackingpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.redress.intake.complaint.ComplaintDoor;
import io.redress.intake.reference.Reference;
import io.redress.intake.token.TrackingCookie;
import org.junit.jupiter.api.Test;
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

    @Test
    void whileTheStoreIsAwayTheTokenWaitsInACookie() {
        when(door.open(REFERENCE, TOKEN)).thenThrow(new DataAccessResourceFailureException("away"));

        assertThat(page.enter(REFERENCE, TOKEN, response)).isEqualTo("redirect:/track/" + REFERENCE);
        verify(cookie).keepToTry(response, new Reference(REFERENCE), TOKEN);
    }

    @Test
    void aFaultOfOurOwnIsNotHidden() {
        when(door.open(REFERENCE, TOKEN)).thenThrow(new IllegalStateException("a fault"));

        assertThatThrownBy(() -> page.enter(REFERENCE, TOKEN, response)).hasMessage("a fault");
        verifyNoInteractions(cookie);
    }
}
