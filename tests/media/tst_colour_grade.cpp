#include <QTemporaryDir>
#include <QtTest>
#include <clocale>
#include <cmath>

#include "core/media/finish/colour_grade.h"
#include "core/media/finish/grade_function.h"

using namespace sw;

namespace {

QImage filled(QColor colour) {
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

QImage rainbow() {
    QImage image(256, 64, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(x, y, QColor::fromHsv(x, 4 * y, 255 - 2 * y));
    return image;
}

QColor graded(QColor colour, const ColourGrading& grading) {
    Frame frame = frameFrom(filled(colour));
    grading.apply(frame);
    return imageFrom(frame).pixelColor(7, 7);
}

/// A cube of `size` whose entries are those of `formula`.
template <class Formula>
std::string cubeText(int size, Formula formula) {
    std::string text = "LUT_3D_SIZE " + std::to_string(size) + "\n";
    for (int b = 0; b < size; ++b)
        for (int g = 0; g < size; ++g)
            for (int r = 0; r < size; ++r) {
                for (const int channel : {r, g, b})
                    text += std::to_string(formula(static_cast<double>(channel) / (size - 1))) + " ";
                text += "\n";
            }
    return text;
}

constexpr double same(double value) {
    return value;
}
constexpr double inverted(double value) {
    return 1 - value;
}

ColourGrade withLut(double strength = 1) {
    ColourGrade grade;
    grade.lut = {std::string(64, 'a'), "cube"};
    grade.lutStrength = strength;
    return grade;
}

int farthest(const Plane& a, const Plane& b) {
    int most = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            most = std::max(most, std::abs(a.row(y)[x] - b.row(y)[x]));
    return most;
}

}  // namespace

class TestColourGrade : public QObject {
    Q_OBJECT

private slots:
    void neutralIsExact() {
        Frame frame = frameFrom(rainbow());
        frame.y.row(3)[5] = 2;  // below black, as in camera files
        const Frame before = frame;
        const ColourGrading grading(ColourGrade{}, nullptr);
        QVERIFY(grading.isNeutral());
        grading.apply(frame);
        QVERIFY(frame == before);
        ColourGrade blurred;
        blurred.blur = 1;
        QVERIFY(ColourGrading(blurred, nullptr).isNeutral());
    }

    void nearlyNeutralMovesNothingFar() {
        ColourGrade grade;
        grade.exposure = 1e-9;
        Frame frame = frameFrom(rainbow());
        const Frame before = frame;
        ColourGrading(grade, nullptr).apply(frame);
        QVERIFY(farthest(frame.y, before.y) <= 1);
        QVERIFY(farthest(frame.u, before.u) <= 1);
        QVERIFY(farthest(frame.v, before.v) <= 1);
    }

    void aStopMoreDoublesTheLight_data() {
        QTest::addColumn<int>("grey");
        QTest::addColumn<double>("stops");
        for (const int grey : {30, 60, 100, 118, 130})
            for (const double stops : {1.0, -1.0, 0.5})
                QTest::addRow("%d %+.1f", grey, stops) << grey << stops;
    }
    void aStopMoreDoublesTheLight() {
        QFETCH(int, grey);
        QFETCH(double, stops);
        ColourGrade grade;
        grade.exposure = stops;
        const QColor out = graded(QColor(grey, grey, grey), ColourGrading(grade, nullptr));
        const double wanted = 255 * encodedLight(std::exp2(stops) * lightOf(grey / 255.0));
        QVERIFY2(std::abs(out.red() - wanted) <= 2, qPrintable(QString("%1 for %2").arg(out.red()).arg(wanted)));
        QVERIFY(out.red() == out.green() && out.green() == out.blue());
    }

    void highlightsRollOff() {
        ColourGrade grade;
        grade.exposure = 2;
        const ColourGrading grading(grade, nullptr);
        int before = -1;
        for (int grey = 0; grey < 256; grey += 5) {
            const int now = graded(QColor(grey, grey, grey), grading).red();
            QVERIFY(now >= before);
            before = now;
        }
        QVERIFY(graded(QColor(200, 200, 200), grading).red() < 254);
        QVERIFY(graded(QColor(255, 255, 255), grading).red() >= 254);
    }

    void noSaturationIsGrey() {
        ColourGrade grade;
        grade.saturation = -1;
        Frame frame = frameFrom(rainbow());
        const Frame before = frame;
        ColourGrading(grade, nullptr).apply(frame);
        QVERIFY(frame.u == Plane(128, 32, 128));
        QVERIFY(frame.v == Plane(128, 32, 128));
        QVERIFY(farthest(frame.y, before.y) <= 1);
    }

    void moreSaturationCutsNothingOff() {
        ColourGrade grade;
        grade.saturation = 1;
        const ColourGrading grading(grade, nullptr);
        const QColor strong = graded(QColor(250, 20, 20), grading);
        QVERIFY(strong.red() < 255 || strong.green() > 0);
        const QColor pale = graded(QColor(150, 120, 120), grading);
        QVERIFY(pale.red() - pale.green() >= 55);
        QVERIFY(std::abs(pale.hsvHue() - 0) <= 2 || pale.hsvHue() >= 358);
    }

    void temperatureAndTintHaveDirections() {
        ColourGrade grade;
        grade.temperature = 0.5;
        const QColor warm = graded(QColor(128, 128, 128), ColourGrading(grade, nullptr));
        QVERIFY(warm.red() > warm.green() && warm.green() > warm.blue());
        grade.temperature = -0.5;
        const QColor cool = graded(QColor(128, 128, 128), ColourGrading(grade, nullptr));
        QVERIFY(cool.red() < cool.green() && cool.green() < cool.blue());
        grade = {};
        grade.tint = 0.5;
        const QColor magenta = graded(QColor(128, 128, 128), ColourGrading(grade, nullptr));
        QVERIFY(magenta.green() < magenta.red() && magenta.green() < magenta.blue());
    }

    void contrastTurnsAboutMidGreyAndKeepsHues_data() {
        QTest::addColumn<double>("contrast");
        for (const double contrast : {-1.0, -0.5, 0.5, 1.0})
            QTest::addRow("%+.1f", contrast) << contrast;
    }
    void contrastTurnsAboutMidGreyAndKeepsHues() {
        QFETCH(double, contrast);
        ColourGrade grade;
        grade.contrast = contrast;
        const ColourGrading grading(grade, nullptr);
        QVERIFY(std::abs(graded(QColor(118, 118, 118), grading).red() - 118) <= 2);
        QVERIFY(graded(QColor(0, 0, 0), grading).red() <= 1);
        QVERIFY(graded(QColor(255, 255, 255), grading).red() >= 254);
        const int light = graded(QColor(170, 170, 170), grading).red();
        QCOMPARE(light > 170, contrast > 0);
        const GradeFunction function(grade, nullptr);
        for (int hue = 0; hue < 360; hue += 15) {
            const QColor before = QColor::fromHsvF(static_cast<float>(hue) / 360.0F, 0.6F, 0.8F);
            const Rgb after = function({before.redF(), before.greenF(), before.blueF()});
            const QColor out = QColor::fromRgbF(static_cast<float>(after.red), static_cast<float>(after.green),
                                                static_cast<float>(after.blue));
            const int apart = std::abs(out.hsvHue() - before.hsvHue());
            QVERIFY2(apart <= 1 || apart >= 359, qPrintable(QString("hue %1 became %2").arg(hue).arg(out.hsvHue())));
        }
    }

    void tablesFollowTheFunction() {
        ColourGrade grade;
        grade.exposure = 0.4;
        grade.contrast = 0.5;
        grade.saturation = 0.3;
        grade.temperature = 0.3;
        const GradeFunction function(grade, nullptr);
        const ColourGrading grading(grade, nullptr);
        for (int hue = 0; hue < 360; hue += 20)
            for (const double saturation : {0.0, 0.3, 0.6, 0.9}) {
                const QColor in =
                    QColor::fromHsvF(static_cast<float>(hue) / 360.0F, static_cast<float>(saturation), 0.7F);
                const QColor quantised = imageFrom(frameFrom(filled(in))).pixelColor(7, 7);
                const Rgb exact = function({quantised.redF(), quantised.greenF(), quantised.blueF()});
                const QColor out = graded(in, grading);
                QVERIFY(std::abs(out.red() - 255 * exact.red) <= 4);
                QVERIFY(std::abs(out.green() - 255 * exact.green) <= 4);
                QVERIFY(std::abs(out.blue() - 255 * exact.blue) <= 4);
            }
    }

    void alphaStaysAndEdgesDoNotChangeColour() {
        QImage image(32, 32, QImage::Format_ARGB32);
        for (int y = 0; y < 32; ++y)
            for (int x = 0; x < 32; ++x)
                image.setPixelColor(x, y, QColor(180, 90, 60, std::min(255, x * 9)));
        YuvaPlanes planes = yuvaFrom(image);
        const YuvaPlanes before = planes;
        ColourGrade grade;
        grade.exposure = 0.5;
        ColourGrading(grade, nullptr).apply(planes);
        QVERIFY(planes.alpha == before.alpha);
        QVERIFY(planes.chromaAlpha == before.chromaAlpha);
        Frame opaque = frameFrom(filled(QColor(180, 90, 60)));
        ColourGrading(grade, nullptr).apply(opaque);
        for (int x = 0; x < 32; ++x) {
            const double wanted = opaque.y.row(8)[8] * before.alpha.row(8)[x] / 255.0;
            QVERIFY(std::abs(planes.y.row(8)[x] - wanted) <= 2);
            const double blue = opaque.u.row(4)[4] * before.chromaAlpha.row(8)[x / 2] / 255.0;
            QVERIFY(std::abs(planes.u.row(8)[x / 2] - blue) <= 2);
        }
    }

    void anIdentityTableChangesNothing() {
        for (const int size : {2, 17, 33}) {
            const Result<CubeLut> lut = CubeLut::parse(cubeText(size, same), "same.cube");
            QVERIFY2(lut, lut ? "" : lut.error().message.c_str());
            Frame frame = frameFrom(rainbow());
            const Frame before = frame;
            ColourGrading(withLut(), &*lut).apply(frame);
            QVERIFY(farthest(frame.y, before.y) <= 1);
            QVERIFY(farthest(frame.u, before.u) <= 1);
            QVERIFY(farthest(frame.v, before.v) <= 1);
        }
    }

    void anInvertingTableInverts() {
        const Result<CubeLut> lut = CubeLut::parse(cubeText(9, inverted), "inverted.cube");
        QVERIFY(lut);
        const ColourGrading grading(withLut(), &*lut);
        for (const QColor colour : {QColor(0, 0, 0), QColor(255, 0, 0), QColor(200, 80, 40), QColor(10, 200, 250)}) {
            const QColor out = graded(colour, grading);
            QVERIFY(std::abs(out.red() - (255 - colour.red())) <= 3);
            QVERIFY(std::abs(out.green() - (255 - colour.green())) <= 3);
            QVERIFY(std::abs(out.blue() - (255 - colour.blue())) <= 3);
        }
        // Half way to its opposite everything is mid grey.
        const QColor half = graded(QColor(200, 80, 40), ColourGrading(withLut(0.5), &*lut));
        QVERIFY(std::abs(half.red() - 128) <= 2 && std::abs(half.green() - 128) <= 2);
        QVERIFY(!withLut(0).changesColour());
    }

    void filesAsTheyAreFound() {
        const Result<CubeLut> curves = CubeLut::parse(
            "\xef\xbb\xbf# a comment\r\nTITLE \"My look\"\r\n\r\nLUT_1D_SIZE 3\r\nDOMAIN_MIN 0 0 0\r\nDOMAIN_MAX 2.0 2 2e0\r\n"
            "0 0 0\r\n\t+5.0e-1 .5 0.25\r\n1 1 1",
            "curves.cube");
        QVERIFY2(curves, curves ? "" : curves.error().message.c_str());
        QCOMPARE(curves->title(), std::string("My look"));
        QVERIFY(!curves->isCube());
        QCOMPARE(curves->at({1, 0.5, 1}).red, 0.5);
        QCOMPARE(curves->at({1, 0.5, 1}).green, 0.25);
        QCOMPARE(curves->at({1, 0.5, 1}).blue, 0.25);
    }

    void localesDoNotMatter() {
        const char* before = std::setlocale(LC_NUMERIC, nullptr);
        const std::string kept = before ? before : "C";
        std::setlocale(LC_NUMERIC, "de_DE.UTF-8");
        const Result<CubeLut> lut = CubeLut::parse("LUT_1D_SIZE 2\n0.5 0.5 0.5\n1 1 1\n", "x.cube");
        std::setlocale(LC_NUMERIC, kept.c_str());
        QVERIFY(lut);
        QCOMPARE(lut->at({0, 0, 0}).red, 0.5);
    }

    void damagedFiles_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("empty") << QByteArray() << QByteArray("neither LUT_1D_SIZE nor LUT_3D_SIZE");
        QTest::newRow("something else") << QByteArray("<html>\n")
                                        << QByteArray("Line 1 of the look-up table bad.cube must have 3");
        QTest::newRow("unknown word") << QByteArray("LUT_3D_SIZE 2\nLUT_IN_VIDEO_RANGE\n") << QByteArray("Line 2");
        QTest::newRow("size of one") << QByteArray("LUT_3D_SIZE 1\n") << QByteArray("Line 1");
        QTest::newRow("size of thousands") << QByteArray("# x\nLUT_3D_SIZE 5000\n") << QByteArray("from 2 to 129");
        QTest::newRow("size that is none") << QByteArray("LUT_3D_SIZE two\n") << QByteArray("must give a size");
        QTest::newRow("two tables") << QByteArray("LUT_1D_SIZE 2\nLUT_3D_SIZE 2\n") << QByteArray("Line 2");
        QTest::newRow("colour first") << QByteArray("TITLE \"x\"\n0 0 0\n") << QByteArray("Line 2");
        QTest::newRow("two numbers") << QByteArray("LUT_1D_SIZE 2\n0 0\n") << QByteArray("Line 2");
        QTest::newRow("not a number") << QByteArray("LUT_1D_SIZE 2\n0 0 0\n1 0,5 1\n")
                                      << QByteArray("Line 3 of the look-up table bad.cube has \"0,5\"");
        QTest::newRow("infinity") << QByteArray("LUT_1D_SIZE 2\n0 0 inf\n") << QByteArray("\"inf\"");
        QTest::newRow("not any number") << QByteArray("LUT_1D_SIZE 2\n0 0 nan\n") << QByteArray("\"nan\"");
        QTest::newRow("too few") << QByteArray("LUT_1D_SIZE 3\n0 0 0\n1 1 1\n")
                                 << QByteArray("2 of 3 colours, in line 3");
        QTest::newRow("too many") << QByteArray("LUT_1D_SIZE 2\n0 0 0\n1 1 1\n2 2 2\n") << QByteArray("Line 4");
        QTest::newRow("domain of nothing")
            << QByteArray("LUT_1D_SIZE 2\nDOMAIN_MAX 0 1 1\n0 0 0\n1 1 1\n") << QByteArray("line 2");
        QTest::newRow("open title") << QByteArray("TITLE \"x\n") << QByteArray("Line 1");
    }
    void damagedFiles() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, part);
        const Result<CubeLut> lut = CubeLut::parse(text.toStdString(), "bad.cube");
        QVERIFY(!lut);
        QVERIFY2(lut.error().message.find(part.toStdString()) != std::string::npos, lut.error().message.c_str());
    }

    void filesOnDisk() {
        const QTemporaryDir folder;
        const std::filesystem::path file = (folder.path() + "/look.cube").toStdString();
        const Result<CubeLut> missing = CubeLut::read(file);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(!CubeLut::read(folder.path().toStdString()));
        QFile out(QString::fromStdString(file.string()));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(cubeText(2, inverted).c_str());
        out.close();
        QVERIFY(CubeLut::read(file));
    }
};

QTEST_GUILESS_MAIN(TestColourGrade)
#include "tst_colour_grade.moc"
