#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/media/frame/colour.h"
#include "core/media/frame/frame_converter.h"
#include "sample_clip.h"

using namespace sw;
using sample::ClipRecipe;

namespace {

/// The first picture of a clip.
struct FirstPicture {
    std::unique_ptr<ClipReader> reader;
    std::unique_ptr<FrameConverter> converter;
    const AVFrame* picture = nullptr;

    explicit FirstPicture(const std::filesystem::path& file) {
        auto opened = ClipReader::open(file, "The video of clip-7");
        if (!opened)
            qFatal("%s", opened.error().message.c_str());
        reader = std::move(*opened);
        picture = (*reader->at({}))->picture.get();
        converter = std::make_unique<FrameConverter>(reader->format(), *picture, "The video of clip-7");
    }
    [[nodiscard]] QSize size() const { return {reader->format().width, reader->format().height}; }
    [[nodiscard]] Frame frame(QSize wanted = {}) const {
        auto made = converter->planar(*picture, {{0, 0, 1, 1}, wanted.isEmpty() ? size() : wanted});
        if (!made)
            qFatal("%s", made.error().message.c_str());
        return std::move(*made);
    }
};

/// A coded colour as a matrix and range make it, in `depth` bits.
std::array<int, 3> coded(QColor colour, double kr, double kb, bool full, int depth) {
    const double r = colour.redF();
    const double g = colour.greenF();
    const double b = colour.blueF();
    const double y = kr * r + (1 - kr - kb) * g + kb * b;
    const double u = (b - y) / (2 * (1 - kb));
    const double v = (r - y) / (2 * (1 - kr));
    const double unit = 1 << (depth - 8);
    const double top = (1 << depth) - 1;
    const auto round = [](double value) { return static_cast<int>(std::lround(value)); };
    if (full)
        return {round(top * y), round(128 * unit + top * u), round(128 * unit + top * v)};
    return {round(unit * (16 + 219 * y)), round(unit * (128 + 224 * u)), round(unit * (128 + 224 * v))};
}

}  // namespace

class TestFrameConverter : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void patchesComeBack_data() {
        QTest::addColumn<int>("matrix");
        QTest::addColumn<double>("kr");
        QTest::addColumn<double>("kb");
        QTest::addColumn<bool>("full");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<QSize>("size");
        const auto row = [](const char* name, int matrix, double kr, double kb, bool full, int pixels, QSize size) {
            QTest::newRow(name) << matrix << kr << kb << full << pixels << size;
        };
        const QSize small(64, 48);
        const QSize large(1280, 720);
        row("709", AVCOL_SPC_BT709, 0.2126, 0.0722, false, AV_PIX_FMT_YUV420P, small);
        row("709, full range", AVCOL_SPC_BT709, 0.2126, 0.0722, true, AV_PIX_FMT_YUV420P, small);
        row("601", AVCOL_SPC_SMPTE170M, 0.299, 0.114, false, AV_PIX_FMT_YUV420P, large);
        row("601, full range", AVCOL_SPC_BT470BG, 0.299, 0.114, true, AV_PIX_FMT_YUV420P, small);
        row("240M", AVCOL_SPC_SMPTE240M, 0.212, 0.087, false, AV_PIX_FMT_YUV420P, small);
        row("not said, small", AVCOL_SPC_UNSPECIFIED, 0.299, 0.114, false, AV_PIX_FMT_YUV420P, small);
        row("not said, large", AVCOL_SPC_UNSPECIFIED, 0.2126, 0.0722, false, AV_PIX_FMT_YUV420P, large);
        row("4:2:2", AVCOL_SPC_BT709, 0.2126, 0.0722, false, AV_PIX_FMT_YUV422P, small);
        row("4:4:4", AVCOL_SPC_SMPTE170M, 0.299, 0.114, false, AV_PIX_FMT_YUV444P, small);
        row("10 bit", AVCOL_SPC_BT709, 0.2126, 0.0722, false, AV_PIX_FMT_YUV420P10, small);
        row("10 bit, full range, 601", AVCOL_SPC_SMPTE170M, 0.299, 0.114, true, AV_PIX_FMT_YUV422P10, small);
        row("12 bit", AVCOL_SPC_BT709, 0.2126, 0.0722, false, AV_PIX_FMT_YUV444P12, small);
    }

    void patchesComeBack() {
        QFETCH(int, matrix);
        QFETCH(double, kr);
        QFETCH(double, kb);
        QFETCH(bool, full);
        QFETCH(int, pixels);
        QFETCH(QSize, size);
        for (const char* name : {"#000000", "#ffffff", "#808080", "#c04020", "#20a060", "#3050c8", "#e8c810"}) {
            ClipRecipe recipe;
            recipe.encoder = "ffv1";
            recipe.matrix = static_cast<AVColorSpace>(matrix);
            recipe.range = full ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
            if (matrix == AVCOL_SPC_UNSPECIFIED)
                recipe.primaries = AVCOL_PRI_UNSPECIFIED;
            recipe.pixels = static_cast<AVPixelFormat>(pixels);
            recipe.width = size.width();
            recipe.height = size.height();
            recipe.frames = 1;
            const int depth = pixels == AV_PIX_FMT_YUV444P12                                        ? 12
                              : pixels == AV_PIX_FMT_YUV420P10 || pixels == AV_PIX_FMT_YUV422P10 ? 10
                                                                                                 : 8;
            const QColor colour(name);
            const auto [y, u, v] = coded(colour, kr, kb, full, depth);
            sample::writeClip(path("a.mkv"), recipe, sample::flat(y, u, v));
            const FirstPicture first(path("a.mkv"));
            const Yuv wanted = yuvOf(colour.rgb());
            for (const QSize shown : {size, size / 2, QSize(96, 80)}) {
                const Frame frame = first.frame(shown);
                const auto [cy, cu, cv] = std::array{frame.y.row(9)[11], frame.u.row(5)[7], frame.v.row(5)[7]};
                QVERIFY2(std::abs(cy - wanted.y) <= 1 && std::abs(cu - wanted.u) <= 1 && std::abs(cv - wanted.v) <= 1,
                         qPrintable(QString("%1 at %2: %3 %4 %5 for %6 %7 %8")
                                        .arg(name).arg(shown.width()).arg(cy).arg(cu).arg(cv).arg(wanted.y).arg(wanted.u).arg(wanted.v)));
                if (colour.saturation() == 0)
                    QVERIFY(cu == 128 && cv == 128);
            }
        }
    }

    void hdrPatches_data() {
        QTest::addColumn<int>("transfer");
        QTest::addColumn<double>("signal");
        QTest::addColumn<double>("shown");
        QTest::newRow("PQ black") << int(AVCOL_TRC_SMPTE2084) << 0.0 << 0.0;
        QTest::newRow("PQ white") << int(AVCOL_TRC_SMPTE2084) << pqFromNits(203) << 0.906;
        QTest::newRow("PQ peak") << int(AVCOL_TRC_SMPTE2084) << pqFromNits(1000) << 1.0;
        QTest::newRow("HLG white") << int(AVCOL_TRC_ARIB_STD_B67) << 0.75 << 0.906;
        QTest::newRow("HLG peak") << int(AVCOL_TRC_ARIB_STD_B67) << 1.0 << 1.0;
        QTest::newRow("BT.2020 SDR grey") << int(AVCOL_TRC_BT2020_10) << 0.5 << 0.5;
    }

    void hdrPatches() {
        QFETCH(int, transfer);
        QFETCH(double, signal);
        QFETCH(double, shown);
        ClipRecipe recipe;
        recipe.encoder = "ffv1";
        recipe.pixels = AV_PIX_FMT_YUV420P10;
        recipe.matrix = AVCOL_SPC_BT2020_NCL;
        recipe.primaries = AVCOL_PRI_BT2020;
        recipe.transfer = static_cast<AVColorTransferCharacteristic>(transfer);
        recipe.frames = 1;
        sample::writeClip(path("a.mkv"), recipe, sample::flat(static_cast<int>(std::lround(64 + 876 * signal)), 512, 512));
        const Frame frame = FirstPicture(path("a.mkv")).frame();
        const double level = (frame.y.row(20)[20] - 16) / 219.0;
        QVERIFY2(std::abs(level - shown) < 0.012, qPrintable(QString::number(level)));
        QCOMPARE(int(frame.u.row(10)[10]), 128);
        QCOMPARE(int(frame.v.row(10)[10]), 128);
    }

    void turnsStandUpright_data() {
        QTest::addColumn<int>("turns");
        QTest::newRow("upright") << 0;
        QTest::newRow("a quarter") << 1;
        QTest::newRow("a half") << 2;
        QTest::newRow("three quarters") << 3;
    }

    // A bright corner at the top left of the stored picture, turned clockwise.
    void turnsStandUpright() {
        QFETCH(int, turns);
        ClipRecipe recipe;
        recipe.encoder = "mpeg4";
        recipe.frames = 1;
        recipe.quarterTurns = turns;
        sample::writeClip(path("a.mov"), recipe, [](int i, AVFrame& picture) {
            sample::flat(40, 100, 150)(i, picture);
            for (int y = 0; y < picture.height / 2; ++y)
                std::fill_n(picture.data[0] + y * picture.linesize[0], picture.width / 2, std::uint8_t{200});
        });
        const FirstPicture first(path("a.mov"));
        const Frame frame = first.frame();
        const int width = frame.width();
        const int height = frame.height();
        QCOMPARE(QSize(width, height), turns % 2 ? QSize(96, 160) : QSize(160, 96));
        const bool right = turns == 1 || turns == 2;
        const bool bottom = turns == 2 || turns == 3;
        for (const bool x : {false, true})
            for (const bool y : {false, true}) {
                const int luma = frame.y.row(height * (y ? 3 : 1) / 4)[width * (x ? 3 : 1) / 4];
                QCOMPARE(luma > 120, x == right && y == bottom);
            }
        const auto image = first.converter->image(*first.picture, {{0, 0, 1, 1}, first.size()});
        QVERIFY(image);
        QCOMPARE(image->size(), first.size());
        QVERIFY(qGray(image->pixel(width * (right ? 3 : 1) / 4, height * (bottom ? 3 : 1) / 4)) > 120);
    }

    void cropIsAboutTheCentre() {
        ClipRecipe recipe;
        recipe.frames = 1;
        sample::writeClip(path("a.mov"), recipe, [](int i, AVFrame& picture) {
            sample::flat(40, 128, 128)(i, picture);
            for (int y = 0; y < picture.height; ++y)
                std::fill_n(picture.data[0] + y * picture.linesize[0] + picture.width / 4, picture.width / 2,
                            std::uint8_t{200});
        });
        const FirstPicture first(path("a.mov"));
        const auto frame = first.converter->planar(*first.picture, {{0.3, 0, 0.4, 1}, {64, 96}});
        QVERIFY(frame);
        for (int x = 0; x < 64; ++x)
            QVERIFY(frame->y.row(50)[x] > 180);
    }

    void alphaIsKept_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("encoder");
        QTest::addColumn<int>("pixels");
        QTest::newRow("VP8") << "a.webm" << "libvpx" << int(AV_PIX_FMT_YUVA420P);
        QTest::newRow("VP9") << "a.webm" << "libvpx-vp9" << int(AV_PIX_FMT_YUVA420P);
        QTest::newRow("ProRes 4444") << "a.mov" << "prores_ks" << int(AV_PIX_FMT_YUVA444P10);
        QTest::newRow("PNG") << "a.mov" << "png" << int(AV_PIX_FMT_RGBA);
    }

    void alphaIsKept() {
        QFETCH(QString, name);
        QFETCH(QString, encoder);
        QFETCH(int, pixels);
        if (!avcodec_find_encoder_by_name(encoder.toUtf8()))
            QSKIP("no encoder to make the clip with");
        ClipRecipe recipe;
        recipe.encoder = encoder.toStdString();
        recipe.pixels = static_cast<AVPixelFormat>(pixels);
        recipe.frames = 2;
        recipe.options = encoder.startsWith("libvpx") ? "deadline=realtime:cpu-used=4:crf=10:b=2M:auto-alt-ref=0" : "";
        const int depth = pixels == AV_PIX_FMT_YUVA444P10 ? 10 : 8;
        const auto [luma, u, v] = coded(QColor(192, 64, 32), 0.2126, 0.0722, false, depth);
        sample::writeClip(path(name), recipe, [&, luma = luma, u = u, v = v](int i, AVFrame& picture) {
            if (pixels == AV_PIX_FMT_RGBA) {
                for (int y = 0; y < picture.height; ++y)
                    for (int x = 0; x < picture.width; ++x) {
                        std::uint8_t* p = picture.data[0] + y * picture.linesize[0] + 4 * x;
                        p[0] = 192, p[1] = 64, p[2] = 32, p[3] = x < picture.width / 2 ? 255 : 0;
                    }
                return;
            }
            sample::flat(luma, u, v)(i, picture);
            for (int y = 0; y < picture.height; ++y)
                for (int x = 0; x < picture.width; ++x) {
                    std::uint8_t* row = picture.data[3] + y * picture.linesize[3];
                    const int alpha = x < picture.width / 2 ? (1 << depth) - 1 : 0;
                    if (depth == 8)
                        row[x] = static_cast<std::uint8_t>(alpha);
                    else
                        reinterpret_cast<std::uint16_t*>(row)[x] = static_cast<std::uint16_t>(alpha);
                }
        });
        const FirstPicture first(path(name));
        QVERIFY(first.reader->format().alpha);
        const auto image = first.converter->image(*first.picture, {{0, 0, 1, 1}, first.size()});
        QVERIFY(image);
        const QRgb solid = image->pixel(30, 48);
        QVERIFY2(qAlpha(solid) > 250 && qAlpha(image->pixel(130, 48)) < 5, qPrintable(QString::number(solid, 16)));
        QVERIFY2(std::abs(qRed(solid) - 192) < 5 && std::abs(qGreen(solid) - 64) < 5 && std::abs(qBlue(solid) - 32) < 5,
                 qPrintable(QString::number(solid, 16)));
    }

    // Rows of the two fields differ; no comb is left.
    void interlacedShowsOneField() {
        ClipRecipe recipe;
        recipe.encoder = "mpeg2video";
        recipe.width = 320;
        recipe.height = 240;
        recipe.rate = {25, 1};
        recipe.frames = 2;
        recipe.interlaced = true;
        sample::writeClip(path("a.mkv"), recipe, [](int i, AVFrame& picture) {
            sample::flat(60, 128, 128)(i, picture);
            for (int y = 1; y < picture.height; y += 2)
                std::fill_n(picture.data[0] + y * picture.linesize[0], picture.width, std::uint8_t{180});
        });
        const FirstPicture first(path("a.mkv"));
        QVERIFY(first.picture->interlaced_frame);
        const Frame frame = first.frame();
        for (int y = 20; y < 200; ++y)
            QVERIFY2(std::abs(frame.y.row(y)[100] - 60) < 12, qPrintable(QString::number(frame.y.row(y)[100])));
    }

    void oddSizes_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("one pixel") << QSize(1, 1);
        QTest::newRow("wide") << QSize(8191, 3);
        QTest::newRow("tall") << QSize(3, 8191);
        QTest::newRow("odd") << QSize(33, 17);
    }

    void oddSizes() {
        QFETCH(QSize, size);
        ClipRecipe recipe;
        recipe.encoder = "ffv1";
        recipe.pixels = AV_PIX_FMT_YUV420P;
        recipe.width = size.width();
        recipe.height = size.height();
        recipe.frames = 1;
        sample::writeClip(path("a.mkv"), recipe, sample::flat(120, 90, 160));
        const FirstPicture first(path("a.mkv"));
        QCOMPARE(first.size(), size);
        const Frame frame = first.frame({64, 40});
        for (const int x : {0, 31, 63}) {
            QVERIFY(std::abs(frame.y.row(20)[x] - 120) <= 1);
            QVERIFY(std::abs(frame.u.row(10)[x / 2] - 90) <= 1);
        }
    }

    void unusualMatrixIsSaid() {
        ClipRecipe recipe;
        recipe.encoder = "ffv1";
        recipe.frames = 1;
        recipe.matrix = AVCOL_SPC_YCGCO;
        sample::writeClip(path("a.mkv"), recipe, sample::flat(120, 90, 160));
        const FirstPicture first(path("a.mkv"));
        const auto frame = first.converter->planar(*first.picture, {{0, 0, 1, 1}, first.size()});
        QVERIFY(!frame);
        QCOMPARE(frame.error().code, ErrorCode::Unsupported);
        QVERIFY(QString::fromStdString(frame.error().message).contains("clip-7"));
    }

private:
    [[nodiscard]] std::filesystem::path path(const QString& name) const {
        return (m_folder->path() + "/" + name).toStdString();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestFrameConverter)
#include "tst_frame_converter.moc"
