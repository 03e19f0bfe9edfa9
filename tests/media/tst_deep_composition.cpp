#include <QRgba64>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <functional>
#include <set>

#include "core/media/caption/fonts.h"
#include "core/media/finish/blend_modes.h"
#include "core/media/frame/chroma_grid.h"
#include "core/media/frame/frame_converter.h"
#include "core/media/scene/compositor.h"
#include "core/model/transition_names.h"
#include "sample_clip.h"
#include "sample_cut.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

using namespace sw;
namespace fs = std::filesystem;
using Levels = Depth<std::uint16_t>;

namespace {

template <class Sample>
BasicFrame<Sample> composed(const Cut& cut, const fs::path& folder, std::int64_t frame) {
    BasicCompositor<Sample> compositor(std::make_shared<const Cut>(cut), folder, sample::style("bold"), cut.width, cut.height);
    BasicFrame<Sample> out;
    const Result<void> made = compositor.compose(frame, out);
    if (!made)
        qFatal("%s", made.error().message.c_str());
    return out;
}

/// How a frame of 10 bits differs from one of 8, in levels of 8 bits.
struct Difference {
    double largest = 0;
    double beyond = 0;  ///< the part of all samples that differ by more than one level once they are rounded
    bool inRange = true;
    bool hasBetween = false;  ///< levels that 8 bits do not have

    void add(const DeepPlane& deep, const Plane& plane, double& samples) {
        for (int y = 0; y < plane.height(); ++y)
            for (int x = 0; x < plane.width(); ++x) {
                const int level = deep.row(y)[x];
                const int off = std::abs(((level + 2) >> 2) - plane.row(y)[x]);
                largest = std::max(largest, std::abs(level / 4.0 - plane.row(y)[x]));
                beyond += off > 1 ? 1 : 0;
                inRange = inRange && level <= Levels::kMost;
                hasBetween = hasBetween || level % 4 != 0;
                ++samples;
            }
    }
};

Difference difference(const DeepFrame& deep, const Frame& frame) {
    Difference found;
    double samples = 0;
    found.add(deep.y, frame.y, samples);
    found.add(deep.u, frame.u, samples);
    found.add(deep.v, frame.v, samples);
    found.beyond /= samples;
    return found;
}

/// Two scenes with a sprite each, an overlay and a title that is being typed, words below; a transition between the scenes.
struct Film {
    QTemporaryDir folder;
    fs::path path = folder.path().toStdString();
    Cut cut = sample::cut(path, 2, 30);

    Film() {
        // QPainter turns pictures of 8 bits less exactly.
        for (CutPicture& scene : cut.pictures)
            scene.layers[1].rotation = 0;
        CutOverlay own;
        own.origin = "clip-1";
        own.range = {TimePoint{}, TimePoint{} + cut.duration};
        own.layer.media = sample::store(sample::picture(160, 120, 3), path, "own");
        own.layer.box = {60, 60, 150, 110};
        own.layer.opacity = 0.8;
        own.animation.in = "none";
        CutOverlay title = own;
        title.origin = "clip-2";
        title.layer = {};
        title.layer.box = {20, 300, 230, 90};
        title.title.text = "Hello you";
        title.title.boxColour = "#80202060";
        title.animation.in = "typewriter";
        cut.overlays = {own, title};
        cut.captions = {sample::caption({"Two", "short", "lines", "here"}, 3, cut.rate)};
    }
    [[nodiscard]] Difference at(std::int64_t frame) const {
        return difference(composed<std::uint16_t>(cut, path, frame), composed<std::uint8_t>(cut, path, frame));
    }
};

/// The same levels in 10 bits.
DeepFrame raised(const Frame& frame) {
    DeepFrame deep(frame.width(), frame.height());
    const auto raise = [](const Plane& plane, DeepPlane& to) {
        for (int y = 0; y < plane.height(); ++y)
            std::transform(plane.row(y), plane.row(y) + plane.width(), to.row(y),
                           [](std::uint8_t level) { return static_cast<std::uint16_t>(4 * level); });
    };
    raise(frame.y, deep.y);
    raise(frame.u, deep.u);
    raise(frame.v, deep.v);
    return deep;
}

/// As grey as it says, 0…1, with 16 bits.
QImage greys(int width, int height, const std::function<double(int x, int y)>& light) {
    QImage image(width, height, QImage::Format_RGBX64);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const auto level = static_cast<quint16>(std::lround(65535 * light(x, y)));
            reinterpret_cast<QRgba64*>(image.scanLine(y))[x] = QRgba64::fromRgba64(level, level, level, 65535);
        }
    return image;
}

/// One scene of one picture that covers the canvas, still.
Cut stillCut(const MediaRef& media, const Box& box) {
    Cut cut;
    cut.width = 270;
    cut.height = 480;
    cut.duration = Duration::frames(30, cut.rate);
    CutPicture scene;
    scene.origin = "scene-1";
    scene.range = {TimePoint{}, TimePoint{} + cut.duration};
    CutLayer layer;
    layer.media = media;
    layer.box = box;
    scene.layers = {layer};
    cut.pictures = {scene};
    return cut;
}

double lumaOf(double light) {
    return Levels::kBlack + (Levels::kWhite - Levels::kBlack) * light;
}

std::set<int> levelsOf(const DeepPlane& plane) {
    std::set<int> levels;
    for (int y = 0; y < plane.height(); ++y)
        levels.insert(plane.row(y), plane.row(y) + plane.width());
    return levels;
}

/// The largest distance of luma from what it should be, but for a border.
double error(const DeepFrame& frame, const std::function<double(int x, int y)>& luma) {
    constexpr int kBorder = 4;
    double largest = 0;
    for (int y = kBorder; y < frame.height() - kBorder; ++y)
        for (int x = kBorder; x < frame.width() - kBorder; ++x)
            largest = std::max(largest, std::abs(frame.y.row(y)[x] - luma(x, y)));
    return largest;
}

}  // namespace

/// What 10 bits compose: the same pictures as 8 bits, but exact to a level of 1023.
class TestDeepComposition : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadFonts(SW_DATA_DIR)); }

    void transitionsLookAsInEightBits_data() {
        QTest::addColumn<int>("kind");
        for (const TransitionEntry& entry : transitionEntries())
            QTest::newRow(entry.name) << static_cast<int>(entry.kind);
    }
    void transitionsLookAsInEightBits() {
        QFETCH(int, kind);
        // These lay pictures over one another several times, which 8 bits round each time.
        const std::set<TransitionKind> repeating = {TransitionKind::ZoomIn, TransitionKind::ZoomOut, TransitionKind::Spin,
                                                    TransitionKind::Doors, TransitionKind::Blur};
        const bool manyRounds = repeating.contains(static_cast<TransitionKind>(kind));
        const Film film;
        const Frame from = composed<std::uint8_t>(film.cut, film.path, 10);
        const Frame to = composed<std::uint8_t>(film.cut, film.path, 50);
        Frame out(from.width(), from.height());
        DeepFrame deep(from.width(), from.height());
        TransitionPainter painter;
        BasicTransitionPainter<std::uint16_t> deepPainter;
        for (const double progress : {0.06, 0.21, 0.45, 0.5, 0.62, 0.93}) {
            painter.paint(static_cast<TransitionKind>(kind), progress, from, to, out);
            deepPainter.paint(static_cast<TransitionKind>(kind), progress, raised(from), raised(to), deep);
            const Difference off = difference(deep, out);
            QVERIFY(off.inRange);
            const QString text = QString("at %1: %2 levels, %3 beyond one").arg(progress).arg(off.largest).arg(off.beyond);
            QVERIFY2(off.largest <= (manyRounds ? 3.5 : 1.75), qPrintable(text));
            QVERIFY2(off.beyond < (manyRounds ? 0.05 : 1e-4), qPrintable(text));
        }
    }

    void blendModesLookAsInEightBits_data() {
        QTest::addColumn<int>("mode");
        for (int mode = 0; mode <= static_cast<int>(BlendMode::Exclusion); ++mode)
            QTest::newRow(QByteArray::number(mode)) << mode;
    }
    void blendModesLookAsInEightBits() {
        QFETCH(int, mode);
        Frame frame = frameFrom(sample::picture(160, 120, 1));
        const Frame above = frameFrom(sample::picture(120, 90, 4));
        DeepFrame deep = raised(frame);
        overBlended(static_cast<BlendMode>(mode), opaquePlanes(Frame(above)), 20, 10, 0.6, frame);
        overBlended(static_cast<BlendMode>(mode), opaquePlanes(raised(above)), 20, 10, 0.6, deep);
        const Difference off = difference(deep, frame);
        QVERIFY(off.inRange && off.hasBetween);
        QVERIFY2(off.largest <= 1.5, qPrintable(QString::number(off.largest)));
    }

    void filmsLookAsInEightBits_data() {
        QTest::addColumn<bool>("grade");
        QTest::addColumn<bool>("finish");
        QTest::addColumn<double>("beyond");
        QTest::newRow("plain") << false << false << 0.005;
        QTest::newRow("graded film, turning camera") << true << false << 0.04;
        QTest::newRow("graded scene, masked and keyed overlay") << false << true << 0.04;
    }
    /// Layers, overlays, titles, captions, grades and effects together; 8 bits round at each step.
    void filmsLookAsInEightBits() {
        QFETCH(bool, grade);
        QFETCH(bool, finish);
        QFETCH(double, beyond);
        Film film;
        ColourGrade look;
        look.exposure = 0.3;
        look.temperature = 0.3;
        look.contrast = 0.2;
        look.saturation = 0.2;
        look.blur = 0.03;
        look.vignette = 0.6;
        look.grain = 0.5;
        if (grade) {
            film.cut.pictures[0].camera[1].roll = 4;
            film.cut.grade = look;
        }
        if (finish) {
            film.cut.pictures[0].grade = look;
            CutLayer& layer = film.cut.overlays[0].layer;
            layer.grade = look;
            layer.mask.shape = MaskShape::Ellipse;
            layer.mask.feather = 0.3;
            layer.key.colour = "#d03050";
        }
        for (const int frame : {0, 17}) {
            const Difference off = film.at(frame);
            QVERIFY(off.inRange && off.hasBetween);
            const QString text = QString("frame %1: %2 levels, %3 beyond one").arg(frame).arg(off.largest).arg(off.beyond);
            QVERIFY2(off.largest <= 5, qPrintable(text));
            QVERIFY2(off.beyond < beyond, qPrintable(text));
        }
    }

    void captionsLookAsInEightBits_data() {
        QTest::addColumn<QString>("style");
        for (const char* name : {"bold", "box", "gradient", "karaoke", "neon", "pill", "typewriter", "underline"})
            QTest::newRow(name) << name;
    }
    void captionsLookAsInEightBits() {
        QFETCH(QString, style);
        const Film film;
        const auto cut = std::make_shared<const Cut>(film.cut);
        CaptionPainter painter(cut, sample::style(style.toStdString()), cut->width, cut->height);
        BasicCaptionPainter<std::uint16_t> deepPainter(cut, sample::style(style.toStdString()), cut->width, cut->height);
        const Frame below = frameFrom(sample::picture(cut->width, cut->height, 2));
        for (const int at : {4, 9, 21}) {
            const CaptionState state = painter.stateAt(startOfFrame(at, cut->rate));
            Frame frame = below;
            DeepFrame deep = raised(below);
            painter.paint(state, frame);
            deepPainter.paint(state, deep);
            QVERIFY(frame != below);
            const Difference off = difference(deep, frame);
            QVERIFY(off.inRange && off.hasBetween);
            const QString text = QString("frame %1: %2 levels, %3 beyond one").arg(at).arg(off.largest).arg(off.beyond);
            QVERIFY2(off.largest <= 3, qPrintable(text));
            QVERIFY2(off.beyond < 0.002, qPrintable(text));
        }
    }

    /// Between the samples, smaller and larger than the picture is: a plane stays a plane.
    void gradientsOfPicturesAreExact_data() {
        QTest::addColumn<QRectF>("rect");
        QTest::newRow("between samples") << QRectF(-20.3, -30.7, 314, 558);
        QTest::newRow("enlarged") << QRectF(-100, -177, 471, 837);
        QTest::newRow("as it is") << QRectF(-22, -39, 314, 558);
    }
    void gradientsOfPicturesAreExact() {
        QFETCH(QRectF, rect);
        const Box box{rect.x(), rect.y(), rect.width(), rect.height()};
        QTemporaryDir folder;
        const fs::path path = folder.path().toStdString();
        const auto light = [](double x, double y) { return 0.08 + 0.5 * x / 314 + 0.35 * y / 558; };
        const MediaRef media = sample::store(greys(314, 558, light), path, "gradient");
        const DeepFrame frame = composed<std::uint16_t>(stillCut(media, box), path, 0);
        const double off = error(frame, [&](int x, int y) {
            return lumaOf(light((x + 0.5 - box.x) * 314 / box.width - 0.5, (y + 0.5 - box.y) * 558 / box.height - 0.5));
        });
        QVERIFY2(off <= 1, qPrintable(QString::number(off)));
        QVERIFY2(levelsOf(frame.y).size() > 400, qPrintable(QString::number(levelsOf(frame.y).size())));
        QCOMPARE(levelsOf(frame.u), std::set<int>{Levels::kGrey});
        QCOMPARE(levelsOf(frame.v), std::set<int>{Levels::kGrey});
    }

    void gradientsOfVideosAreExact() {
        QTemporaryDir folder;
        const fs::path path = folder.path().toStdString();
        sample::ClipRecipe recipe;
        recipe.encoder = "ffv1";
        recipe.pixels = AV_PIX_FMT_YUV420P10;
        recipe.width = 270;
        recipe.height = 480;
        recipe.frames = 2;
        const auto luma = [](int x, int y) { return 64 + (x + 2 * y) * 876 / (269 + 2 * 479); };
        sample::writeClip(path / "ramp.mkv", recipe, [&](int, AVFrame& picture) {
            for (int y = 0; y < picture.height; ++y)
                for (int x = 0; x < picture.width; ++x)
                    reinterpret_cast<std::uint16_t*>(picture.data[0] + y * picture.linesize[0])[x] =
                        static_cast<std::uint16_t>(luma(x, y));
            for (int plane = 1; plane < 3; ++plane)
                for (int y = 0; y < picture.height / 2; ++y)
                    std::fill_n(reinterpret_cast<std::uint16_t*>(picture.data[plane] + y * picture.linesize[plane]),
                                picture.width / 2, std::uint16_t{Levels::kGrey});
        });
        const DeepFrame frame = composed<std::uint16_t>(stillCut({"ramp", "mkv"}, {0, 0, 270, 480}), path, 0);
        const double off = error(frame, [&](int x, int y) { return luma(x, y); });
        QVERIFY2(off <= 1, qPrintable(QString::number(off)));
        QVERIFY2(levelsOf(frame.y).size() > 800, qPrintable(QString::number(levelsOf(frame.y).size())));
    }

    /// What the sources of a video are turned into is the same in both depths, whatever they are.
    void videosLookAsInEightBits_data() {
        QTest::addColumn<int>("pixels");
        QTest::addColumn<int>("range");
        QTest::addColumn<int>("matrix");
        QTest::addColumn<int>("transfer");
        const auto row = [](const char* name, int pixels, int range, int matrix, int transfer) {
            QTest::newRow(name) << pixels << range << matrix << transfer;
        };
        row("8 bit", AV_PIX_FMT_YUV420P, AVCOL_RANGE_MPEG, AVCOL_SPC_BT709, AVCOL_TRC_BT709);
        row("8 bit, full range", AV_PIX_FMT_YUV420P, AVCOL_RANGE_JPEG, AVCOL_SPC_BT709, AVCOL_TRC_BT709);
        row("8 bit, BT.601", AV_PIX_FMT_YUV444P, AVCOL_RANGE_MPEG, AVCOL_SPC_SMPTE170M, AVCOL_TRC_BT709);
        row("grey", AV_PIX_FMT_GRAY8, AVCOL_RANGE_MPEG, AVCOL_SPC_BT709, AVCOL_TRC_BT709);
        row("grey, full range", AV_PIX_FMT_GRAY8, AVCOL_RANGE_JPEG, AVCOL_SPC_BT709, AVCOL_TRC_BT709);
        row("10 bit", AV_PIX_FMT_YUV422P10, AVCOL_RANGE_MPEG, AVCOL_SPC_BT709, AVCOL_TRC_BT709);
        row("12 bit", AV_PIX_FMT_YUV420P12, AVCOL_RANGE_MPEG, AVCOL_SPC_BT709, AVCOL_TRC_BT709);
        row("HDR", AV_PIX_FMT_YUV420P10, AVCOL_RANGE_MPEG, AVCOL_SPC_BT2020_NCL, AVCOL_TRC_SMPTE2084);
    }
    void videosLookAsInEightBits() {
        QFETCH(int, pixels);
        QFETCH(int, range);
        QFETCH(int, matrix);
        QFETCH(int, transfer);
        QTemporaryDir folder;
        sample::ClipRecipe recipe;
        recipe.encoder = "ffv1";
        recipe.pixels = static_cast<AVPixelFormat>(pixels);
        recipe.range = static_cast<AVColorRange>(range);
        recipe.matrix = static_cast<AVColorSpace>(matrix);
        recipe.transfer = static_cast<AVColorTransferCharacteristic>(transfer);
        recipe.primaries = matrix == AVCOL_SPC_BT2020_NCL ? AVCOL_PRI_BT2020 : AVCOL_PRI_BT709;
        recipe.frames = 1;
        const AVPixFmtDescriptor& format = *av_pix_fmt_desc_get(recipe.pixels);
        const int depth = format.comp[0].depth;
        const fs::path file = folder.path().toStdString() + "/a.mkv";
        sample::writeClip(file, recipe, [&](int, AVFrame& picture) {
            for (int plane = 0; plane < format.nb_components; ++plane)
                for (int y = 0; y < (plane == 0 ? picture.height : AV_CEIL_RSHIFT(picture.height, format.log2_chroma_h)); ++y)
                    for (int x = 0; x < (plane == 0 ? picture.width : AV_CEIL_RSHIFT(picture.width, format.log2_chroma_w)); ++x) {
                        const int level = plane == 0 ? (40 << (depth - 8)) + x : (118 << (depth - 8)) + (plane * x + y) / 4;
                        std::uint8_t* row = picture.data[plane] + y * picture.linesize[plane];
                        if (depth == 8)
                            row[x] = static_cast<std::uint8_t>(level);
                        else
                            reinterpret_cast<std::uint16_t*>(row)[x] = static_cast<std::uint16_t>(level);
                    }
        });
        const auto reader = ClipReader::open(file, "The video of clip-7");
        QVERIFY(reader);
        const AVFrame& picture = *(*(*reader)->at({}))->picture;
        FrameConverter converter((*reader)->format(), picture, "The video of clip-7");
        const PictureCrop crop{{0, 0, 1, 1}, {(*reader)->format().width, (*reader)->format().height}};
        const auto frame = converter.planar(picture, crop);
        const auto deep = converter.planar<std::uint16_t>(picture, crop);
        QVERIFY(frame && deep);
        const Difference off = difference(*deep, *frame);
        QVERIFY(off.inRange);
        QCOMPARE(off.hasBetween, depth > 8 || range == AVCOL_RANGE_JPEG || matrix == AVCOL_SPC_SMPTE170M);
        QVERIFY2(off.largest <= 1.25, qPrintable(QString::number(off.largest)));
    }

    /// Whatever instructions there are give the same bits.
    void codesAgree() {
        const DeepFrame frame = raised(frameFrom(sample::picture(200, 160, 3)));
        const Turn turn{-(std::int64_t{3} << 32), std::int64_t{9} << 32, 4'200'000'000, -210'000'000, 190'000'000, 4'100'000'000};
        const BasicTurnedRows<std::uint16_t> plainTurn(turn, 200, 160, SampleCode::Plain);
        BasicResampler<std::uint16_t> plain(SampleCode::Plain);
        for (const SampleCode code : sampleCodes())
            for (const double step : {0.37, 1.0, 1.43, 2.6}) {
                BasicResampler<std::uint16_t> fast(code);
                const BasicTurnedRows<std::uint16_t> fastTurn(turn, 200, 160, code);
                DeepFrame expected(208, 40);
                DeepFrame made(208, 40);
                const int count = std::min(200, static_cast<int>(199 / step));
                for (BasicResampler<std::uint16_t>* resampler : {&plain, &fast})
                    resampler->set({-0.7, step, count, 200}, {3.3, 1.1, 40, 160});
                for (int y = 0; y < 40; ++y) {
                    plain.row(frame.y, y, expected.y.row(y));
                    fast.row(frame.y, y, made.y.row(y));
                }
                QVERIFY(made == expected);
                const DeepPlane* const planes[] = {&frame.y};
                for (int y = 0; y < 40; ++y) {
                    std::uint16_t* const to[] = {made.y.row(y)};
                    std::uint16_t* const toPlain[] = {expected.y.row(y)};
                    fastTurn.make(planes, 3 * y, 0, 26, to);
                    plainTurn.make(planes, 3 * y, 0, 26, toPlain);
                }
                QVERIFY(made == expected);
            }
    }

    /// Weights of fades are as fine as samples.
    void slowFadesAreExact() {
        QTemporaryDir folder;
        const fs::path path = folder.path().toStdString();
        Cut cut = stillCut(sample::store(greys(300, 500, [](int, int) { return 0; }), path, "black"), {0, 0, 270, 480});
        CutPicture white = cut.pictures[0];
        white.layers[0].media = sample::store(greys(300, 500, [](int, int) { return 1; }), path, "white");
        white.range = {white.range.end, white.range.end + Duration::frames(400, cut.rate)};
        white.transition = {TransitionKind::Dissolve, Duration::frames(400, cut.rate)};
        cut.duration = Duration::frames(430, cut.rate);
        cut.pictures.push_back(white);
        DeepCompositor compositor(std::make_shared<const Cut>(cut), path, sample::style("bold"), cut.width, cut.height);
        DeepFrame frame;
        std::set<int> seen;
        for (int i = 0; i < 400; ++i) {
            QVERIFY(compositor.compose(30 + i, frame));
            const double progress = (i + 1) / 401.0;
            const double expected = lumaOf(progress * progress * (3 - 2 * progress));
            const int level = frame.y.row(240)[135];
            QVERIFY2(std::abs(level - expected) <= 1, qPrintable(QString("%1 is %2, not %3").arg(i).arg(level).arg(expected)));
            seen.insert(level);
        }
        QVERIFY2(seen.size() > 350, qPrintable(QString::number(seen.size())));
    }
};

QTEST_MAIN(TestDeepComposition)
#include "tst_deep_composition.moc"
