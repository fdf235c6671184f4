package io.redress.realparts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a Docker engine two things before anything depends on it. Testcontainers would begin by pulling a helper of its
 * own and, where no registry answers, try that for minutes.
 */
final class DockerEngine {

    private static final int ASK_SECONDS = 5;
    private static final int PULL_SECONDS = 90;
    private static final int BUFFER = 8192;

    private final SocketAddress address;

    private DockerEngine(SocketAddress address) {
        this.address = address;
    }

    /** The engine that answers here, if one does. */
    static Optional<DockerEngine> find(Map<String, String> environment) {
        return address(environment).map(DockerEngine::new).filter(engine -> engine.ask("GET /_ping", ASK_SECONDS));
    }

    private static Optional<SocketAddress> address(Map<String, String> environment) {
        String host = environment.get("DOCKER_HOST");
        if (host != null && host.startsWith("tcp://")) {
            URI tcp = URI.create(host);
            return Optional.of(new InetSocketAddress(tcp.getHost(), tcp.getPort()));
        }
        Path socket = Path.of(host == null ? "/var/run/docker.sock" : host.replaceFirst("^unix://", ""));
        if (host == null && !Files.exists(socket)) {
            socket = Path.of(System.getProperty("user.home"), ".docker/run/docker.sock");
        }
        return Files.exists(socket) ? Optional.of(UnixDomainSocketAddress.of(socket)) : Optional.empty();
    }

    /** True when the image is here, or was pulled within the time one waits for that. */
    boolean has(String image) {
        if (ask("GET /images/" + image + "/json", ASK_SECONDS)) {
            return true;
        }
        int tag = image.lastIndexOf(':');
        String pull = "POST /images/create?fromImage=" + image.substring(0, tag) + "&tag=" + image.substring(tag + 1);
        return ask(pull, PULL_SECONDS) && ask("GET /images/" + image + "/json", ASK_SECONDS);
    }

    /** True when the answer is 200 and complete in time. */
    private boolean ask(String request, int seconds) {
        SocketChannel[] open = new SocketChannel[1];
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> talk(request, open));
        try {
            return answer.get(seconds, TimeUnit.SECONDS).matches("(?s)HTTP/1\\.[01] 200 .*");
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            close(open[0]);
        }
    }

    private String talk(String request, SocketChannel[] open) {
        // version 1.0: the end of the connection is the end of the answer
        byte[] bytes = (request + " HTTP/1.0\r\nHost: docker\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try (SocketChannel channel = SocketChannel.open(address)) {
            open[0] = channel;
            channel.write(ByteBuffer.wrap(bytes));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (channel.read(buffer) >= 0) {
                answer.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "no answer";
        }
    }

    private static void close(SocketChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // it is of no use any more either way
        }
    }
}
