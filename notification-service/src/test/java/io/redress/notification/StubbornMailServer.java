package io.redress.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks SMTP over a real socket, and answers every recipient, or every message, with the same refusal. */
final class StubbornMailServer implements AutoCloseable {

    private final ServerSocket listener;
    private final String toRecipient;
    private final String toData;

    private StubbornMailServer(String toRecipient, String toData) throws IOException {
        this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.toRecipient = toRecipient;
        this.toData = toData;
        Thread thread = new Thread(this::accept, "stubborn-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    static StubbornMailServer refusingRecipients(String reply) throws IOException {
        return new StubbornMailServer(reply, "250 ok");
    }

    static StubbornMailServer refusingMessages(String reply) throws IOException {
        return new StubbornMailServer("250 ok", reply);
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try (Socket caller = listener.accept()) {
                talk(caller);
            } catch (IOException hungUp) {
                // the next caller, or the end
                continue;
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        say(caller, "220 stubborn");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            switch (verb) {
                case "RCPT" -> say(caller, toRecipient);
                case "DATA" -> {
                    say(caller, "354 go on");
                    for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                        // swallowed
                        continue;
                    }
                    say(caller, toData);
                }
                case "QUIT" -> {
                    say(caller, "221 bye");
                    return;
                }
                default -> say(caller, "250 ok");
            }
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        OutputStream out = caller.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
