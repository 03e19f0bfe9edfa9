#include "ui/icons.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QIconEngine>
#include <QImageReader>
#include <QPalette>
#include <QPainter>
#include <QPixmapCache>

namespace sw::ui {
namespace {

/// What points somewhere points the other way where lines begin at the right.
bool isMirrored(const QString& name) {
    return QApplication::isRightToLeft() && (name == "arrow-left" || name == "chevron-right");
}

QString& folder() {
    static QString path;
    return path;
}

class LineIcon final : public QIconEngine {
public:
    explicit LineIcon(QString name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        painter->drawPixmap(rect, drawn(rect.size() * painter->device()->devicePixelRatioF(), mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override { return drawn(size, mode, state); }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        QPixmap made = drawn(size, mode, state);
        made.setDevicePixelRatio(scale);
        return made;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new LineIcon(m_name); }

private:
    /// `size` in physical pixels.
    [[nodiscard]] QPixmap drawn(const QSize& size, QIcon::Mode mode, QIcon::State) const {
        const QPalette palette = QApplication::palette();
        const QColor colour = mode == QIcon::Disabled   ? palette.color(QPalette::Disabled, QPalette::ButtonText)
                              : mode == QIcon::Selected ? palette.color(QPalette::HighlightedText)
                                                        : palette.color(QPalette::ButtonText);
        const QPixmap square = iconPixmap(m_name, std::min(size.width(), size.height()), colour, 1);
        if (size == square.size())
            return square;
        QPixmap whole(size);  // in the middle, never stretched
        whole.fill(Qt::transparent);
        QPainter(&whole).drawPixmap((size.width() - square.width()) / 2, (size.height() - square.height()) / 2, square);
        return whole;
    }
    QString m_name;
};

}  // namespace

void setIconFolder(const std::filesystem::path& path) {
    folder() = QString::fromStdString(path.string());
}

QIcon icon(const QString& name) {
    return QIcon(new LineIcon(name));
}

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal ratio) {
    const int pixels = std::max(1, static_cast<int>(size * ratio + 0.5));
    const QString key = QStringLiteral("line-icon/%1/%2/%3").arg(name).arg(pixels).arg(colour.name(QColor::HexArgb));
    QPixmap made;
    if (!QPixmapCache::find(key, &made)) {
        QFile file(folder() + "/" + name + ".svg");
        QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        svg.replace("currentColor", colour.name().toLatin1());
        QBuffer buffer(&svg);
        QImageReader reader(&buffer, "svg");
        reader.setScaledSize({pixels, pixels});
        QImage image = reader.read();
        if (image.isNull()) {
            image = QImage(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
        }
        made = QPixmap::fromImage(isMirrored(name) ? image.mirrored(true, false) : image);
        QPixmapCache::insert(key, made);
    }
    made.setDevicePixelRatio(ratio);
    return made;
}

}  // namespace sw::ui
