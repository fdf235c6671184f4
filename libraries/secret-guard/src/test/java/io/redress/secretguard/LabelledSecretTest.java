package io.redress.secretguard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledSecretTest {

    private final SecretGuard guard = SecretGuard.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my password: hunter2                       | hunter2       | CERTAIN",
                "Password = \"correct-horse7\", please       | correct-horse7| CERTAIN",
                "{\"userPassword\":\"Tr0ub4dor&3\"}            | Tr0ub4dor&3   | CERTAIN",
                "login_password=abc%21x&next=1              | abc%21x       | CERTAIN",
                "My password is hunter2.                    | hunter2       | LIKELY",
                "my password for the old wallet is hunter2  | hunter2       | LIKELY",
                "password: sunshine                         | sunshine      | LIKELY",
                "My PIN is 4821                             | 4821          | LIKELY",
                "PIN: 4821                                  | 4821          | CERTAIN",
                "密码：abc12345，请帮我                        | abc12345      | CERTAIN",
                "我的密码是abc12345                           | abc12345      | LIKELY",
                "支付密码123456                               | 123456        | LIKELY",
                "我的密碼是 Abc#999                           | Abc#999       | LIKELY",
                "パスワードは abc12345 です                    | abc12345      | LIKELY",
                "暗証番号：4821                              | 4821          | CERTAIN",
                "비밀번호는 abc12345 입니다                    | abc12345      | LIKELY",
                "비밀번호: abc12345                          | abc12345      | CERTAIN",
                "Mi contraseña es Gato2020                  | Gato2020      | LIKELY",
                "contrasena: Gato2020                       | Gato2020      | CERTAIN",
                "mon mot de passe est Chat2020              | Chat2020      | LIKELY",
                "Mot de passe : Chat2020                    | Chat2020      | CERTAIN",
                "Mein Passwort lautet Katze7                | Katze7        | LIKELY",
                "Walletpasswort: Katze7                     | Katze7        | CERTAIN",
                "мой пароль Qwerty77 не подходит            | Qwerty77      | NONE",
                "мой пароль: Qwerty77                       | Qwerty77      | CERTAIN",
                "Пароль - Qwerty77                          | Qwerty77      | LIKELY",
            })
    void passwordsBesideTheirLabelAreRemoved(String text, String value, String confidence) {
        holds(text, value, confidence, SecretKind.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The verification code is 482913.           | 482913        | LIKELY",
                "verification code: 482 913                 | 482 913       | CERTAIN",
                "OTP 482913                                 | 482913        | LIKELY",
                "your one-time password is G-482913         | G-482913      | LIKELY",
                "2FA code: 482-913                          | 482-913       | CERTAIN",
                "the SMS code that I received is 4829       | 4829          | LIKELY",
                "验证码482913                                | 482913        | LIKELY",
                "短信验证码是：482913，马上                      | 482913        | CERTAIN",
                "驗證碼：482913                               | 482913        | CERTAIN",
                "認証コードは482913です                         | 482913        | LIKELY",
                "인증번호: 482913                             | 482913        | CERTAIN",
                "Mi código de verificación es 482913        | 482913        | LIKELY",
                "le code de vérification : 482913           | 482913        | CERTAIN",
                "Bestätigungscode 482913                    | 482913        | LIKELY",
                "Код подтверждения: 482913                  | 482913        | CERTAIN",
                "код из СМС 482913                          | 482913        | LIKELY",
            })
    void oneTimeCodesBesideTheirLabelAreRemoved(String text, String value, String confidence) {
        holds(text, value, confidence, SecretKind.ONE_TIME_CODE);
    }

    private void holds(String text, String value, String confidence, SecretKind kind) {
        Inspection inspection = guard.inspect(text);

        if (confidence.equals("NONE")) {
            assertThat(inspection.masked()).isEqualTo(text);
            return;
        }
        assertThat(inspection.masked()).isEqualTo(text.replace(value, "⟦removed:" + kind + "⟧"));
        assertThat(inspection.spans())
                .singleElement()
                .satisfies(span -> assertThat(span.confidence()).hasToString(confidence));
        assertThat(inspection.toString()).doesNotContain(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my password does not work",
                "my password is wrong",
                "Password: wrong",
                "I forgot my password, please reset it.",
                "password: reset link never came",
                "The password was changed on 2026-03-14",
                "password reset e-mail came at 10:35",
                "My password is 12 characters long",
                "Password: ********",
                "password help: https://example.org/help1",
                "the password page is slow",
                "error code: 500123",
                "QR code: see picture",
                "the verification code never arrives",
                "verification code is 6 digits",
                "The confirmation code came on 2026-03-14 at 10:35",
                "the security code expired after 1000 seconds",
                "我忘记了密码，怎么办？",
                "密码错误",
                "密码：忘记了",
                "密码学2024",
                "验证码2024年3月收不到",
                "验证码收不到，等了1000分钟",
                "비밀번호가 맞지 않아요",
                "パスワードを忘れました",
                "Olvidé mi contraseña",
                "mon mot de passe est refusé",
                "Mot de passe : oublié",
                "Passwort: vergessen",
                "Ich habe mein Passwort vergessen",
                "не помню пароль",
                "Пароль: забыл",
                "I spin the wheel: 4821 times",
                "a tangent: 482913",
            })
    void complaintsAboutPasswordsPass(String text) {
        assertThat(guard.inspect(text).masked()).isEqualTo(text);
    }
}
