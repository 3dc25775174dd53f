package org.trigpoint.search.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A worker that does to its parent whatever the name of the file says. */
final class MisbehavingWorker {
    private MisbehavingWorker() {}

    public static void main(String[] arguments) throws Exception {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        out.writeInt(ReadingFrames.READY);
        out.flush();
        while (true) {
            answer(ReadingFrames.request(in).fileName(), out);
            out.flush();
        }
    }

    private static void answer(String name, DataOutputStream out) throws IOException, InterruptedException {
        switch (name) {
            case "hang" -> {
                new ProcessBuilder("sleep", "300").start();
                TimeUnit.HOURS.sleep(1);
            }
            case "memory" -> {
                List<byte[]> hoard = new ArrayList<>();
                while (hoard.size() < 1_000) {
                    hoard.add(new byte[16 << 20]);
                }
            }
            case "crash" -> Runtime.getRuntime().halt(77);
            case "beyond" -> transcript(out, "abc", 0, 4);
            case "backward" -> transcript(out, "abc", 2, 1);
            case "nul" -> transcript(out, "a\0c", 0, 1);
            case "endless" -> {
                out.writeByte(0);
                out.writeInt(Integer.MAX_VALUE);
            }
            case "negative" -> {
                out.writeByte(0);
                out.writeInt(-1);
            }
            case "kind" -> out.writeByte(9);
            case "pid" -> say(out, ManagementFactory.getRuntimeMXBean().getPid() + "");
            case "secrets" -> say(out, System.getenv().keySet() + "");
            default -> say(out, reach(Integer.parseInt(name)));
        }
    }

    private static String reach(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
            return "reached";
        } catch (IOException cutOff) {
            return "cut off";
        }
    }

    private static void say(DataOutputStream out, String words) throws IOException {
        ReadingFrames.write(out, new Read(new Transcript(words, List.of(), List.of())));
    }

    private static void transcript(DataOutputStream out, String text, int start, int end) throws IOException {
        out.writeByte(0);
        out.writeInt(text.length());
        out.writeBytes(text);
        out.writeInt(1);
        out.writeInt(start);
        out.writeInt(end);
        out.writeLong(-1);
        out.writeInt(0);
        out.writeInt(0);
    }
}
