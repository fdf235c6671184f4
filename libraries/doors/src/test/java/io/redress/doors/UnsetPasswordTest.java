package io.redress.doors;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.doors.DoorsProperties.Account;
import io.redress.doors.DoorsProperties.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsetPasswordTest {

    /** Without this the text of the placeholder itself would be the administrator's password. */
    @Test
    void aPlaceholderThatNothingResolvedIsNoPassword() {
        assertThatThrownBy(() -> new Account("${REDRESS_ADMIN_PASSWORD}", List.of(Roles.ADMIN), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REDRESS_ADMIN_PASSWORD");
        assertThatThrownBy(() -> new Caller("intake-service", "${REDRESS_INTAKE_SERVICE_PASSWORD}"))
                .hasMessageContaining("REDRESS_INTAKE_SERVICE_PASSWORD");
    }
}
