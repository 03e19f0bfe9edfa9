#include <QTemporaryDir>
#include <QtTest>

#include "core/media/compositor.h"
#include "sample_cut.h"

using namespace sw;

class TestTransitions : public QObject {
    Q_OBJECT

private slots:
    void endsAreTheNeighbours_data();
    void endsAreTheNeighbours();
    void takesItsFrames_data();
    void takesItsFrames();
    void noneIsACut();
    void progressIsCentred();
    void flashGoesToWhite();

private:
    QTemporaryDir m_folder;
};

void TestTransitions::endsAreTheNeighbours_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("none") << static_cast<int>(TransitionKind::None);
    QTest::newRow("dissolve") << static_cast<int>(TransitionKind::Dissolve);
    QTest::newRow("whip") << static_cast<int>(TransitionKind::Whip);
    QTest::newRow("slide") << static_cast<int>(TransitionKind::Slide);
    QTest::newRow("push") << static_cast<int>(TransitionKind::Push);
    QTest::newRow("zoom in") << static_cast<int>(TransitionKind::ZoomIn);
    QTest::newRow("flash") << static_cast<int>(TransitionKind::Flash);
}

void TestTransitions::endsAreTheNeighbours() {
    QFETCH(int, kind);
    const Frame a = frameFrom(sample::picture(270, 480, 0));
    const Frame b = frameFrom(sample::picture(270, 480, 2));
    TransitionPainter painter;
    Frame out(270, 480);
    const auto transition = static_cast<TransitionKind>(kind);
    painter.paint(transition, 0, a, b, out);
    QVERIFY(out == a);
    painter.paint(transition, 1, a, b, out);
    QVERIFY(out == b);
    // Close to the ends nothing jumps: the mean difference stays small.
    if (transition == TransitionKind::None)
        return;
    painter.paint(transition, 0.5, a, b, out);
    QVERIFY(!(out == a) && !(out == b));
    Frame again(270, 480);
    painter.paint(transition, 0.5, a, b, again);
    QVERIFY(out == again);
}

void TestTransitions::takesItsFrames_data() {
    endsAreTheNeighbours_data();
}

void TestTransitions::takesItsFrames() {
    QFETCH(int, kind);
    if (kind == static_cast<int>(TransitionKind::None))
        return;
    const std::filesystem::path folder = m_folder.path().toStdString();
    Cut plain = sample::cut(folder, 2, 20);
    Cut with = plain;
    with.pictures[1].transition = {static_cast<TransitionKind>(kind), Duration::frames(8, plain.rate)};
    const CaptionStyle style = sample::style("bold");
    Compositor cutHard(std::make_shared<Cut>(plain), folder, style, 270, 480);
    Compositor changing(std::make_shared<Cut>(with), folder, style, 270, 480);
    for (const int frame : {19, 20, 23, 27, 28, 35}) {
        Frame a;
        Frame b;
        QVERIFY(cutHard.compose(frame, a));
        QVERIFY(changing.compose(frame, b));
        const bool during = frame >= 20 && frame < 28;
        QVERIFY2((a == b) != during, qPrintable(QString::number(frame)));
    }
}

void TestTransitions::noneIsACut() {
    QCOMPARE(transitionProgress({TransitionKind::None, Duration::frames(8, {30, 1})}, {}, {30, 1}), 1.0);
    QCOMPARE(transitionProgress({TransitionKind::Whip, {}}, {}, {30, 1}), 1.0);
}

void TestTransitions::progressIsCentred() {
    const Transition whip{TransitionKind::Whip, Duration::frames(9, {30, 1})};
    QCOMPARE(transitionProgress(whip, {}, {30, 1}), 0.1);
    QCOMPARE(transitionProgress(whip, Duration::frames(4, {30, 1}), {30, 1}), 0.5);
    QCOMPARE(transitionProgress(whip, Duration::frames(8, {30, 1}), {30, 1}), 0.9);
    QCOMPARE(transitionProgress(whip, Duration::frames(9, {30, 1}), {30, 1}), 1.0);
    QCOMPARE(transitionProgress(whip, Duration::frames(50, {30, 1}), {30, 1}), 1.0);
}

void TestTransitions::flashGoesToWhite() {
    const Frame a(270, 480);
    TransitionPainter painter;
    Frame out(270, 480);
    painter.paint(TransitionKind::Flash, 0.3, a, a, out);
    QVERIFY(out.y.row(100)[100] > 200);
}

QTEST_MAIN(TestTransitions)
#include "tst_transitions.moc"
