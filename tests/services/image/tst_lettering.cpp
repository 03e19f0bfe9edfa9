#include <QImage>
#include <QtTest>

#include "sample_directions.h"
#include "services/image/lettering.h"
#include "services/image/raster.h"

using namespace sw::illustration;

class tst_Lettering : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void fits_data();
    void fits();
    void linesAreBalanced();
    void shortTextKeepsItsSize();
    void capitals_data();
    void capitals();
    void directions();
    void leavesOutPictographs();
};

void tst_Lettering::initTestCase() {
    loadTestFonts();
}

void tst_Lettering::fits_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("lines");
    QTest::addColumn<QSizeF>("box");
    const QStringList texts{"7",
                            "36,000",
                            "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
                            "Concrete lost. Now we are giving the water a place to go.",
                            "ÀÉÎÕÜ ĄĘŻ",
                            "今、私たちは水に行き場を与えているのです。",
                            "إذا لم تفرغه أبداً، يبدأ البريد الجديد",
                            "Общество пароходства",
                            "Ελληνικά",
                            "서울의 밤",
                            "a b c d e f g h i j k l m n o p q r s t u v w x y z"};
    for (const QString& text : texts)
        for (const int lines : {1, 2, 6})
            for (const QSizeF box : {QSizeF(900, 300), QSizeF(240, 90), QSizeF(60, 400)})
                QTest::addRow("%s in %d lines, %gx%g", qPrintable(text.left(20)), lines, box.width(), box.height())
                    << text << lines << box;
}

void tst_Lettering::fits() {
    QFETCH(QString, text);
    QFETCH(int, lines);
    QFETCH(QSizeF, box);
    for (const Voice voice : {Voice::Display, Voice::Heading, Voice::Text}) {
        const TextBlock block = fitted(text, {voice, 300, 18, lines, true, Align::Left, 0.01}, box, {});
        QVERIFY(!block.isEmpty());
        QVERIFY(block.lines.size() <= static_cast<std::size_t>(lines));
        QVERIFY2(block.size.width() <= box.width() + 0.01 && block.size.height() <= box.height() + 0.01,
                 qPrintable(QString("%1 × %2").arg(block.size.width()).arg(block.size.height())));
        Sheet sheet(QRectF(-20, -20, box.width() + 40, box.height() + 40));
        sheet.paint([&](QPainter& p) { block.paint(p, {0, 0}, Qt::black); });
        const QRect ink = trimmed(sheet).rect();
        QVERIFY(!ink.isEmpty());
        const QRect room = QRectF(QPointF(0, 0), block.size).toAlignedRect().adjusted(-1, -1, 1, 1);
        QVERIFY2(room.contains(ink),
                 qPrintable(QString("ink %1,%2 %3×%4").arg(ink.x()).arg(ink.y()).arg(ink.width()).arg(ink.height())));
    }
}

void tst_Lettering::linesAreBalanced() {
    const TextBlock block = fitted("The undersea telegraph cable had been laid only a few years earlier",
                                   {Voice::Heading, 60, 20, 3}, {900, 400}, {});
    QVERIFY(block.lines.size() >= 2);
    double shortest = 1e9;
    for (const SetLine& line : block.lines)
        shortest = std::min(shortest, line.ink.width());
    QVERIFY2(shortest > block.size.width() * 0.6,
             qPrintable(QString("%1 of %2").arg(shortest).arg(block.size.width())));
}

void tst_Lettering::shortTextKeepsItsSize() {
    const TextBlock block = fitted("Hi", {Voice::Display, 120, 20, 1}, {900, 400}, {});
    QVERIFY(std::abs(block.pixelSize - 120) < 0.1);
    QVERIFY(block.capHeight > 70 && block.capHeight < 120);
}

void tst_Lettering::capitals_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("words") << "million euros"
                           << "MILLION EUROS";
    QTest::newRow("unit") << "27 km away"
                          << "27 km AWAY";
    QTest::newRow("small before capital") << "dollars per kWh"
                                          << "DOLLARS PER kWh";
    QTest::newRow("sharp s") << "Straße"
                             << "STRASSE";
    QTest::newRow("name with capital inside") << "McDonald"
                                              << "MCDONALD";
}

void tst_Lettering::capitals() {
    QFETCH(QString, text);
    QTEST(displayCase(text), "shown");
}

void tst_Lettering::directions() {
    QVERIFY(isRightToLeft("فكر فيه"));
    QVERIFY(isRightToLeft("«שלום»"));
    QVERIFY(isRightToLeft("12 فكر a"));
    QVERIFY(!isRightToLeft("Think"));
    QVERIFY(!isRightToLeft("36,000"));
}

void tst_Lettering::leavesOutPictographs() {
    QCOMPARE(withoutPictographs("Waves 🌊 of 30 m ⚡").simplified(), QString("Waves of 30 m"));
    QVERIFY(fitted("🌊", {}, {100, 100}, {}).isEmpty());
    QCOMPARE(fitted("Waves 🌊", {Voice::Text, 40, 10}, {400, 80}, {}).size,
             fitted("Waves", {Voice::Text, 40, 10}, {400, 80}, {}).size);
}

QTEST_MAIN(tst_Lettering)
#include "tst_lettering.moc"
