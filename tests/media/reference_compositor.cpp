#include "reference_compositor.h"

#include <QPainter>
#include <cmath>
#include <numbers>

#include "core/media/scene/scene_geometry.h"

namespace sw {

QImage referenceFrame(const Cut& cut, const std::filesystem::path& mediaFolder, std::int64_t frame) {
    constexpr int kEnlarged = 4;
    const TimePoint time = startOfFrame(frame, cut.rate);
    QImage large(cut.width * kEnlarged, cut.height * kEnlarged, QImage::Format_ARGB32_Premultiplied);
    large.fill(Qt::black);
    QPainter painter(&large);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (const CutPicture& scene : cut.pictures) {
        if (!scene.range.contains(time))
            continue;
        const auto poses = posesAt(scene, cut.width, cut.height, time - scene.range.start);
        for (std::size_t i = 0; i < scene.layers.size(); ++i) {
            const CutLayer& layer = scene.layers[i];
            const QImage image(QString::fromStdString((mediaFolder / layer.media.fileName()).string()));
            painter.resetTransform();
            painter.setOpacity(poses[i].opacity);
            painter.scale(kEnlarged, kEnlarged);
            painter.translate(cut.width / 2.0, cut.height / 2.0);
            painter.rotate(poses[i].roll * 180 / std::numbers::pi);
            painter.translate(poses[i].x, poses[i].y);
            painter.scale(poses[i].scale, poses[i].scale);
            painter.translate(-cut.width / 2.0, -cut.height / 2.0);
            painter.translate(layer.box.x + layer.box.width / 2, layer.box.y + layer.box.height / 2);
            painter.rotate(layer.rotation);
            painter.drawImage(QRectF(-layer.box.width / 2, -layer.box.height / 2, layer.box.width, layer.box.height),
                              image);
        }
    }
    painter.end();
    return large.scaled(cut.width, cut.height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32);
}

double psnr(const QImage& a, const QImage& b) {
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            sum +=
                std::pow(qRed(p) - qRed(q), 2) + std::pow(qGreen(p) - qGreen(q), 2) + std::pow(qBlue(p) - qBlue(q), 2);
        }
    const double mean = sum / (3.0 * a.width() * a.height());
    return 10 * std::log10(255.0 * 255.0 / std::max(mean, 1e-9));
}

}  // namespace sw
