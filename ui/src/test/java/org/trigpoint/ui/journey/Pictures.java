package org.trigpoint.ui.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;

/** The guide's pictures: into the guide with {@code -Dguide.images=true}, else where a build leaves things. */
public final class Pictures {

    private static final Path FOLDER =
            Boolean.getBoolean("guide.images") ? Path.of("../docs/guide/images") : Path.of("target/guide-images");

    /** Notices come and go; what has the keyboard would blink. */
    private static final String QUIET = "vaadin-notification-container { visibility: hidden }";

    private Pictures() {}

    /**
     * Takes what is on the screen, if the guide's pictures are asked for.
     *
     * @param page whose screen
     * @param name of the picture, without its ending
     */
    public static void forGuide(Page page, String name) throws IOException {
        if (Boolean.getBoolean("guide.images")) {
            take(page, name);
        }
    }

    /** Takes what is on the screen. */
    static void take(Page page, String name) throws IOException {
        byte[] shot = page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setStyle(QUIET));
        BufferedImage picture = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(shot)));
        Files.createDirectories(FOLDER);
        ImageIO.write(
                FewColours.of(picture), "png", FOLDER.resolve(name + ".png").toFile());
    }
}
