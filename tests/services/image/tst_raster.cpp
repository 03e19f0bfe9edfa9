#include <QtTest>

#include "services/image/colour.h"
#include "services/image/paper.h"
#include "services/image/raster.h"

using namespace sw::illustration;

class tst_Raster : public QObject {
    Q_OBJECT
private slots:
    void blurKeepsTheWeight_data();
    void blurKeepsTheWeight();
    void blurHasItsDeviation();
    void shadowLiesWhereItIsAsked();
    void stickerHasItsBorder();
    void trimsToTheInk();
    void extrudesAlongItsDirection();
    void relightsWithinTheSilhouette();
    void grainKeepsTheMean();
    void colours_data();
    void colours();
    void coloursKeepTheirHueOutsideTheGamut();

private:
    static Sheet square(int side);
    static double weight(const QImage& image);
};

Sheet tst_Raster::square(int side) {
    Sheet sheet(QRectF(100, 50, side, side));
    sheet.image.fill(Qt::white);
    return sheet;
}

double tst_Raster::weight(const QImage& image) {
    double sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            sum += qAlpha(image.pixel(x, y)) / 255.0;
    return sum;
}

void tst_Raster::blurKeepsTheWeight_data() {
    QTest::addColumn<double>("sigma");
    for (const double sigma : {0.8, 2.0, 5.0, 14.0, 40.0})
        QTest::addRow("%g", sigma) << sigma;
}

void tst_Raster::blurKeepsTheWeight() {
    QFETCH(double, sigma);
    const Sheet sheet = square(80);
    const Sheet soft = blurred(sheet, sigma);
    QVERIFY(soft.rect().contains(sheet.rect()));
    QVERIFY2(std::abs(weight(soft.image) / 6400 - 1) < 0.045, qPrintable(QString::number(weight(soft.image))));
}

void tst_Raster::blurHasItsDeviation() {
    Sheet bar(QRectF(0, 0, 4, 200));
    bar.image.fill(Qt::white);
    const Sheet soft = blurred(bar, 6);
    double sum = 0;
    double squares = 0;
    const int y = soft.image.height() / 2;
    for (int x = 0; x < soft.image.width(); ++x) {
        const double a = qAlpha(soft.image.pixel(x, y));
        const double at = soft.origin.x() + x + 0.5 - 2;
        sum += a;
        squares += a * at * at;
    }
    const double sigma = std::sqrt(squares / sum);
    QVERIFY2(sigma > 5.4 && sigma < 6.9, qPrintable(QString::number(sigma)));
}

void tst_Raster::shadowLiesWhereItIsAsked() {
    const Sheet out = shadowed(square(60), {QPointF(0, 40), 6, Qt::black});
    const auto at = [&](int x, int y) { return out.image.pixelColor(QPoint(x, y) - out.origin); };
    QCOMPARE(at(130, 80), QColor(Qt::white));
    QVERIFY(at(130, 130).alpha() > 200 && at(130, 130).red() < 20);
    QVERIFY(at(130, 60).red() == 255);
}

void tst_Raster::stickerHasItsBorder() {
    const Sheet cut = stickerCut(square(60), 10, Qt::red);
    const auto at = [&](int x, int y) { return cut.image.pixelColor(QPoint(x, y) - cut.origin); };
    QCOMPARE(at(130, 80), QColor(Qt::white));
    QCOMPARE(at(95, 80), QColor(Qt::red));
    QCOMPARE(at(130, 116), QColor(Qt::red));
    QVERIFY(at(86, 80).alpha() < 20);
    QVERIFY(at(92, 42).alpha() < 40);  // its corners are round: 10 pixels from the corner, not 14
}

void tst_Raster::trimsToTheInk() {
    Sheet sheet(QRectF(-10, -10, 100, 100));
    sheet.paint([](QPainter& p) { p.fillRect(QRect(5, 7, 20, 30), Qt::black); });
    QCOMPARE(trimmed(sheet).rect(), QRect(5, 7, 20, 30));
    QCOMPARE(solidBounds(shadowed(sheet, {QPointF(0, 9), 8, QColor(0, 0, 0, 120)})), QRect(5, 7, 20, 30));
    QVERIFY(trimmed(Sheet(QRectF(0, 0, 9, 9))).isEmpty());
}

void tst_Raster::extrudesAlongItsDirection() {
    const Sheet out = trimmed(extruded(square(40), QPointF(0.5, 1), 20));
    QCOMPARE(out.rect().topLeft(), QPoint(100, 50));
    QVERIFY(std::abs(out.rect().bottom() - (50 + 39 + 20)) <= 1);
    QVERIFY(std::abs(out.rect().right() - (100 + 39 + 10)) <= 1);
    QCOMPARE(qAlpha(out.image.pixel(30, 50)), 255);
}

void tst_Raster::relightsWithinTheSilhouette() {
    const Sheet in = padded(square(80), 20);
    const Sheet out = rimLit(relit(in, Qt::yellow, Qt::blue, 0.6), Qt::white, QPointF(-3, -3), 2);
    QCOMPARE(out.rect(), in.rect());
    for (int y = 0; y < in.image.height(); ++y)
        for (int x = 0; x < in.image.width(); ++x)
            QCOMPARE(qAlpha(out.image.pixel(x, y)), qAlpha(in.image.pixel(x, y)));
    const QColor corner = out.image.pixelColor(in.image.width() - 24, in.image.height() - 24);
    QVERIFY(corner.blue() > corner.red() + 30);
}

void tst_Raster::grainKeepsTheMean() {
    QImage image(300, 300, QImage::Format_RGB32);
    image.fill(QColor(120, 120, 120));
    addGrain(image, 0.02, 5);
    double sum = 0;
    for (int y = 0; y < 300; ++y)
        for (int x = 0; x < 300; ++x)
            sum += qRed(image.pixel(x, y));
    QVERIFY(std::abs(sum / 90000 - 120) < 0.3);
    const double deviation = lumaDeviation(image, image.rect());
    QVERIFY2(deviation > 4 && deviation < 6.2, qPrintable(QString::number(deviation)));
}

void tst_Raster::colours_data() {
    QTest::addColumn<double>("lightness");
    QTest::addColumn<double>("chroma");
    QTest::addColumn<double>("hue");
    QTest::addColumn<QColor>("expected");
    QTest::newRow("white") << 1.0 << 0.0 << 0.0 << QColor(255, 255, 255);
    QTest::newRow("black") << 0.0 << 0.0 << 0.0 << QColor(0, 0, 0);
    QTest::newRow("sRGB red") << 0.62796 << 0.25768 << 29.234 << QColor(255, 0, 0);
    QTest::newRow("sRGB blue") << 0.45201 << 0.31321 << 264.052 << QColor(0, 0, 255);
}

void tst_Raster::colours() {
    QFETCH(double, lightness);
    QFETCH(double, chroma);
    QFETCH(double, hue);
    QFETCH(QColor, expected);
    const QColor c = oklch(lightness, chroma, hue);
    QVERIFY2(std::abs(c.red() - expected.red()) <= 2 && std::abs(c.green() - expected.green()) <= 2 &&
                 std::abs(c.blue() - expected.blue()) <= 2,
             qPrintable(c.name()));
}

void tst_Raster::coloursKeepTheirHueOutsideTheGamut() {
    const QColor impossible = oklch(0.8, 0.4, 264);
    const QColor possible = oklch(0.8, 0.09, 264);
    QVERIFY(impossible.isValid());
    QVERIFY2(std::abs(impossible.hslHue() - possible.hslHue()) < 14, qPrintable(impossible.name() + possible.name()));
}

QTEST_MAIN(tst_Raster)
#include "tst_raster.moc"
