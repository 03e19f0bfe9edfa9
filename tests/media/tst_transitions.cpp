#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <set>

#include "core/media/scene/compositor.h"
#include "core/model/transition_names.h"
#include "sample_cut.h"

using namespace sw;

namespace {

/// Mean difference of the luma samples.
double distance(const Frame& a, const Frame& b) {
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(a.y.row(y)[x] - b.y.row(y)[x]);
    return sum / a.width() / a.height();
}

/// The least and the greatest sample.
std::pair<int, int> extremes(const Plane& plane) {
    std::pair<int, int> found(255, 0);
    for (int y = 0; y < plane.height(); ++y)
        for (int x = 0; x < plane.width(); ++x)
            found = {std::min<int>(found.first, plane.row(y)[x]), std::max<int>(found.second, plane.row(y)[x])};
    return found;
}

}  // namespace

class TestTransitions : public QObject {
    Q_OBJECT

private slots:
    void endsAreTheNeighbours_data();
    void endsAreTheNeighbours();
    void nothingJumpsAtTheEnds_data();
    void nothingJumpsAtTheEnds();
    void dependsOnItsArgumentsAlone_data();
    void dependsOnItsArgumentsAlone();
    void worksAtEverySize_data();
    void worksAtEverySize();
    void oneColourStaysInRange_data();
    void oneColourStaysInRange();
    void directionsAreTheirs();
    void namesAreUnique();
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
    QVERIFY(transitionEntries().size() >= 26);
    for (const TransitionEntry& entry : transitionEntries())
        QTest::newRow(entry.name) << static_cast<int>(entry.kind);
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
    if (transition == TransitionKind::None)
        return;
    painter.paint(transition, 0.5, a, b, out);
    QVERIFY(!(out == a) && !(out == b));
}

void TestTransitions::nothingJumpsAtTheEnds_data() {
    endsAreTheNeighbours_data();
}

void TestTransitions::nothingJumpsAtTheEnds() {
    QFETCH(int, kind);
    const auto transition = static_cast<TransitionKind>(kind);
    if (transition == TransitionKind::None)
        return;
    const Frame a = frameFrom(sample::picture(270, 480, 0));
    const Frame b = frameFrom(sample::picture(270, 480, 2));
    const double whole = distance(a, b);
    TransitionPainter painter;
    Frame out(270, 480);
    painter.paint(transition, 0.02, a, b, out);
    QVERIFY2(distance(a, out) < 0.35 * whole, qPrintable(QString::number(distance(a, out) / whole)));
    painter.paint(transition, 0.98, a, b, out);
    QVERIFY2(distance(b, out) < 0.35 * whole, qPrintable(QString::number(distance(b, out) / whole)));
}

void TestTransitions::dependsOnItsArgumentsAlone_data() {
    endsAreTheNeighbours_data();
}

void TestTransitions::dependsOnItsArgumentsAlone() {
    QFETCH(int, kind);
    const auto transition = static_cast<TransitionKind>(kind);
    const Frame a = frameFrom(sample::picture(96, 160, 0));
    const Frame b = frameFrom(sample::picture(96, 160, 2));
    // Frames that are not black, and a painter that has painted everything else before, at another size, too.
    TransitionPainter used;
    Frame out(96, 160);
    const Frame small = frameFrom(sample::picture(64, 48, 1));
    Frame smallOut(64, 48);
    for (const TransitionEntry& entry : transitionEntries()) {
        used.paint(entry.kind, 0.4, b, a, out);
        used.paint(entry.kind, 0.4, small, small, smallOut);
    }
    TransitionPainter fresh;
    for (const double progress : {0.07, 0.45, 0.5, 0.9}) {
        Frame again(96, 160);
        used.paint(transition, progress, a, b, out);
        fresh.paint(transition, progress, a, b, again);
        QVERIFY2(out == again, qPrintable(QString::number(progress)));
    }
}

void TestTransitions::worksAtEverySize_data() {
    endsAreTheNeighbours_data();
}

void TestTransitions::worksAtEverySize() {
    QFETCH(int, kind);
    const auto transition = static_cast<TransitionKind>(kind);
    TransitionPainter painter;
    for (const auto& [width, height] : {std::pair(16, 16), std::pair(16, 90), std::pair(90, 16), std::pair(34, 18), std::pair(320, 180)}) {
        const Frame a = frameFrom(sample::picture(width, height, 0));
        const Frame b = frameFrom(sample::picture(width, height, 2));
        Frame out(width, height);
        for (double progress = 0.01; progress < 1; progress += 0.07) {
            painter.paint(transition, progress, a, b, out);
            QCOMPARE(out.width(), width);
            QCOMPARE(out.height(), height);
        }
    }
}

void TestTransitions::oneColourStaysInRange_data() {
    endsAreTheNeighbours_data();
}

void TestTransitions::oneColourStaysInRange() {
    QFETCH(int, kind);
    // Limited range: no filter may leave it where the pictures do not, and every sample is written.
    const auto transition = static_cast<TransitionKind>(kind);
    Frame a(96, 160);
    Frame b(96, 160);
    a.fill(60, 128, 128);
    b.fill(180, 128, 128);
    TransitionPainter painter;
    for (double progress = 0.03; progress < 1; progress += 0.05) {
        Frame out(96, 160);
        out.fill(3, 3, 3);
        painter.paint(transition, progress, a, b, out);
        const auto [darkest, brightest] = extremes(out.y);
        QVERIFY2(darkest >= 15 && brightest <= 236, qPrintable(QString("%1 to %2 at %3").arg(darkest).arg(brightest).arg(progress)));
        QVERIFY(extremes(out.u).first > 20 && extremes(out.v).first > 20);
    }
}

void TestTransitions::directionsAreTheirs() {
    const auto middle = [](const char* name, int x, int y) {
        Frame a(96, 96);
        Frame b(96, 96);
        a.fill(50, 128, 128);
        b.fill(200, 128, 128);
        Frame out(96, 96);
        TransitionPainter().paint(*transitionNamed(name), 0.5, a, b, out);
        return int(out.y.row(y)[x]);
    };
    // The new picture comes from the side that it moves away from.
    for (const char* name : {"whip", "slide", "push_left", "wipe_left"})
        QVERIFY2(middle(name, 92, 48) > 180 && middle(name, 92, 48) > middle(name, 3, 48) + 40, name);
    for (const char* name : {"whip_right", "slide_right", "push_right", "wipe_right"})
        QVERIFY2(middle(name, 3, 48) > 180 && middle(name, 3, 48) > middle(name, 92, 48) + 40, name);
    for (const char* name : {"whip_up", "slide_up", "push", "wipe_up"})
        QVERIFY2(middle(name, 48, 92) > 180 && middle(name, 48, 92) > middle(name, 48, 3) + 40, name);
    for (const char* name : {"whip_down", "slide_down", "push_down", "wipe_down"})
        QVERIFY2(middle(name, 48, 3) > 180 && middle(name, 48, 3) > middle(name, 48, 92) + 40, name);
}

void TestTransitions::namesAreUnique() {
    std::set<std::string> names;
    for (const TransitionEntry& entry : transitionEntries()) {
        QVERIFY2(names.insert(entry.name).second, entry.name);
        QCOMPARE(*transitionNamed(entry.name), entry.kind);
        QCOMPARE(transitionName(entry.kind), std::string(entry.name));
    }
    QVERIFY(!transitionNamed("dissolv"));
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
