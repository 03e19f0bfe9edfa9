#include <QtTest>

#include "core/media/sound/loudness.h"
#include "services/music/effects.h"

using namespace sw;

class TestEffects : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void allEightInOrder();
    void lengthAndPeak_data();
    void lengthAndPeak();
    void levelIsEven();
    void endsAreSilent();
    void seedDecides();

private:
    std::vector<std::vector<Effect>> m_effects;  ///< by seed
};

void TestEffects::initTestCase() {
    for (std::uint64_t seed = 0; seed < 3; ++seed)
        m_effects.push_back(makeEffects(seed));
}

void TestEffects::allEightInOrder() {
    QStringList names;
    for (const Effect& effect : m_effects[1])
        names << QString::fromStdString(effect.name);
    QCOMPARE(names, QStringList({"whoosh", "swish", "riser", "pop", "click", "tick", "ding", "impact"}));
}

void TestEffects::lengthAndPeak_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("whoosh peaks in the middle") << 0 << 0.2 << 0.38;
    QTest::newRow("swish peaks in the middle") << 1 << 0.08 << 0.18;
    QTest::newRow("riser peaks at its end") << 2 << 1.45 << 1.6;
    QTest::newRow("pop") << 3 << 0.0 << 0.02;
    QTest::newRow("click") << 4 << 0.0 << 0.006;
    QTest::newRow("tick") << 5 << 0.0 << 0.006;
    QTest::newRow("ding") << 6 << 0.0 << 0.05;
    QTest::newRow("impact") << 7 << 0.0 << 0.05;
}

void TestEffects::lengthAndPeak() {
    QFETCH(int, index);
    QFETCH(double, from);
    QFETCH(double, to);
    for (const std::vector<Effect>& effects : m_effects) {
        const Effect& effect = effects[static_cast<std::size_t>(index)];
        QCOMPARE(effect.sound.channels, 2);
        QVERIFY(effect.peak < effect.sound.duration());
        QVERIFY2(effect.peak.toSeconds() >= from && effect.peak.toSeconds() <= to,
                 qPrintable(QString::number(effect.peak.toSeconds())));
        float loudest = 0;
        for (const float sample : effect.sound.samples)
            loudest = std::max(loudest, std::abs(sample));
        float near = 0;
        const auto at = static_cast<std::size_t>(sampleAt(TimePoint{effect.peak.flicks}, kSoundRate));
        for (std::size_t i = at > 1'440 ? at - 1'440 : 0;
             i < std::min<std::size_t>(at + 1'440, effect.sound.samples.size() / 2); ++i)
            near = std::max({near, std::abs(effect.sound.samples[i * 2]), std::abs(effect.sound.samples[i * 2 + 1])});
        QVERIFY(near >= 0.7f * loudest);
    }
}

void TestEffects::levelIsEven() {
    for (const Effect& effect : m_effects[2]) {
        const Loudness loudness = measureLoudness(effect.sound.samples, 2);
        QVERIFY2(loudness.truePeakDb <= -5.8, effect.name.c_str());
        QVERIFY2(loudness.momentaryMaxLufs <= -15.8, effect.name.c_str());
        QVERIFY2(loudness.truePeakDb > -6.3 || loudness.momentaryMaxLufs > -16.3, effect.name.c_str());
    }
}

void TestEffects::endsAreSilent() {
    for (const Effect& effect : m_effects[2]) {
        QVERIFY2(std::abs(effect.sound.samples.back()) < 1e-3f, effect.name.c_str());
        QVERIFY2(std::abs(effect.sound.samples.front()) < 0.12f, effect.name.c_str());
    }
}

void TestEffects::seedDecides() {
    const auto& first = m_effects[0];
    const auto again = makeEffects(0);
    const auto& other = m_effects[1];
    for (std::size_t i = 0; i < first.size(); ++i) {
        QVERIFY(first[i].sound == again[i].sound);
        QVERIFY2(!(first[i].sound == other[i].sound), first[i].name.c_str());
    }
}

QTEST_GUILESS_MAIN(TestEffects)
#include "tst_effects.moc"
