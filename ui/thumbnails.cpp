#include "ui/thumbnails.h"

#include <QPainter>
#include <cmath>

#include "core/media/source/picture_reader.h"

namespace sw::ui {
namespace {

/// So many are kept; a short has 60 scenes at most times.
constexpr std::size_t kMostPictures = 400;

std::string keyOf(const CutPicture& picture, QSize pixels) {
    std::string key = std::to_string(pixels.width()) + "x" + std::to_string(pixels.height());
    for (const CutLayer& layer : picture.layers) {
        key += " " + layer.media.digest;
        for (const double value : {layer.box.x, layer.box.y, layer.box.width, layer.box.height, layer.opacity, layer.rotation,
                                   static_cast<double>(layer.fit), layer.mirrored ? 1.0 : 0.0, layer.crop.x, layer.crop.y,
                                   layer.crop.width, layer.crop.height})
            key += "," + std::to_string(value);
    }
    return key;
}

/// Where in `image` lies what a box of `size` shows of it.
QRectF shownPart(const QImage& image, QSizeF size, LayerFit fit) {
    QRectF part(QPointF(0, 0), QSizeF(image.size()));
    if (fit == LayerFit::Cover) {
        const QSizeF kept = size.scaled(part.size(), Qt::KeepAspectRatio);
        part = QRectF((part.width() - kept.width()) / 2, (part.height() - kept.height()) / 2, kept.width(), kept.height());
    }
    return part;
}

}  // namespace

QImage paintThumbnail(const std::vector<ThumbnailLayer>& layers, QSize canvas, QSize pixels, const std::stop_token& stop) {
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const double scale = static_cast<double>(pixels.width()) / canvas.width();
    painter.scale(scale, scale);
    bool painted = false;
    for (const auto& [file, layer] : layers) {
        QRectF place(layer.box.x, layer.box.y, layer.box.width, layer.box.height);
        const QSize wanted(static_cast<int>(std::ceil(place.width() * scale)), static_cast<int>(std::ceil(place.height() * scale)));
        const Result<QImage> read = readPicture(file, "The picture", wanted, stop);
        if (!read)
            continue;
        QImage small = layer.mirrored ? read->mirrored(true, false) : *read;
        if (layer.crop.width > 0 && layer.crop.height > 0)
            small = small.copy(QRectF(layer.crop.x * small.width(), layer.crop.y * small.height(), layer.crop.width * small.width(),
                                      layer.crop.height * small.height())
                                   .toAlignedRect());
        if (layer.fit == LayerFit::Contain) {
            const QSizeF whole = QSizeF(small.size()).scaled(place.size(), Qt::KeepAspectRatio);
            place = QRectF(place.center() - QPointF(whole.width() / 2, whole.height() / 2), whole);
        }
        // Halving comes before the painter's own sampling, which looks at four pixels only.
        while (small.width() > 3 * wanted.width() && small.height() > 3 * wanted.height())
            small = small.scaled(small.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        painter.save();
        painter.setOpacity(layer.opacity);
        painter.translate(place.center());
        painter.rotate(layer.rotation);
        painter.drawImage(QRectF(-place.width() / 2, -place.height() / 2, place.width(), place.height()), small,
                          shownPart(small, place.size(), layer.fit));
        painter.restore();
        painted = true;
    }
    painter.end();
    return painted ? image : QImage();
}

Thumbnails::Thumbnails(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
}

Thumbnails::~Thumbnails() {
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void Thumbnails::forget() {
    m_pool.clear();
    m_pictures.clear();
    m_asked.clear();
}

QPixmap Thumbnails::picture(const Cut& cut, const CutPicture& picture, const AssetStore& store, QSize room, qreal ratio) {
    if (picture.layers.empty())
        return {};
    const QSize canvas(cut.width, cut.height);
    const QSize pixels = (QSizeF(canvas).scaled(QSizeF(room) * ratio, Qt::KeepAspectRatio)).toSize().expandedTo({1, 1});
    const std::string key = keyOf(picture, pixels);
    if (const auto found = m_pictures.find(key); found != m_pictures.end()) {
        QPixmap there = found->second;
        there.setDevicePixelRatio(ratio);
        return there;
    }
    if (!m_asked.insert(key).second)
        return {};
    std::vector<ThumbnailLayer> layers;
    for (const CutLayer& layer : picture.layers)
        layers.push_back({store.path(layer.media), layer});
    m_pool.start([this, key, layers, canvas, pixels, stop = m_stop.get_token()] {
        if (stop.stop_requested())
            return;
        QImage image = paintThumbnail(layers, canvas, pixels, stop);
        QMetaObject::invokeMethod(this, [this, key, image] { take(key, image); }, Qt::QueuedConnection);
    });
    return {};
}

void Thumbnails::take(const std::string& key, const QImage& image) {
    if (m_pictures.size() >= kMostPictures)
        forget();
    m_pictures[key] = QPixmap::fromImage(image);
    emit ready();
}

}  // namespace sw::ui
