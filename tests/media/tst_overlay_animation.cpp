#include <QtTest>
#include <cmath>
#include <set>

#include "core/media/scene/overlay_animation.h"
#include "core/model/animation_names.h"

using namespace sw;

namespace {

constexpr Duration kLength = Duration::seconds(6);
constexpr FrameRate kRate{60, 1};

OverlayAnimation only(AnimationPart part, const char* name) {
    OverlayAnimation animation{"none", "none", "none", {}, {}, {}};
    (part == AnimationPart::In ? animation.in : part == AnimationPart::Out ? animation.out : animation.loop) = name;
    return animation;
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

bool atRest(const OverlayPose& pose) {
    return near(pose.scaleX, 1) && near(pose.scaleY, 1) && near(pose.x, 0) && near(pose.y, 0) &&
           near(pose.rotation, 0) && near(pose.opacity, 1) && near(pose.reveal, 1);
}

/// How much of an overlay is to be seen on the canvas: 0 for nothing.
double presence(const OverlayPose& pose) {
    const double away = std::max(std::abs(pose.x), std::abs(pose.y)) >= 1 ? 0 : 1;
    return std::abs(pose.scaleX * pose.scaleY) * pose.opacity * pose.reveal * away;
}

/// The largest step between two poses, in parts of what is a lot for each member.
double step(const OverlayPose& a, const OverlayPose& b) {
    return std::max({std::abs(a.scaleX - b.scaleX), std::abs(a.scaleY - b.scaleY), 2 * std::abs(a.x - b.x),
                     2 * std::abs(a.y - b.y), std::abs(std::remainder(a.rotation - b.rotation, 360)) / 90,
                     std::abs(a.opacity - b.opacity), std::abs(a.reveal - b.reveal)});
}

}  // namespace

class TestOverlayAnimation : public QObject {
    Q_OBJECT

private slots:
    void everyAnimationMoves_data();
    void everyAnimationMoves();
    void everyAnimationIsSmooth_data();
    void everyAnimationIsSmooth();
    void namesAreUnique();
    void namesAreChecked();
    void lengthsAreTheCreators();
    void bothAreShortenedWhenTheyDoNotFit();
    void loopsGoOnWhileComing();
    void noneStandsStill();
};

void TestOverlayAnimation::everyAnimationMoves_data() {
    QTest::addColumn<int>("index");
    const auto entries = animationEntries();
    QVERIFY(entries.size() >= 20);
    for (std::size_t i = 0; i < entries.size(); ++i)
        QTest::addRow("%s %s", animationPartName(entries[i].part), entries[i].name) << static_cast<int>(i);
}

void TestOverlayAnimation::everyAnimationMoves() {
    QFETCH(int, index);
    const AnimationEntry& entry = animationEntries()[static_cast<std::size_t>(index)];
    const OverlayAnimation animation = only(entry.part, entry.name);
    const Duration own = Duration::milliseconds(entry.milliseconds);
    const auto pose = [&](Duration at) { return overlayPose(animation, at, kLength); };
    switch (entry.part) {
        case AnimationPart::In:
            QVERIFY(presence(pose({})) < 0.05);
            QVERIFY(!atRest(pose(own / 3)));
            QVERIFY(atRest(pose(own)) && atRest(pose(own + own / 2)) && atRest(pose(kLength)));
            break;
        case AnimationPart::Out:
            QVERIFY(atRest(pose({})) && atRest(pose(kLength - own)));
            QVERIFY(!atRest(pose(kLength - own / 3)));
            QVERIFY(presence(pose(kLength)) < 0.05);
            break;
        case AnimationPart::Loop:
            QVERIFY(step(pose({}), OverlayPose{}) < 0.02);
            QVERIFY(!atRest(pose(own / 5)) || !atRest(pose(own * 7 / 10)));
            QVERIFY(step(pose(own / 5), pose(own / 5 + own)) < 1e-6);
            break;
    }
}

void TestOverlayAnimation::everyAnimationIsSmooth_data() {
    everyAnimationMoves_data();
}

void TestOverlayAnimation::everyAnimationIsSmooth() {
    QFETCH(int, index);
    const AnimationEntry& entry = animationEntries()[static_cast<std::size_t>(index)];
    const std::string name = entry.name;
    if (name == "blink")
        return;  // it is there or not
    const OverlayAnimation animation = only(entry.part, entry.name);
    OverlayPose before = overlayPose(animation, {}, kLength);
    const std::int64_t frames = frameAt(TimePoint{} + kLength, kRate);
    for (std::int64_t frame = 1; frame <= frames; ++frame) {
        const OverlayPose now = overlayPose(animation, Duration::frames(frame, kRate), kLength);
        for (const double value : {now.scaleX, now.scaleY, now.x, now.y, now.rotation, now.opacity, now.reveal})
            QVERIFY(std::isfinite(value));
        QVERIFY(now.opacity >= 0 && now.opacity <= 1 && now.reveal >= 0 && now.reveal <= 1);
        QVERIFY2(step(before, now) < 0.4, qPrintable(QString("frame %1: %2").arg(frame).arg(step(before, now))));
        before = now;
    }
}

void TestOverlayAnimation::namesAreUnique() {
    std::set<std::pair<AnimationPart, std::string>> seen;
    for (const AnimationEntry& entry : animationEntries()) {
        QVERIFY2(seen.emplace(entry.part, entry.name).second, entry.name);
        QVERIFY(entry.milliseconds > 0 && std::string(entry.title) != "");
    }
}

void TestOverlayAnimation::namesAreChecked() {
    QVERIFY(checkAnimationName(AnimationPart::In, "none") && checkAnimationName(AnimationPart::In, "pop"));
    const Result<void> wrong = checkAnimationName(AnimationPart::In, "bouce");
    QVERIFY(!wrong && wrong.error().message.find("Did you mean \"bounce\"?") != std::string::npos);
    // What comes in cannot always go out.
    QVERIFY(!checkAnimationName(AnimationPart::Out, "stamp"));
}

void TestOverlayAnimation::lengthsAreTheCreators() {
    OverlayAnimation animation = only(AnimationPart::In, "fade");
    animation.inDuration = Duration::seconds(2);
    QCOMPARE(overlayPose(animation, Duration::seconds(1), kLength).opacity, 0.5);
    QVERIFY(atRest(overlayPose(animation, Duration::seconds(2), kLength)));
}

void TestOverlayAnimation::bothAreShortenedWhenTheyDoNotFit() {
    OverlayAnimation animation = only(AnimationPart::In, "fade");
    animation.out = "fade";
    animation.inDuration = Duration::seconds(2);
    animation.outDuration = Duration::seconds(2);
    const Duration length = Duration::seconds(1);
    QCOMPARE(overlayPose(animation, {}, length).opacity, 0.0);
    QCOMPARE(overlayPose(animation, Duration::milliseconds(250), length).opacity, 0.5);
    QCOMPARE(overlayPose(animation, Duration::milliseconds(500), length).opacity, 1.0);
    QCOMPARE(overlayPose(animation, Duration::milliseconds(750), length).opacity, 0.5);
    QCOMPARE(overlayPose(animation, length, length).opacity, 0.0);
    QVERIFY(std::isfinite(overlayPose(animation, {}, {}).opacity));
}

void TestOverlayAnimation::loopsGoOnWhileComing() {
    OverlayAnimation animation = only(AnimationPart::Loop, "rotate");
    animation.in = "fade";
    animation.out = "fade";
    animation.loopPeriod = Duration::seconds(4);
    const Duration in = Duration::milliseconds(400);
    QCOMPARE(overlayPose(animation, in, kLength).rotation, 0.0);
    QVERIFY(near(overlayPose(animation, in + Duration::seconds(1), kLength).rotation, 90));
    const OverlayPose leaving = overlayPose(animation, kLength - Duration::milliseconds(100), kLength);
    QVERIFY(leaving.opacity < 1 && leaving.rotation > 0);
}

void TestOverlayAnimation::noneStandsStill() {
    const OverlayAnimation animation{"none", "none", "none", {}, {}, {}};
    for (const Duration at : {Duration{}, kLength / 2, kLength})
        QVERIFY(overlayPose(animation, at, kLength) == OverlayPose{});
}

QTEST_APPLESS_MAIN(TestOverlayAnimation)
#include "tst_overlay_animation.moc"
