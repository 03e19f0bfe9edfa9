#include <QtTest>

#include "core/media/scene/title_painter.h"

using namespace sw;

namespace {

CutTitle titled(const std::string& text) {
    CutTitle title;
    title.text = text;
    title.font = "Inter";
    return title;
}

/// The samples that are not wholly transparent.
QRect inked(const QImage& image) {
    QRect rect;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 0)
                rect |= QRect(x, y, 1, 1);
    return rect;
}

}  // namespace

class TestTitlePainter : public QObject {
    Q_OBJECT

private slots:
    void fillsNoMoreThanItsBox_data();
    void fillsNoMoreThanItsBox();
    void isDeterministic();
    void scaleIsSharpness();
    void alignmentMovesTheText();
    void coloursAreTheTitles();
    void plateLiesBehindAllLines();
    void revealShowsTheFirstLetters();
    void nothingIsTransparent();
};

void TestTitlePainter::fillsNoMoreThanItsBox_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("one word") << "Hello";
    QTest::newRow("wraps") << "A title that wraps over several lines";
    QTest::newRow("too much") << QString("much too much text ").repeated(12);
    QTest::newRow("long word") << "Donaudampfschifffahrtsgesellschaftskapitän";
    QTest::newRow("right to left") << QString::fromUtf8("العربية تُكتب من اليمين");
    QTest::newRow("without spaces") << QString::fromUtf8("日本語のタイトルは折り返します");
    QTest::newRow("emoji") << QString::fromUtf8("Party 🎉👍🏽🇫🇷");
    QTest::newRow("two paragraphs") << "First\nand second";
}

void TestTitlePainter::fillsNoMoreThanItsBox() {
    QFETCH(QString, text);
    CutTitle title = titled(text.toStdString());
    title.outline = 0.06;
    const QImage image = titleImage(title, 500, 260, 1);
    QCOMPARE(image.size(), QSize(500, 260));
    QCOMPARE(image.format(), QImage::Format_ARGB32_Premultiplied);
    const QRect ink = inked(image);
    QVERIFY(!ink.isEmpty());
    // Nothing is cut off: a border of at least one sample stays free.
    QVERIFY2(QRect(1, 1, 498, 258).contains(ink),
             qPrintable(QString("%1 %2 %3 %4").arg(ink.left()).arg(ink.top()).arg(ink.right()).arg(ink.bottom())));
}

void TestTitlePainter::isDeterministic() {
    const CutTitle title = titled("The same each time");
    QCOMPARE(titleImage(title, 400, 200, 1), titleImage(title, 400, 200, 1));
}

void TestTitlePainter::scaleIsSharpness() {
    const CutTitle title = titled("Scale");
    const QRect once = inked(titleImage(title, 400, 200, 1));
    const QImage large = titleImage(title, 400, 200, 2);
    QCOMPARE(large.size(), QSize(800, 400));
    const QRect twice = inked(large);
    QVERIFY(std::abs(twice.width() - 2 * once.width()) <= 6 && std::abs(twice.height() - 2 * once.height()) <= 6);
    // The size is a part of the canvas' shorter side.
    QVERIFY(inked(titleImage(title, 400, 200, 1, {540, 1})).height() < 0.6 * once.height());
}

void TestTitlePainter::alignmentMovesTheText() {
    CutTitle title = titled("Here");
    title.size = 0.05;
    title.align = "left";
    const QRect left = inked(titleImage(title, 600, 100, 1));
    title.align = "centre";
    const QRect centre = inked(titleImage(title, 600, 100, 1));
    title.align = "right";
    const QRect right = inked(titleImage(title, 600, 100, 1));
    QVERIFY(left.left() < 12 && right.right() > 588);
    QVERIFY(std::abs(centre.center().x() - 300) < 5);
}

void TestTitlePainter::coloursAreTheTitles() {
    CutTitle title = titled("OOO");
    title.fill = "#ff0000";
    title.outline = 0.1;
    title.outlineColour = "#0000ff";
    const QImage image = titleImage(title, 500, 200, 1);
    int red = 0;
    int blue = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            red += image.pixel(x, y) == 0xffff0000;
            blue += image.pixel(x, y) == 0xff0000ff;
        }
    QVERIFY(red > 500 && blue > 500);
}

void TestTitlePainter::plateLiesBehindAllLines() {
    CutTitle title = titled("Two\nlines");
    const QRect bare = inked(titleImage(title, 600, 400, 1));
    title.boxColour = "#80000000";
    const QImage image = titleImage(title, 600, 400, 1);
    QVERIFY(inked(image).contains(bare));
    QCOMPARE(qAlpha(image.pixel(300, inked(image).top() + 4)), 128);
}

void TestTitlePainter::revealShowsTheFirstLetters() {
    const CutTitle title = titled("Letters");
    const QRect whole = inked(titleImage(title, 600, 200, 1));
    const QRect part = inked(titleImage(title, 600, 200, 1, {1080, 0.5}));
    QVERIFY(inked(titleImage(title, 600, 200, 1, {1080, 0})).isEmpty());
    QCOMPARE(part.left(), whole.left());
    QVERIFY(part.right() < whole.right() - 40 && part.width() > 40);
    // Half of a letter of several code units is never there.
    const CutTitle emoji = titled("👍🏽");
    QVERIFY(inked(titleImage(emoji, 300, 200, 1, {1080, 0.6})).isEmpty());
}

void TestTitlePainter::nothingIsTransparent() {
    QVERIFY(inked(titleImage(titled(""), 100, 100, 1)).isEmpty());
    QVERIFY(inked(titleImage(titled(" \n "), 100, 100, 1)).isEmpty());
    QCOMPARE(titleImage(titled("x"), 0, 0, 1).size(), QSize(1, 1));
}

QTEST_MAIN(TestTitlePainter)
#include "tst_title_painter.moc"
