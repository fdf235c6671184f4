package io.redress.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.intake.IntakeTest;
import io.redress.intake.Topic;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.evidence.EvidenceContents.Content;
import io.redress.messaging.testing.Contracts;
import io.redress.realparts.RealParts;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;

/** Screenshots and photos: what comes in, what is kept of it, and who gets to see it. */
class EvidenceTest extends IntakeTest {

    private static final String PHRASE =
            "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";

    @Autowired
    private EvidenceContents contents;

    @Test
    void aScreenshotIsKeptAnewAndToldOf() throws Exception {
        JsonNode receipt = filed();
        byte[] original =
                concat(picture("png", 40, 30), "<script>stowaway()</script>".getBytes(StandardCharsets.UTF_8));

        JsonNode kept = body(add(receipt, "pending.png", original));

        assertThat(kept.get("kind").asText()).isEqualTo("IMAGE");
        assertThat(kept.get("mediaType").asText()).isEqualTo("image/png");
        ConsumerRecord<String, String> event = events(receipt, 2).get(1);
        assertThat(Topic.header(event, "ce_type")).isEqualTo("evidence-cleared");
        Contracts.assertValid("redress.intake", "evidence-cleared", event.value());
        assertThat(event.value()).contains("\"withComplaint\":false").doesNotContain("pending.png");
        MvcResult shown = own(receipt, kept.get("evidenceId").asText());
        assertThat(shown.getResponse().getContentType()).isEqualTo("image/png");
        assertThat(shown.getResponse().getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(shown.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        byte[] content = shown.getResponse().getContentAsByteArray();
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("stowaway");
        assertThat(ImageIO.read(new ByteArrayInputStream(content)).getRGB(5, 5)).isEqualTo(Color.ORANGE.getRGB());
    }

    @Test
    void aPhotoStandsUprightAndForgetsWhereItWasTaken() throws Exception {
        JsonNode receipt = filed();

        JsonNode kept = body(add(receipt, "photo.jpg", takenSideways(picture("jpeg", 40, 20))));

        byte[] content =
                own(receipt, kept.get("evidenceId").asText()).getResponse().getContentAsByteArray();
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(content));
        assertThat(upright.getWidth()).isEqualTo(20);
        assertThat(upright.getHeight()).isEqualTo(40);
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void theSameFileAgainIsTheSameEvidence() throws Exception {
        JsonNode receipt = filed();
        byte[] file = picture("png", 10, 10);

        JsonNode first = body(add(receipt, "a.png", file));
        JsonNode again = body(add(receipt, "b.png", file));

        assertThat(again).isEqualTo(first);
        assertThat(body(look(receipt)).get("evidence")).hasSize(1);
        assertThat(events(receipt, 2)).hasSize(2);
    }

    static Stream<Arguments> unacceptable() {
        return Stream.of(
                Arguments.of("a PDF", "%PDF-1.7 whatever", "file-kind"),
                Arguments.of("a program", "MZ\0\3\0", "file-kind"),
                Arguments.of("an archive", "PK\3\4", "file-kind"),
                Arguments.of("half a picture", "\u0089PNG\r\n\u001a\n", "file-damaged"),
                Arguments.of("a picture of nothing", "\u00ff\u00d8\u00ff\u00e0", "file-damaged"),
                Arguments.of("nothing at all", "", "missing"),
                Arguments.of("nothing but blanks", "   ", "missing"),
                Arguments.of("a book", "x".repeat(8 * 1024 * 1024 + 1), "file-too-large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unacceptable")
    void whatCannotBeClearedIsRefused(String what, String content, String code) throws Exception {
        JsonNode receipt = filed();

        MvcResult refused = add(receipt, "invoice.png", content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused.getResponse().getStatus()).as(what).isEqualTo(400);
        assertThat(body(refused).at("/errors/0/code").asText()).isEqualTo(code);
        assertThat(body(look(receipt)).get("evidence")).isEmpty();
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedByItsHeader() throws Exception {
        JsonNode receipt = filed();
        byte[] bomb = picture("png", 8, 8);
        // width and height stand at the 16th byte; the decoder looks at their checksum later than we at them
        System.arraycopy(new byte[] {0, 0, (byte) 0xea, 0x60, 0, 0, (byte) 0xea, 0x60}, 0, bomb, 16, 8);

        MvcResult refused = add(receipt, "bomb.png", bomb);

        assertThat(refused.getResponse().getStatus()).isEqualTo(400);
        assertThat(body(refused).at("/errors/0/code").asText()).isIn("file-too-many-pixels", "file-damaged");
        assertThat(add(receipt, "after.png", picture("png", 8, 8)).getResponse().getStatus())
                .as("the next one is decoded as before")
                .isEqualTo(201);
    }

    @Test
    void aPhraseInATextOrAFileNameReachesNoStore() throws Exception {
        JsonNode receipt = filed();

        JsonNode kept = body(add(receipt, PHRASE + ".txt", ("my backup\n" + PHRASE).getBytes(StandardCharsets.UTF_8)));

        assertThat(kept.get("redactions").findValuesAsText("kind")).containsOnly("RECOVERY_PHRASE");
        MvcResult shown = own(receipt, kept.get("evidenceId").asText());
        assertThat(shown.getResponse().getContentAsString())
                .contains("my backup")
                .doesNotContain("abandon");
        assertThat(shown.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment")
                .doesNotContain("abandon");
        assertThat(body(look(receipt)).toString()).doesNotContain("abandon");
        assertThat(events(receipt, 2).get(1).value()).contains("\"exposedSecret\":true");
    }

    @Test
    void aComplaintHoldsTenFiles() throws Exception {
        JsonNode receipt = filed();
        for (int i = 1; i <= Complaints.MOST_EVIDENCE; i++) {
            add(receipt, "note.txt", ("Note " + i).getBytes(StandardCharsets.UTF_8));
        }

        MvcResult full = add(receipt, "note.txt", "One more".getBytes(StandardCharsets.UTF_8));

        assertThat(full.getResponse().getStatus()).isEqualTo(409);
        assertThat(body(full).get("type").asText()).isEqualTo("urn:redress:problem:evidence-full");
        assertThat(body(look(receipt)).get("evidence")).hasSize(Complaints.MOST_EVIDENCE);
    }

    @Test
    void onlyTheOwnerAndTheHouseSeeIt() throws Exception {
        JsonNode mine = filed();
        JsonNode other = filed();
        String id = body(add(mine, "a.png", picture("png", 10, 10)))
                .get("evidenceId")
                .asText();
        String reference = mine.get("reference").asText();

        assertThat(status(get("/api/complaints/" + reference + "/evidence/" + id)))
                .isEqualTo(404);
        assertThat(own(other, id).getResponse().getStatus()).isEqualTo(404);
        String inside = "/internal/complaints/" + reference + "/evidence/" + id;
        assertThat(status(get(inside))).isEqualTo(401);
        MvcResult forAgents = mvc.perform(get(inside).with(httpBasic("workflow-service", "workflow-password-of-tests")))
                .andReturn();
        assertThat(forAgents.getResponse().getContentType()).isEqualTo("image/png");
        JsonNode told = body(mvc.perform(get("/internal/complaints/" + reference)
                        .with(httpBasic("workflow-service", "workflow-password-of-tests")))
                .andReturn());
        assertThat(told.at("/evidence/0/name").asText()).isEqualTo("a.png");
    }

    @Test
    void filesComeWithTheFormAndWhatCannotBeTakenIsAskedForAgain() throws Exception {
        MvcResult filed = mvc.perform(multipart("/")
                        .file(new MockMultipartFile("files", "a.png", null, picture("png", 12, 12)))
                        .file(new MockMultipartFile(
                                "files", "b.pdf", null, "%PDF-1.4".getBytes(StandardCharsets.UTF_8)))
                        .param("formKey", UUID.randomUUID().toString())
                        .param("language", "en")
                        .param("subject", "With a picture")
                        .param("description", "See the screenshot.")
                        .with(csrf()))
                .andReturn();

        String next = filed.getResponse().getRedirectedUrl();
        assertThat(next).endsWith("?filed&refused");
        MvcResult page = mvc.perform(get(next.substring(
                                0, next.indexOf('?'))) // unlike a server, the stand-in takes "?refused" for nothing
                        .param("filed", "")
                        .param("refused", "")
                        .cookie(filed.getResponse().getCookies()))
                .andReturn();
        assertThat(page.getResponse().getContentAsString())
                .contains("not every file could be taken", "a.png")
                .doesNotContain("b.pdf");
        String reference = next.substring("/track/".length(), next.indexOf('?'));
        List<ConsumerRecord<String, String>> told = await().atMost(Duration.ofSeconds(20))
                .until(() -> new Topic(RealParts.kafka(), "redress.intake").read(reference), all -> all.size() >= 2);
        assertThat(told.get(1).value()).contains("\"withComplaint\":true");
    }

    @Test
    void aFileThatIsTooLargeIsAnsweredWithAPage() throws Exception {
        JsonNode receipt = filed();
        HttpRequest tooLarge = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/track/"
                        + receipt.get("reference").asText() + "/evidence"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArray(new byte[26 * 1024 * 1024]))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(tooLarge, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("more than can be sent at once");
    }

    @Test
    void whatNoComplaintListsIsSweptAway() throws Exception {
        JsonNode receipt = filed();
        String listed = body(add(receipt, "a.png", picture("png", 14, 14)))
                .get("evidenceId")
                .asText();
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        mongo.save(new Content("orphan", receipt.get("reference").asText(), new byte[] {1}, yesterday, null));
        Content kept = mongo.findById(listed, Content.class);
        mongo.save(new Content(listed, kept.reference(), kept.content(), yesterday, null));

        contents.sweep();

        assertThat(mongo.findById("orphan", Content.class)).isNull();
        assertThat(mongo.findById(listed, Content.class).listed()).isTrue();
        assertThat(own(receipt, listed).getResponse().getStatus()).isEqualTo(200);
    }

    private MvcResult add(JsonNode receipt, String name, byte[] content) throws Exception {
        return mvc.perform(
                        multipart("/api/complaints/" + receipt.get("reference").asText() + "/evidence")
                                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                                .header(HttpHeaders.AUTHORIZATION, bearer(receipt)))
                .andReturn();
    }

    private MvcResult own(JsonNode receipt, String evidenceId) throws Exception {
        return mvc.perform(get("/api/complaints/" + receipt.get("reference").asText() + "/evidence/" + evidenceId)
                        .header(HttpHeaders.AUTHORIZATION, bearer(receipt)))
                .andReturn();
    }

    private int status(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private List<ConsumerRecord<String, String>> events(JsonNode receipt, int count) {
        Topic topic = new Topic(RealParts.kafka(), "redress.intake");
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> topic.read(receipt.get("reference").asText()), records -> records.size() >= count);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, Color.ORANGE.getRGB());
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, format, file);
        return file.toByteArray();
    }

    /** With an Exif segment (JEITA CP-3451) whose only entry says: turn it by a quarter, orientation 6. */
    private static byte[] takenSideways(byte[] jpeg) {
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] start = {jpeg[0], jpeg[1]};
        byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return concat(concat(start, exif), rest);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
