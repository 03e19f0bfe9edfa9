#include <QBuffer>
#include <QColorSpace>
#include <QImageWriter>
#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "core/media/source/picture_reader.h"
#include "sample_clip.h"

using namespace sw;

namespace {

/// 16 × 16 pixels of cyan 0, magenta 78 %, yellow 78 %, black 8 %, as Adobe writes it: (235, 50, 50) or near.
constexpr const char* kCmykJpeg =
    "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwP"
    "FxgWFBgSFBUU/8AAFAgAEAAQBEMRAE0RAFkRAEsRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAICf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/"
    "2gAOBEMATQBZAEsAAD8A1TR4jxo6AAAA/9k=";

bool isNear(QRgb a, QRgb b, int by) {
    return std::abs(qRed(a) - qRed(b)) <= by && std::abs(qGreen(a) - qGreen(b)) <= by &&
           std::abs(qBlue(a) - qBlue(b)) <= by && std::abs(qAlpha(a) - qAlpha(b)) <= by;
}

/// Detail throughout, so that every part of the file matters.
QImage detailed(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb((x * 7 + y * 3) % 256, (x * y) % 256, (x * 5) % 256));
    return image;
}

/// A JPEG with an orientation in its EXIF (TIFF 6.0, tag 274).
QByteArray withOrientation(QByteArray jpeg, char orientation) {
    const char exif[] = {'\xFF', '\xE1', 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
                         0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0};
    return jpeg.insert(2, QByteArray(exif, sizeof exif));
}

}  // namespace

class TestPictureReader : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void formatsComeBack_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QRgb>("colour");
        QTest::addColumn<QRgb>("wanted");
        const QRgb solid = qRgb(180, 90, 40);
        const QRgb clear = qRgba(180, 90, 40, 128);
        const auto row = [](const char* what, QImage::Format format, const char* name, QRgb colour, QRgb wanted) {
            QTest::newRow(what) << int(format) << name << colour << wanted;
        };
        row("8 bit", QImage::Format_RGB32, "a.png", solid, solid);
        row("16 bit", QImage::Format_RGBX64, "a.png", solid, solid);
        row("16 bit with alpha", QImage::Format_RGBA64, "a.png", clear, clear);
        row("8 bit with alpha", QImage::Format_ARGB32, "a.png", clear, clear);
        row("palette", QImage::Format_Indexed8, "a.png", solid, solid);
        row("grey", QImage::Format_Grayscale8, "a.png", qRgb(99, 99, 99), qRgb(99, 99, 99));
        row("16 bit grey", QImage::Format_Grayscale16, "a.png", qRgb(99, 99, 99), qRgb(99, 99, 99));
        row("two colours", QImage::Format_Mono, "a.png", qRgb(255, 255, 255), qRgb(255, 255, 255));
        row("JPEG", QImage::Format_RGB32, "a.jpg", solid, solid);
        row("grey JPEG", QImage::Format_Grayscale8, "a.jpg", qRgb(99, 99, 99), qRgb(99, 99, 99));
        row("BMP", QImage::Format_RGB32, "a.bmp", solid, solid);
    }

    void formatsComeBack() {
        QFETCH(int, format);
        QFETCH(QString, name);
        QFETCH(QRgb, colour);
        QFETCH(QRgb, wanted);
        QImage image(40, 30, qAlpha(colour) < 255 ? QImage::Format_ARGB32 : QImage::Format_RGB32);
        image.fill(QColor::fromRgba(colour));
        save(image.convertToFormat(static_cast<QImage::Format>(format)), name);
        const auto read = readPicture(path(name), "The picture of scene-2");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->size(), QSize(40, 30));
        QCOMPARE(read->hasAlphaChannel(), qAlpha(wanted) < 255);
        QVERIFY2(isNear(read->pixelColor(11, 7).rgba(), wanted, 2),
                 qPrintable(QString::number(read->pixel(11, 7), 16)));
    }

    void printColours() {
        write("a.jpg", QByteArray::fromBase64(kCmykJpeg));
        const auto read = readPicture(path("a.jpg"), "The picture of scene-2");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY2(isNear(read->pixel(5, 5), qRgb(235, 51, 51), 8), qPrintable(QString::number(read->pixel(5, 5), 16)));
    }

    void profilesBecomeSrgb() {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(qRgb(234, 51, 35));  // sRGB's red, said in Display P3
        image.setColorSpace(QColorSpace::DisplayP3);
        save(image, "a.png");
        const auto read = readPicture(path("a.png"), "The picture of scene-2");
        QVERIFY(read);
        QVERIFY2(isNear(read->pixel(5, 5), qRgb(255, 0, 0), 4), qPrintable(QString::number(read->pixel(5, 5), 16)));
    }

    void orientation_data() {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QPoint>("bright");  // where the stored top left corner is to be seen
        QTest::newRow("upright") << 1 << QSize(400, 240) << QPoint(0, 0);
        QTest::newRow("upside down") << 3 << QSize(400, 240) << QPoint(1, 1);
        QTest::newRow("turned right") << 6 << QSize(240, 400) << QPoint(1, 0);
        QTest::newRow("turned left") << 8 << QSize(240, 400) << QPoint(0, 1);
    }

    void orientation() {
        QFETCH(int, orientation);
        QFETCH(QSize, size);
        QFETCH(QPoint, bright);
        QImage image(400, 240, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter(&image).fillRect(0, 0, 200, 120, Qt::white);
        write("a.jpg", withOrientation(packed(image, "JPEG"), static_cast<char>(orientation)));
        for (const QSize wanted : {QSize(), size / 4}) {
            const auto read = readPicture(path("a.jpg"), "The picture of scene-2", wanted);
            QVERIFY(read);
            QCOMPARE(read->size(), wanted.isEmpty() ? size : wanted);
            for (const int x : {0, 1})
                for (const int y : {0, 1}) {
                    const QRgb pixel = read->pixel(read->width() * (2 * x + 1) / 4, read->height() * (2 * y + 1) / 4);
                    QCOMPARE(qGray(pixel) > 128, QPoint(x, y) == bright);
                }
        }
    }

    void largeJpegIsReadSmaller_data() {
        QTest::addColumn<QSize>("wanted");
        QTest::addColumn<QSize>("size");
        QTest::newRow("all") << QSize() << QSize(801, 1203);
        QTest::newRow("as large") << QSize(700, 1000) << QSize(801, 1203);
        QTest::newRow("half") << QSize(401, 602) << QSize(401, 602);
        QTest::newRow("a little more than a quarter") << QSize(202, 100) << QSize(401, 602);
        QTest::newRow("an eighth") << QSize(20, 20) << QSize(101, 151);
    }

    void largeJpegIsReadSmaller() {
        QFETCH(QSize, wanted);
        QFETCH(QSize, size);
        save(detailed(801, 1203), "a.jpg");
        const auto read = readPicture(path("a.jpg"), "The picture of scene-2", wanted);
        QVERIFY(read);
        QCOMPARE(read->size(), size);
    }

    void oddSizes_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("one pixel") << QSize(1, 1);
        QTest::newRow("wide") << QSize(8191, 3);
        QTest::newRow("tall") << QSize(3, 8191);
    }

    void oddSizes() {
        QFETCH(QSize, size);
        for (const char* name : {"a.png", "a.jpg", "a.bmp"}) {
            save(detailed(size.width(), size.height()), name);
            const auto read = readPicture(path(name), "The picture of scene-2");
            QVERIFY(read);
            QCOMPARE(read->size(), size);
        }
    }

    void contentDecides() {
        save(detailed(64, 48), "a.png");
        std::filesystem::rename(path("a.png"), path("a.jpg"));
        QVERIFY(readPicture(path("a.jpg"), "The picture of scene-2"));
        save(detailed(64, 48), "b.jpg");
        std::filesystem::rename(path("b.jpg"), path("b.png"));
        QVERIFY(readPicture(path("b.png"), "The picture of scene-2"));
    }

    void webpComesByFfmpeg() {
        if (!avcodec_find_encoder_by_name("libwebp"))
            QSKIP("no encoder to make the picture with");
        sample::ClipRecipe recipe;
        recipe.encoder = "libwebp";
        recipe.frames = 1;
        recipe.range = AVCOL_RANGE_MPEG;
        sample::writeClip(path("a.webp"), recipe, sample::flat(100, 120, 140));
        const auto read = readPicture(path("a.webp"), "The picture of scene-2");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->size(), QSize(160, 96));
        // WebP is BT.601 in limited range.
        QVERIFY2(isNear(read->pixel(50, 50), qRgb(117, 91, 82), 4), qPrintable(QString::number(read->pixel(50, 50), 16)));
    }

    void cutOffIsSaid_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("part");
        for (const char* name : {"a.jpg", "a.png", "a.bmp", "progressive.jpg"})
            for (const double part : {0.1, 0.5, 0.95})
                QTest::newRow(qPrintable(QString("%1 %2").arg(name).arg(part))) << name << part;
    }

    void cutOffIsSaid() {
        QFETCH(QString, name);
        QFETCH(double, part);
        const QImage image = detailed(300, 200);
        if (name.startsWith("progressive")) {
            QImageWriter writer(QString::fromStdString(path(name).string()));
            writer.setProgressiveScanWrite(true);
            QVERIFY(writer.write(image));
        } else {
            save(image, name);
        }
        QVERIFY(readPicture(path(name), "The picture of scene-2"));
        const auto whole = static_cast<double>(std::filesystem::file_size(path(name)));
        std::filesystem::resize_file(path(name), static_cast<std::uintmax_t>(whole * part));
        said(readPicture(path(name), "The picture of scene-2"), ErrorCode::InvalidInput, name, "could not be read");
    }

    void cutOffGifIsSaid() {
        sample::ClipRecipe recipe;
        recipe.encoder = "gif";
        recipe.pixels = AV_PIX_FMT_RGB8;
        recipe.frames = 1;
        sample::writeClip(path("a.gif"), recipe, [](int, AVFrame& picture) {
            for (int i = 0; i < picture.linesize[0] * picture.height; ++i)
                picture.data[0][i] = static_cast<std::uint8_t>(i * i / 7);
        });
        QVERIFY(readPicture(path("a.gif"), "The picture of scene-2"));
        std::filesystem::resize_file(path("a.gif"), std::filesystem::file_size(path("a.gif")) / 2);
        said(readPicture(path("a.gif"), "The picture of scene-2"), ErrorCode::InvalidInput, "a.gif", "could not be read");
    }

    void emptyIsSaid() {
        write("a.png", {});
        said(readPicture(path("a.png"), "The picture of scene-2"), ErrorCode::InvalidInput, "a.png", "empty");
    }

    void missingIsSaid() {
        said(readPicture(path("a.png"), "The picture of scene-2"), ErrorCode::NotFound, "a.png", "is gone");
    }

    void textIsSaid() {
        write("a.png", "This is no picture at all, but it says so in plain words.");
        said(readPicture(path("a.png"), "The picture of scene-2"), ErrorCode::InvalidInput, "a.png", "no video or picture");
    }

    void damagedPngIsSaid() {
        QByteArray bytes = packed(detailed(300, 200), "PNG");
        for (int i = 0; i < 200; ++i)
            bytes[bytes.size() / 2 + i] = static_cast<char>(i * 37);
        write("a.png", bytes);
        said(readPicture(path("a.png"), "The picture of scene-2"), ErrorCode::InvalidInput, "a.png", "could not be read");
    }

    void hugeIsRefused() {
        write("a.pbm", "P4\n20000 20000\n");
        said(readPicture(path("a.pbm"), "The picture of scene-2"), ErrorCode::InvalidInput, "a.pbm", "too large");
    }

    void lockedIsSaid() {
        save(detailed(20, 20), "a.png");
        std::filesystem::permissions(path("a.png"), std::filesystem::perms::none);
        if (std::ifstream(path("a.png")))
            QSKIP("this user may read everything");
        said(readPicture(path("a.png"), "The picture of scene-2"), ErrorCode::Io, "a.png", "may not");
    }

    void stopIsHeard() {
        save(detailed(20, 20), "a.png");
        std::stop_source stop;
        stop.request_stop();
        const auto read = readPicture(path("a.png"), "The picture of scene-2", {}, stop.get_token());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
    }

private:
    [[nodiscard]] std::filesystem::path path(const QString& name) const {
        return (m_folder->path() + "/" + name).toStdString();
    }
    void save(const QImage& image, const QString& name) const {
        QVERIFY(image.save(QString::fromStdString(path(name).string())));
    }
    static QByteArray packed(const QImage& image, const char* format) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format, 95);
        return bytes;
    }
    void write(const QString& name, const QByteArray& bytes) const {
        std::ofstream(path(name), std::ios::binary).write(bytes.data(), bytes.size());
    }
    static void said(const Result<QImage>& read, ErrorCode code, const QString& name, const QString& what) {
        QVERIFY(!read);
        const QString message = QString::fromStdString(read.error().message);
        QVERIFY2(read.error().code == code, qPrintable(message));
        QVERIFY2(message.contains("scene-2") && message.contains(name) && message.contains(what), qPrintable(message));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestPictureReader)
#include "tst_picture_reader.moc"
