package org.trigpoint.search.reading.worker;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.trigpoint.search.reading.Refused.Reason;

/** A docx or odt as the zip archive that it is, looked over for bombs and bad names before a byte of it is unpacked. */
final class ZipPackage implements AutoCloseable {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final long FREE_BYTES = 1L << 20;
    private static final long MOST_RATIO = 100;

    private final ZipFile zip;
    private final List<String> names;

    private ZipPackage(ZipFile zip, List<String> names) {
        this.zip = zip;
        this.names = names;
    }

    /** Opens and looks over an archive; refused when it is cut short, a bomb, or has names that are a trap. */
    static ZipPackage open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw new RefusedException(Reason.CORRUPT);
        }
        try {
            return new ZipPackage(zip, lookOver(zip));
        } catch (RefusedException refused) {
            zip.close();
            throw refused;
        }
    }

    private static List<String> lookOver(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw new RefusedException(Reason.ZIP_BOMB);
        }
        List<? extends ZipEntry> entries = zip.stream().toList();
        Set<String> names = new HashSet<>();
        long total = 0;
        for (ZipEntry entry : entries) {
            long size = Math.max(0, entry.getSize());
            total += size;
            if (isTrap(entry.getName())
                    || !names.add(entry.getName())
                    || total > MOST_BYTES
                    || size > mostBytes(entry)) {
                throw new RefusedException(Reason.ZIP_BOMB);
            }
        }
        return List.copyOf(names);
    }

    private static boolean isTrap(String name) {
        boolean drive = name.length() > 1 && name.charAt(1) == ':';
        return name.isEmpty()
                || name.startsWith("/")
                || drive
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || List.of(name.split("/", -1)).contains("..");
    }

    private static long mostBytes(ZipEntry entry) {
        return FREE_BYTES + MOST_RATIO * Math.max(0, entry.getCompressedSize());
    }

    /** Whether an entry's name, in small letters, ends so or lies in a folder of that name. */
    boolean has(String ending) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(name -> name.endsWith(ending));
    }

    /** Whether the archive has a folder of this name at its top. */
    boolean hasFolder(String folder) {
        return names.stream().anyMatch(name -> name.startsWith(folder + "/"));
    }

    /** Names of the entries that begin and end so. */
    List<String> between(String beginning, String ending) {
        return names.stream()
                .filter(name -> name.startsWith(beginning) && name.endsWith(ending))
                .sorted()
                .toList();
    }

    /** The bytes of an entry, refused as a bomb when more come than its packed size allows; null when there is no such entry. */
    @Nullable
    InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        InputStream in = zip.getInputStream(entry);
        return in == null ? null : new Counted(in, mostBytes(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops when more comes than was allowed. */
    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) {
            left -= n;
            if (left < 0) {
                throw new RefusedException(Reason.ZIP_BOMB);
            }
        }
    }
}
