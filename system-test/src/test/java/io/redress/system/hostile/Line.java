package io.redress.system.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A connection to a service that reads answers as they come. */
final class Line implements AutoCloseable {

    /** Nothing may keep a service busy for so long. */
    static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;
    private boolean open = true;

    /** @param from an address of 127.0.0.0/8, all of which are this machine */
    Line(InetAddress from, int port) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    /** One request, one answer. */
    Answer ask(byte[] request, boolean head) throws IOException {
        socket.getOutputStream().write(request);
        Answer answer = read(head);
        if (answer == null) {
            throw new IOException("closed without an answer");
        }
        open = !answer.header("Connection").equalsIgnoreCase("close");
        return answer;
    }

    /** Everything that comes until the service closes; empty when it says nothing. */
    List<Answer> askAndHangUp(byte[] request, boolean head) throws IOException {
        List<Answer> answers = new ArrayList<>();
        open = false;
        try {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            for (Answer answer = read(head); answer != null; answer = read(head)) {
                answers.add(answer);
            }
        } catch (java.net.SocketTimeoutException hangs) {
            throw hangs;
        } catch (IOException reset) {
            // who sends what nobody reads is cut off, sometimes before the answer is through
        }
        return answers;
    }

    boolean isOpen() {
        return open;
    }

    private Answer read(boolean head) throws IOException {
        List<String> lines = head();
        while (!lines.isEmpty() && status(lines) < 200) {
            lines = head();
        }
        if (lines.isEmpty()) {
            return null;
        }
        Answer answer = new Answer(status(lines), lines, new byte[0]);
        if (head || answer.status() == 204 || answer.status() == 304) {
            return answer;
        }
        if (answer.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            return new Answer(answer.status(), lines, chunks());
        }
        String length = answer.header("Content-Length");
        byte[] body = length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        return new Answer(answer.status(), lines, body);
    }

    private static int status(List<String> head) throws IOException {
        if (!head.get(0).matches("HTTP/1\\.[01] [1-9]\\d\\d.*")) {
            throw new IOException("not HTTP: " + head);
        }
        return Integer.parseInt(head.get(0).substring(9, 12));
    }

    private List<String> head() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            lines.add(line);
        }
        return lines;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        String line = line();
        if (line == null) {
            throw new IOException("ended within a body");
        }
        return Integer.parseInt(line, 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).replaceFirst("\r$", "");
            }
            line.write(b);
        }
        return line.size() == 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
