#include <QtTest>
#include <cmath>

#include "core/media/finish/chroma_key.h"
#include "core/media/frame/chroma_grid.h"

using namespace sw;

namespace {

ChromaKey keyOf(const char* colour) {
    ChromaKey key;
    key.colour = colour;
    return key;
}

YuvaPlanes flat(QColor colour) {
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(colour);
    return opaquePlanes(frameFrom(image));
}

/// The ground's colour on the left of `column`, the subject's from there on.
YuvaPlanes beside(QColor ground, QColor subject, int column) {
    QImage image(64, 32, QImage::Format_RGB32);
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 64; ++x)
            image.setPixelColor(x, y, x < column ? ground : subject);
    return opaquePlanes(frameFrom(image));
}

}  // namespace

class TestChromaKey : public QObject {
    Q_OBJECT

private slots:
    void noColourChangesNothing() {
        YuvaPlanes planes = beside(QColor(31, 174, 75), QColor(222, 170, 140), 30);
        const YuvaPlanes before = planes;
        keyOut(ChromaKey{}, planes);
        QVERIFY(planes.y == before.y && planes.u == before.u && planes.v == before.v && planes.alpha == before.alpha);
    }

    void groundsGoAndSubjectsStay_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QColor>("colour");
        QTest::addColumn<int>("alpha");
        for (const char* shade : {"#1fae4b", "#26c457", "#178a3a", "#30b04f"})
            QTest::addRow("green ground %s", shade) << QByteArray("#1fae4b") << QColor(shade) << 0;
        for (const char* shade : {"#1a3fbf", "#1f4ad8", "#17359a"})
            QTest::addRow("blue ground %s", shade) << QByteArray("#1a3fbf") << QColor(shade) << 0;
        for (const char* key : {"#1fae4b", "#1a3fbf"})
            for (const char* stays :
                 {"#deaa8c", "#8d5a3c", "#4a2f23", "#000000", "#808080", "#ffffff", "#c03030", "#f0dc3c"})
                QTest::addRow("%s keeps %s", key, stays) << QByteArray(key) << QColor(stays) << 255;
    }
    void groundsGoAndSubjectsStay() {
        QFETCH(QByteArray, key);
        QFETCH(QColor, colour);
        QFETCH(int, alpha);
        YuvaPlanes planes = flat(colour);
        const YuvaPlanes before = planes;
        keyOut(keyOf(key.constData()), planes);
        QCOMPARE(int{planes.alpha.row(8)[8]}, alpha);
        QCOMPARE(int{planes.chromaAlpha.row(4)[4]}, alpha);
        if (alpha == 0) {
            QCOMPARE(int{planes.y.row(8)[8]}, 0);
            QCOMPARE(int{planes.u.row(4)[4]}, 0);
        } else {
            QVERIFY(planes.y == before.y);
            QVERIFY(std::abs(planes.u.row(4)[4] - before.u.row(4)[4]) <= 1);
            QVERIFY(std::abs(planes.v.row(4)[4] - before.v.row(4)[4]) <= 1);
        }
    }

    void edgesAreSoftAndMonotonic() {
        YuvaPlanes planes = beside(QColor(31, 174, 75), QColor(222, 170, 140), 31);
        keyOut(keyOf("#1fae4b"), planes);
        QCOMPARE(int{planes.alpha.row(10)[20]}, 0);
        QCOMPARE(int{planes.alpha.row(10)[40]}, 255);
        int between = 0;
        for (int x = 1; x < 64; ++x) {
            QVERIFY(planes.alpha.row(10)[x] >= planes.alpha.row(10)[x - 1]);
            between += planes.alpha.row(10)[x] > 0 && planes.alpha.row(10)[x] < 255;
        }
        QVERIFY(between >= 1 && between <= 4);
    }

    void spillIsTaken() {
        const QColor spilled(150, 185, 140);  // grey with a green tinge
        ChromaKey key = keyOf("#1fae4b");
        key.spill = 0;
        YuvaPlanes kept = flat(spilled);
        keyOut(key, kept);
        key.spill = 1;
        YuvaPlanes cleaned = flat(spilled);
        keyOut(key, cleaned);
        const auto chroma = [](const YuvaPlanes& planes) {
            return std::hypot(planes.u.row(4)[4] - 128, planes.v.row(4)[4] - 128);
        };
        QCOMPARE(int{kept.alpha.row(8)[8]}, 255);
        QCOMPARE(int{cleaned.alpha.row(8)[8]}, 255);
        QVERIFY(chroma(cleaned) < chroma(kept) * 0.5);
        QVERIFY(cleaned.y == kept.y);
    }

    void toleranceAndSoftness() {
        const QColor shade(80, 150, 95);
        int before = 256;
        for (const double tolerance : {0.0, 0.2, 0.4, 0.6, 0.9}) {
            ChromaKey key = keyOf("#1fae4b");
            key.tolerance = tolerance;
            YuvaPlanes planes = flat(shade);
            keyOut(key, planes);
            QVERIFY(planes.alpha.row(8)[8] <= before);
            before = planes.alpha.row(8)[8];
        }
        QCOMPARE(before, 0);
        ChromaKey hard = keyOf("#1fae4b");
        hard.softness = 0;
        YuvaPlanes planes = flat(QColor(31, 174, 75));
        keyOut(hard, planes);
        QCOMPARE(int{planes.alpha.row(8)[8]}, 0);
    }

    void whatWasTransparentStaysSo() {
        QImage image(16, 16, QImage::Format_ARGB32);
        image.fill(QColor(222, 170, 140, 100));
        YuvaPlanes planes = yuvaFrom(image);
        const YuvaPlanes before = planes;
        keyOut(keyOf("#1fae4b"), planes);
        QVERIFY(planes.alpha == before.alpha);
        QVERIFY(std::abs(planes.u.row(4)[4] - before.u.row(4)[4]) <= 1);
    }

    void oddAndTinySizes() {
        for (const QSize size : {QSize(1, 1), QSize(3, 3), QSize(7, 2)}) {
            Frame frame;
            frame.y = Plane(size.width(), size.height(), 100);
            frame.u = Plane(size.width() / 2, size.height() / 2, 90);
            frame.v = Plane(size.width() / 2, size.height() / 2, 90);
            YuvaPlanes planes = opaquePlanes(std::move(frame));
            keyOut(keyOf("#00ff00"), planes);
            QCOMPARE(planes.alpha.width(), size.width());
        }
    }
};

QTEST_GUILESS_MAIN(TestChromaKey)
#include "tst_chroma_key.moc"
