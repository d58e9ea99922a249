package se.pausa.transfer;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * A zip file of which one part unpacks to whatever size a test wants: a piece of text many times over,
 * packed only once. All sizes in the file are lies.
 *
 * @param parts the other parts
 * @param swollen the name of the part
 */
record SwollenZip(Map<String, String> parts, String swollen, String before, String piece, long times, String after) {

    private static final int CLAIMED = 100;
    private static final int BLOCK = 1 << 16;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;

    void write(Path file) throws IOException {
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            int offset = 0;
            for (Map.Entry<String, String> part : parts.entrySet()) {
                if (!part.getKey().equals(swollen)) {
                    byte[] packed = packed(part.getValue(), "", 0, "");
                    offset += entry(out, contents, part.getKey(), packed, offset);
                }
            }
            offset += entry(out, contents, swollen, packed(before, piece, times, after), offset);
            out.write(contents.toByteArray());
            out.write(numbers(22)
                    .putInt(END)
                    .putInt(0)
                    .putShort((short) (parts.size() + (parts.containsKey(swollen) ? 0 : 1)))
                    .putShort((short) (parts.size() + (parts.containsKey(swollen) ? 0 : 1)))
                    .putInt(contents.size())
                    .putInt(offset)
                    .array());
        }
    }

    private static int entry(OutputStream out, ByteArrayOutputStream contents, String name, byte[] packed, int offset)
            throws IOException {
        byte[] letters = name.getBytes(StandardCharsets.UTF_8);
        out.write(numbers(30)
                .putInt(LOCAL_HEADER)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0)
                .putInt(0)
                .putInt(packed.length)
                .putInt(CLAIMED)
                .putShort((short) letters.length)
                .array());
        out.write(letters);
        out.write(packed);
        contents.writeBytes(numbers(46)
                .putInt(CENTRAL_HEADER)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0)
                .putInt(0)
                .putInt(packed.length)
                .putInt(CLAIMED)
                .putShort((short) letters.length)
                .position(42)
                .putInt(offset)
                .array());
        contents.writeBytes(letters);
        return 30 + letters.length + packed.length;
    }

    private static ByteBuffer numbers(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** After a full flush, what is packed does not depend on what stands before, and can be repeated. */
    private static byte[] packed(String before, String piece, long times, String after) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            packed.writeBytes(flushed(deflater, before));
            int inBlock = piece.isEmpty() ? 1 : Math.max(1, BLOCK / piece.length());
            byte[] block = flushed(deflater, piece.repeat(inBlock));
            for (long done = 0; done + inBlock <= times; done += inBlock) {
                packed.writeBytes(block);
            }
            packed.writeBytes(flushed(deflater, after));
            deflater.finish();
            byte[] end = new byte[100];
            packed.write(end, 0, deflater.deflate(end));
        }
        return packed.toByteArray();
    }

    private static byte[] flushed(Deflater deflater, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        deflater.setInput(bytes);
        byte[] packed = new byte[bytes.length + BLOCK];
        int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
        return java.util.Arrays.copyOf(packed, length);
    }
}
