#include "sample_cut.h"

#include <QPainter>
#include <QtTest>

namespace sw::sample {

QImage picture(int width, int height, int variant) {
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const int stripe = (x / 9 + y / 13 + variant) % 2 == 0 ? 24 : 0;
            image.setPixel(x, y,
                           qRgb(60 + 120 * x / width + stripe, (40 + 70 * variant) % 180 + 60 * y / height,
                                200 - 110 * y / height - stripe));
        }
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 6; ++i) {
        painter.setBrush(QColor::fromHsv((60 * i + 90 * variant) % 360, 190, 230));
        painter.drawEllipse(QPointF(width * (0.2 + 0.12 * i), height * (0.15 + 0.13 * i)), width * 0.07, width * 0.07);
    }
    return image;
}

QImage disc(int size, int variant) {
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QRadialGradient shadow(size * 0.5, size * 0.53, size * 0.46);
    shadow.setColorAt(0.8, QColor(0, 0, 0, 130));
    shadow.setColorAt(1, QColor(0, 0, 0, 0));
    painter.fillRect(image.rect(), shadow);
    painter.setPen(QPen(Qt::white, size * 0.03));
    painter.setBrush(QColor::fromHsv(47 * variant % 360, 200, 240));
    painter.drawEllipse(QPointF(size * 0.5, size * 0.5), size * 0.36, size * 0.36);
    return image;
}

MediaRef store(const QImage& image, const std::filesystem::path& folder, const std::string& name) {
    const QString file = QString::fromStdString((folder / (name + ".png")).string());
    if (!image.save(file))
        qFatal("cannot write %s", qPrintable(file));
    return {name, "png"};
}

Cut cut(const std::filesystem::path& folder, int scenes, int framesPerScene) {
    Cut cut;
    cut.width = 270;
    cut.height = 480;
    cut.language = "en";
    cut.duration = Duration::frames(scenes * framesPerScene, cut.rate);
    for (int i = 0; i < scenes; ++i) {
        const std::string number = std::to_string(i + 1);
        CutPicture scene;
        scene.origin = "scene-" + number;
        scene.range = {startOfFrame(i * framesPerScene, cut.rate), startOfFrame((i + 1) * framesPerScene, cut.rate)};
        CutLayer back;
        back.media = store(picture(314, 558, i), folder, "back" + number);
        back.box = {-22, -39, 314, 558};
        back.depth = 0.35;
        CutLayer subject;
        subject.media = store(disc(150, i), folder, "disc" + number);
        subject.box = {70, 130, 130, 130};
        subject.rotation = 6;
        subject.enter = LayerEnter::Pop;
        subject.enterAt = Duration::frames(2, cut.rate);
        subject.sway = 2;
        scene.layers = {back, subject};
        scene.camera = {{0, 0, 0, 1, 0}, {1, 0.03, -0.02, 1.1, 0}};
        cut.pictures.push_back(std::move(scene));
    }
    return cut;
}

CutCaption caption(const std::vector<std::string>& words, std::int64_t firstFrame, FrameRate rate, bool spaces) {
    CutCaption caption;
    caption.origin = "sentence-1";
    std::int64_t at = firstFrame;
    for (const std::string& text : words) {
        caption.words.push_back({text, {startOfFrame(at, rate), startOfFrame(at + 6, rate)}, false, spaces});
        at += 6;
    }
    caption.range = {startOfFrame(firstFrame, rate), startOfFrame(at, rate)};
    return caption;
}

CaptionStyle style(const std::string& name) {
    const auto style = loadCaptionStyle(std::filesystem::path(SW_SOURCE_DIR) / "resources", name, "");
    if (!style)
        qFatal("%s", style.error().message.c_str());
    return *style;
}

}  // namespace sw::sample
