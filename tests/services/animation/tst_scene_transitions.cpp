#include <QtTest>
#include <map>

#include "core/model/transition_names.h"
#include "services/animation/transitions.h"

using namespace sw;

class TestSceneTransitions : public QObject {
    Q_OBJECT

private slots:
    void firstSceneHasNone();
    void wishesAreGranted_data();
    void wishesAreGranted();
    void unknownWishNamesTheNearest();
    void varietyFollowsEnergy();
    void lengthsAreShort();
    void sameSeedSameTransition();

private:
    static std::map<TransitionKind, int> drawn(double energy) {
        std::map<TransitionKind, int> counts;
        for (std::uint64_t seed = 0; seed < 1000; ++seed)
            ++counts[chooseTransition({"auto", false, energy, seed})->kind];
        return counts;
    }
};

void TestSceneTransitions::firstSceneHasNone() {
    for (const char* wish : {"auto", "whip"})
        QVERIFY(*chooseTransition({wish, true, 1, 3}) == Transition{});
}

void TestSceneTransitions::wishesAreGranted_data() {
    QTest::addColumn<int>("kind");
    for (const TransitionEntry& entry : transitionEntries())
        QTest::newRow(entry.name) << static_cast<int>(entry.kind);
}

void TestSceneTransitions::wishesAreGranted() {
    QFETCH(int, kind);
    const auto transition = chooseTransition({QTest::currentDataTag(), false, 0.5, 1});
    QVERIFY(transition);
    QCOMPARE(static_cast<int>(transition->kind), kind);
    QCOMPARE(transitionName(transition->kind), std::string(QTest::currentDataTag()));
    QCOMPARE(transition->duration == Duration{}, kind == 0);
}

void TestSceneTransitions::unknownWishNamesTheNearest() {
    const auto transition = chooseTransition({"disolve", false, 0.5, 1});
    QVERIFY(!transition);
    QCOMPARE(transition.error().code, ErrorCode::InvalidInput);
    QVERIFY(transition.error().message.find("Did you mean \"dissolve\"?") != std::string::npos);
}

void TestSceneTransitions::varietyFollowsEnergy() {
    auto calm = drawn(0);
    auto lively = drawn(1);
    QVERIFY(calm.size() >= 8 && lively.size() >= 10);
    QCOMPARE(calm[TransitionKind::None] + lively[TransitionKind::None], 0);
    QVERIFY(calm[TransitionKind::Dissolve] > 280 && lively[TransitionKind::Dissolve] < 80);
    for (const TransitionKind flashy : {TransitionKind::Whip, TransitionKind::Flash, TransitionKind::Spin, TransitionKind::Glitch})
        QCOMPARE(calm[flashy], 0);
    QVERIFY(lively[TransitionKind::Whip] > 150 && lively[TransitionKind::Flash] > 40);
    QVERIFY(lively[TransitionKind::Spin] + lively[TransitionKind::Glitch] < 70);
    // Tricks are the creator's to ask for.
    for (const TransitionKind trick : {TransitionKind::Cube, TransitionKind::PageTurn, TransitionKind::Clock, TransitionKind::Pixelate})
        QCOMPARE(calm[trick] + lively[trick], 0);
    for (const auto& [kind, count] : drawn(0.5))
        QVERIFY(count < 300);
}

void TestSceneTransitions::lengthsAreShort() {
    for (const std::string& name : transitionNames()) {
        if (name == "none")
            continue;
        const Duration calm = chooseTransition({name, false, 0, 1})->duration;
        const Duration lively = chooseTransition({name, false, 1, 1})->duration;
        QVERIFY(Duration::milliseconds(200) <= lively && lively < calm && calm <= Duration::milliseconds(650));
    }
}

void TestSceneTransitions::sameSeedSameTransition() {
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        QVERIFY(*chooseTransition({"auto", false, 0.4, seed}) == *chooseTransition({"", false, 0.4, seed}));
}

QTEST_APPLESS_MAIN(TestSceneTransitions)
#include "tst_scene_transitions.moc"
