#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <fstream>
#include <numbers>

#include "core/media/sound/audio_mixer.h"

using namespace sw;

namespace {

Duration ms(std::int64_t count) {
    return Duration::milliseconds(count);
}

/// Speech-like: a tone that swells and fades four times a second.
Sound syllables(double db, std::int64_t milliseconds) {
    Sound sound{1, std::vector<float>(static_cast<std::size_t>(milliseconds) * 48)};
    for (std::size_t i = 0; i < sound.samples.size(); ++i) {
        const double t = static_cast<double>(i) / kSoundRate;
        const double swell = 0.25 + 0.75 * std::pow(std::sin(std::numbers::pi * 4 * t), 2);
        sound.samples[i] = static_cast<float>(fromDb(db) * swell * std::sin(2 * std::numbers::pi * 330 * t));
    }
    return sound;
}

Sound tone(double hertz, double db, std::int64_t milliseconds) {
    Sound sound{2, std::vector<float>(static_cast<std::size_t>(milliseconds) * 96)};
    for (std::size_t i = 0; i < sound.samples.size(); ++i)
        sound.samples[i] = static_cast<float>(
            fromDb(db) * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i / 2) / kSoundRate));
    return sound;
}

double powerDb(const std::vector<float>& samples, std::int64_t fromMs, std::int64_t toMs) {
    double sum = 0;
    for (std::int64_t i = fromMs * 96; i < toMs * 96; ++i)
        sum += std::pow(static_cast<double>(samples[static_cast<std::size_t>(i)]), 2);
    return 10 * std::log10(sum / static_cast<double>((toMs - fromMs) * 96) + 1e-15);
}

/// Level of one frequency in the first channel.
double toneDb(const std::vector<float>& samples, std::size_t channels, double hertz, std::int64_t fromMs,
              std::int64_t toMs) {
    double real = 0;
    double imaginary = 0;
    for (std::int64_t i = fromMs * 48; i < toMs * 48; ++i) {
        const double angle = 2 * std::numbers::pi * hertz * static_cast<double>(i) / kSoundRate;
        const double sample = static_cast<double>(samples[static_cast<std::size_t>(i) * channels]);
        real += sample * std::cos(angle);
        imaginary += sample * std::sin(angle);
    }
    return 10 *
           std::log10((real * real + imaginary * imaginary) / std::pow(static_cast<double>(toMs - fromMs), 2) + 1e-15);
}

}  // namespace

Q_DECLARE_METATYPE(sw::FadeCurve)

class TestAudioMixer : public QObject {
    Q_OBJECT

private slots:
    void init();
    void startsOnTheSample();
    void playsTheMediaFromItsMiddle();
    void gainAndFades();
    void fadeCurves_data();
    void fadeCurves();
    void panKeepsThePower_data();
    void panKeepsThePower();
    void volumeKeys_data();
    void volumeKeys();
    void mutedSoundsAreLeftOut();
    void monoComesFromBothSides();
    void musicIsDuckedUnderTheVoice();
    void shortPausesDoNotPump();
    void voiceIsInFront();
    void blocksAndWholeAreEqual();
    void twoMixersAreEqual();
    void loudnessIsThatOfTheMix_data();
    void loudnessIsThatOfTheMix();
    void everyMixIsLoudEnough_data();
    void everyMixIsLoudEnough();
    void outsideOfTheCutIsSilence();
    void anEmptyCutIsSilence();
    void missingMediaIsNamed();
    void brokenMediaIsNamed();
    void otherSampleRatesKeepTime();
    void stops();
    void isReadyAfterACancel();
    void mediaThatShrinksIsAnError();

private:
    /// Writes the sound into the media folder and adds it to the cut.
    CutSound& add(SoundRole role, const std::string& name, const Sound& sound, std::int64_t startMs,
                  std::int64_t endMs) {
        std::ofstream(m_media / (name + ".wav"), std::ios::binary) << wavBytes(sound);
        m_cut.sounds.push_back(
            {name, role, {TimePoint{} + ms(startMs), TimePoint{} + ms(endMs)}, {name, "wav"}, {}, 0, {}, {}});
        return m_cut.sounds.back();
    }
    std::vector<float> mixed() const {
        const auto mix = AudioMixer(m_cut, m_media).mix();
        return mix ? *mix : std::vector<float>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_media;
    Cut m_cut;
};

void TestAudioMixer::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_media = m_folder->path().toStdString();
    m_cut = Cut();
    m_cut.duration = ms(4000);
}

void TestAudioMixer::startsOnTheSample() {
    Sound click{2, std::vector<float>(9600, 0.0f)};
    click.samples[0] = click.samples[1] = 0.5f;
    CutSound& sound = add(SoundRole::Effect, "click", click, 0, 1000);
    for (const std::int64_t sample : {0, 1, 12'345, 160'000}) {
        sound.range = {TimePoint{} + Duration::samples(sample, 48'000),
                       TimePoint{} + Duration::samples(sample + 4800, 48'000)};
        const std::vector<float> mix = mixed();
        QCOMPARE(mix.size(), std::size_t{384'000});
        for (std::int64_t i = 0; i < std::ssize(mix) / 2; ++i)
            QVERIFY((mix[static_cast<std::size_t>(i) * 2] != 0) == (i == sample));
    }
}

void TestAudioMixer::playsTheMediaFromItsMiddle() {
    Sound steps{1, std::vector<float>(48'000)};
    for (std::size_t i = 0; i < steps.samples.size(); ++i)
        steps.samples[i] = 0.1f + 0.5f * static_cast<float>(i / 12'000) / 4;
    CutSound& sound = add(SoundRole::Voice, "steps", steps, 1000, 1250);
    sound.from = TimePoint{} + ms(500);
    const std::vector<float> mix = mixed();
    QVERIFY(powerDb(mix, 0, 1000) < -100);
    QVERIFY(powerDb(mix, 1250, 4000) < -100);
    QVERIFY(std::abs(powerDb(mix, 1010, 1240) - powerDb(mix, 1100, 1150)) < 0.1);  // one step only
    QVERIFY(std::abs(mix[96'000]) < 0.02f * std::abs(mix[105'600]));               // cut in its middle: no click
}

void TestAudioMixer::gainAndFades() {
    add(SoundRole::Effect, "loud", tone(500, -20, 2000), 0, 1000);
    CutSound& faded = add(SoundRole::Effect, "soft", tone(500, -20, 2000), 2000, 4000);
    faded.gainDb = -6;
    faded.fadeIn = ms(400);
    faded.fadeOut = ms(800);
    const std::vector<float> mix = mixed();
    QVERIFY(std::abs(powerDb(mix, 200, 800) - powerDb(mix, 2500, 3100) - 6) < 0.1);
    QVERIFY(std::abs(powerDb(mix, 2500, 3100) - powerDb(mix, 2190, 2210) - 6) < 0.5);  // half way in
    QVERIFY(std::abs(powerDb(mix, 2500, 3100) - powerDb(mix, 3590, 3610) - 6) < 0.5);  // half way out
    QVERIFY(powerDb(mix, 3990, 4000) < powerDb(mix, 2500, 3100) - 50);
}

void TestAudioMixer::fadeCurves_data() {
    QTest::addColumn<FadeCurve>("curve");
    QTest::addColumn<double>("quarterDb");
    QTest::addColumn<double>("halfDb");
    QTest::newRow("s-curve") << FadeCurve::SCurve << -16.69 << -6.02;
    QTest::newRow("linear") << FadeCurve::Linear << -12.04 << -6.02;
    QTest::newRow("equal power") << FadeCurve::EqualPower << -8.34 << -3.01;
}

void TestAudioMixer::fadeCurves() {
    QFETCH(FadeCurve, curve);
    QFETCH(double, quarterDb);
    QFETCH(double, halfDb);
    CutSound& sound = add(SoundRole::Effect, "tone", tone(1000, -20, 4000), 0, 4000);
    sound.fadeIn = sound.fadeOut = ms(1000);
    sound.fadeCurve = curve;
    const std::vector<float> mix = mixed();
    const auto level = [&](std::int64_t at) { return powerDb(mix, at - 2, at + 2) - powerDb(mix, 1900, 2100); };
    QVERIFY(std::abs(level(250) - quarterDb) < 0.1);
    QVERIFY(std::abs(level(500) - halfDb) < 0.1);
    QVERIFY(std::abs(level(3500) - halfDb) < 0.1);
    QVERIFY(std::abs(level(3750) - quarterDb) < 0.1);
}

void TestAudioMixer::panKeepsThePower_data() {
    QTest::addColumn<bool>("mono");
    QTest::addColumn<double>("pan");
    for (const bool mono : {true, false})
        for (const double pan : {-1.0, -0.5, 0.0, 0.25, 1.0})
            QTest::addRow("%s %g", mono ? "mono" : "stereo", pan) << mono << pan;
}

/// The loudness of what comes from both sides alike does not change with the pan, and so does the gain of the mix.
void TestAudioMixer::panKeepsThePower() {
    QFETCH(bool, mono);
    QFETCH(double, pan);
    Sound sound = mono ? syllables(-20, 4000) : tone(600, -20, 4000);
    CutSound& placed = add(SoundRole::Effect, "sound", sound, 0, 4000);
    const std::vector<float> centre = mixed();
    placed.pan = pan;
    const std::vector<float> panned = mixed();
    QCOMPARE(panned.size(), centre.size());
    const double angle = (pan + 1) * std::numbers::pi / 4;
    for (std::size_t i = 0; i < centre.size(); ++i) {
        const double law = std::numbers::sqrt2 * (i % 2 ? std::sin(angle) : std::cos(angle));
        QVERIFY(std::abs(static_cast<double>(panned[i]) - law * static_cast<double>(centre[i])) < 1e-4);
    }
}

void TestAudioMixer::volumeKeys_data() {
    QTest::addColumn<int>("from");  // where its range begins, in ms
    for (const int from : {0, 500, 777})
        QTest::addRow("from %d ms on", from) << from;
}

/// At 1 s −20 dB, at 2 s 0 dB, then −12 dB at once at 2.5 s.
void TestAudioMixer::volumeKeys() {
    QFETCH(int, from);
    add(SoundRole::Effect, "still", tone(3000, -30, 4000), 0, 4000);
    CutSound& sound = add(SoundRole::Effect, "keyed", tone(500, -30, 4000), from, 4000);
    sound.keyframes = {{ms(1000 - from), KeyedProperty::Volume, -20, {}},
                       {ms(2000 - from), KeyedProperty::Volume, 0, {0, 0, 1, 1, true}},
                       {ms(2500 - from), KeyedProperty::Volume, -12, {}}};
    const std::vector<float> mix = mixed();
    // Against the other tone, whose level is that of the mix throughout.
    const auto level = [&](std::int64_t at) {
        return toneDb(mix, 2, 500, at - 10, at + 10) - toneDb(mix, 2, 3000, at - 10, at + 10);
    };
    for (const auto& [at, db] : std::initializer_list<std::pair<int, double>>{
             {900, -20}, {1250, -15}, {1500, -10}, {1800, -4}, {2100, 0}, {2450, 0}, {2550, -12}, {3900, -12}})
        QVERIFY2(std::abs(level(at) - db) < 0.1, qPrintable(QString("%1 ms: %2 dB").arg(at).arg(level(at))));
    // Whatever the blocks.
    AudioMixer mixer(m_cut, m_media);
    const auto whole = mixer.mix();
    const auto part = mixer.render(60'001, 7001);
    QVERIFY(whole && part);
    QVERIFY(std::equal(part->begin(), part->end(), whole->begin() + 2 * 60'001));
}

void TestAudioMixer::mutedSoundsAreLeftOut() {
    add(SoundRole::Voice, "voice", syllables(-12, 3000), 500, 3500);
    const std::vector<float> alone = mixed();
    add(SoundRole::Music, "music", tone(300, -12, 4000), 0, 4000).muted = true;
    QVERIFY(mixed() == alone);
    std::filesystem::remove(m_media / "music.wav");  // nor looked for
    QVERIFY(mixed() == alone);
}

void TestAudioMixer::monoComesFromBothSides() {
    add(SoundRole::Voice, "voice", syllables(-12, 2000), 500, 2500);
    const std::vector<float> mix = mixed();
    for (std::size_t i = 0; i < mix.size(); i += 2)
        QCOMPARE(mix[i], mix[i + 1]);
    QVERIFY(powerDb(mix, 500, 2500) > -25);
}

void TestAudioMixer::musicIsDuckedUnderTheVoice() {
    m_cut.duration = ms(10'000);
    add(SoundRole::Music, "music", tone(9000, -20, 10'000), 0, 10'000);
    add(SoundRole::Voice, "voice", syllables(-20, 3000), 4000, 7000);
    const std::vector<float> mix = mixed();
    const auto music = [&](std::int64_t at) { return toneDb(mix, 2, 9000, at, at + 100); };
    const double open = music(1000);
    QVERIFY(std::abs(music(3700) - open) < 0.2);        // 200 ms before the word: not yet
    QVERIFY(std::abs(music(4000) - (open - 8)) < 0.3);  // when it begins: all the way
    QVERIFY(std::abs(music(5500) - (open - 8)) < 0.2);
    QVERIFY(std::abs(music(6850) - (open - 8)) < 0.5);
    QVERIFY(music(7100) > open - 7 && music(7100) < open - 1);  // on its way back
    QVERIFY(std::abs(music(7500) - open) < 0.2);
}

void TestAudioMixer::shortPausesDoNotPump() {
    m_cut.duration = ms(5000);
    add(SoundRole::Voice, "one", syllables(-12, 1500), 500, 2000);
    add(SoundRole::Voice, "two", syllables(-12, 1500), 2300, 3800);
    CutSound& music = add(SoundRole::Music, "music", tone(300, -20, 5000), 0, 5000);
    const std::vector<float> both = mixed();
    QVERIFY(std::abs(powerDb(both, 2080, 2130) - powerDb(both, 2160, 2210)) < 0.3);
    music.range.end = TimePoint{} + ms(100);
    QVERIFY(powerDb(mixed(), 2080, 2210) < -100);
}

/// Voice and music of −16 LUFS each, told apart in the mix by their frequencies.
void TestAudioMixer::voiceIsInFront() {
    m_cut.duration = ms(8000);
    Sound voice = syllables(-10, 6000);
    Sound music = tone(2000, -12, 8000);
    masteringGain(voice.samples, 1, {-16, -1}).apply(voice.samples, 1);
    masteringGain(music.samples, 2, {-16, -1}).apply(music.samples, 2);
    add(SoundRole::Voice, "voice", voice, 1000, 7000);
    add(SoundRole::Music, "music", music, 0, 8000);
    const std::vector<float> mix = mixed();
    const double voiceGain = toneDb(mix, 2, 330, 2000, 6000) - toneDb(voice.samples, 1, 330, 1000, 5000);
    const double musicGain = toneDb(mix, 2, 2000, 2000, 6000) - toneDb(music.samples, 2, 2000, 2000, 6000);
    constexpr double kFromBothSidesDb = 3;
    const double front = voiceGain + kFromBothSidesDb - musicGain;
    QVERIFY2(front >= 12 && front <= 18, qPrintable(QString::number(front)));
}

void TestAudioMixer::blocksAndWholeAreEqual() {
    m_cut.duration = Duration::samples(150'001, 48'000);
    add(SoundRole::Voice, "voice", syllables(-3, 2000), 700, 2700);
    add(SoundRole::Music, "music", tone(220, -3, 4000), 0, 3200).fadeOut = ms(500);
    add(SoundRole::Effect, "hit", tone(90, 0, 300), 1500, 1800).fadeIn = ms(7);
    AudioMixer mixer(m_cut, m_media);
    const auto whole = mixer.mix();
    QVERIFY(whole);
    QCOMPARE(whole->size(), std::size_t{300'002});
    for (const std::int64_t block : {std::int64_t{48'000}, std::int64_t{1024}, std::int64_t{777}}) {
        AudioMixer fresh(m_cut, m_media);
        std::vector<float> parts;
        std::vector<float> piece(static_cast<std::size_t>(2 * block), 9.0F);
        QVERIFY(fresh.render(block, piece));
        QVERIFY(std::equal(piece.begin(), piece.end(), whole->begin() + 2 * block));
        for (std::int64_t first = 0; first < fresh.frames(); first += block) {
            const auto part = fresh.render(first, std::min(block, fresh.frames() - first));
            QVERIFY(part);
            parts.insert(parts.end(), part->begin(), part->end());
        }
        QVERIFY(parts == *whole);
    }
}

void TestAudioMixer::twoMixersAreEqual() {
    add(SoundRole::Voice, "voice", syllables(-6, 2000), 700, 2700);
    add(SoundRole::Music, "music", tone(220, -6, 4000), 0, 4000);
    QVERIFY(mixed() == mixed());
}

void TestAudioMixer::loudnessIsThatOfTheMix_data() {
    QTest::addColumn<double>("effectDb");
    QTest::newRow("nothing to limit") << -30.0;
    QTest::newRow("limited") << 0.0;
}

void TestAudioMixer::loudnessIsThatOfTheMix() {
    QFETCH(double, effectDb);
    m_cut.duration = Duration::samples(350'007, 48'000);
    add(SoundRole::Voice, "voice", syllables(-12, 6000), 1000, 7000);
    add(SoundRole::Music, "music", tone(440, -26, 8000), 0, 8000);
    add(SoundRole::Effect, "hit", tone(110, effectDb, 200), 3000, 3200);
    AudioMixer mixer(m_cut, m_media);
    const auto said = mixer.loudness();
    const auto mix = mixer.mix();
    QVERIFY(said && mix);
    const Loudness measured = measureLoudness(*mix, 2);
    QVERIFY(std::abs(said->integratedLufs - measured.integratedLufs) < 0.01);
    QVERIFY(std::abs(said->truePeakDb - measured.truePeakDb) < 0.01);
    QVERIFY(std::abs(said->shortTermMaxLufs - measured.shortTermMaxLufs) < 0.05);
    QVERIFY(std::abs(said->momentaryMaxLufs - measured.momentaryMaxLufs) < 0.05);
    QVERIFY(std::abs(measured.integratedLufs + 14) < 0.1);
    QVERIFY(measured.truePeakDb <= -1.5);
}

void TestAudioMixer::everyMixIsLoudEnough_data() {
    QTest::addColumn<double>("voiceDb");
    QTest::addColumn<double>("musicDb");
    QTest::addColumn<double>("effectDb");
    QTest::newRow("usual") << -8.0 << -14.0 << -6.0;
    QTest::newRow("hot") << 0.0 << 0.0 << 0.0;
    QTest::newRow("quiet") << -44.0 << -50.0 << -50.0;
    QTest::newRow("loud effects over a quiet voice") << -22.0 << -30.0 << 0.0;
}

void TestAudioMixer::everyMixIsLoudEnough() {
    QFETCH(double, voiceDb);
    QFETCH(double, musicDb);
    QFETCH(double, effectDb);
    m_cut.duration = ms(8000);
    add(SoundRole::Voice, "voice", syllables(voiceDb, 6000), 1000, 7000);
    add(SoundRole::Music, "music", tone(440, musicDb, 8000), 0, 8000);
    add(SoundRole::Effect, "hit", tone(110, effectDb, 200), 3000, 3200);
    const std::vector<float> mix = mixed();
    const Loudness loudness = measureLoudness(mix, 2);
    QVERIFY2(std::abs(loudness.integratedLufs + 14) <= 0.5, qPrintable(QString::number(loudness.integratedLufs)));
    QVERIFY2(loudness.truePeakDb <= -1.3, qPrintable(QString::number(loudness.truePeakDb)));
}

void TestAudioMixer::outsideOfTheCutIsSilence() {
    add(SoundRole::Effect, "tone", tone(440, -12, 9000), -500, 8500);
    AudioMixer mixer(m_cut, m_media);
    const auto part = mixer.render(-100, 200);
    QVERIFY(part);
    QCOMPARE((*part)[199], 0.0f);
    QVERIFY((*part)[203] != 0.0f);
    const auto end = mixer.render(mixer.frames() - 10, 20);
    QVERIFY(end);
    QCOMPARE((*end)[20], 0.0f);
    QCOMPARE((*end)[39], 0.0f);
}

void TestAudioMixer::anEmptyCutIsSilence() {
    const std::vector<float> mix = mixed();
    QCOMPARE(mix.size(), std::size_t{384'000});
    QVERIFY(std::all_of(mix.begin(), mix.end(), [](float sample) { return sample == 0; }));
}

void TestAudioMixer::missingMediaIsNamed() {
    add(SoundRole::Voice, "gone", syllables(-12, 500), 0, 500).origin = "sentence-3";
    std::filesystem::remove(m_media / "gone.wav");
    const auto mix = AudioMixer(m_cut, m_media).mix();
    QVERIFY(!mix);
    QCOMPARE(mix.error().code, ErrorCode::NotFound);
    for (const char* part : {"voice", "sentence-3", "gone.wav"})
        QVERIFY2(mix.error().message.find(part) != std::string::npos, mix.error().message.c_str());
}

void TestAudioMixer::brokenMediaIsNamed() {
    add(SoundRole::Music, "broken", tone(440, -12, 500), 0, 500).origin = "music";
    std::ofstream(m_media / "broken.wav", std::ios::binary) << "this is no sound";
    const auto mix = AudioMixer(m_cut, m_media).mix();
    QVERIFY(!mix);
    QCOMPARE(mix.error().code, ErrorCode::InvalidInput);
    QVERIFY(mix.error().message.find("broken.wav") != std::string::npos);
}

/// A WAV that says it has 24 kHz plays twice as long.
void TestAudioMixer::otherSampleRatesKeepTime() {
    const Sound sound = tone(300, -12, 1000);
    std::string bytes = wavBytes(sound);
    bytes[24] = static_cast<char>(24'000 & 0xff);
    bytes[25] = static_cast<char>(24'000 >> 8);
    bytes[26] = 0;
    std::ofstream(m_media / "slow.wav", std::ios::binary) << bytes;
    const auto read = readSoundFile(m_media / "slow.wav");
    QVERIFY(read);
    QCOMPARE(read->channels, 2);
    QVERIFY(std::abs(read->frames() - 96'000) <= 64);
}

void TestAudioMixer::stops() {
    add(SoundRole::Music, "music", tone(440, -12, 4000), 0, 4000);
    std::stop_source source;
    source.request_stop();
    const auto mix = AudioMixer(m_cut, m_media).mix(source.get_token());
    QVERIFY(!mix);
    QCOMPARE(mix.error().code, ErrorCode::Cancelled);
}

void TestAudioMixer::isReadyAfterACancel() {
    add(SoundRole::Voice, "voice", syllables(-12, 3000), 500, 3500);
    add(SoundRole::Music, "music", tone(440, -12, 4000), 0, 4000);
    AudioMixer mixer(m_cut, m_media);
    std::stop_source source;
    source.request_stop();
    QVERIFY(!mixer.prepare(source.get_token()));
    const auto mix = mixer.mix();
    QVERIFY(mix);
    QVERIFY(*mix == mixed());
}

void TestAudioMixer::mediaThatShrinksIsAnError() {
    add(SoundRole::Voice, "voice", syllables(-12, 3000), 500, 3500);
    AudioMixer mixer(m_cut, m_media);
    QVERIFY(mixer.prepare());
    std::filesystem::resize_file(m_media / "voice.wav", 100);
    const auto mix = mixer.mix();
    QVERIFY(!mix);
    QCOMPARE(mix.error().code, ErrorCode::Io);
    QVERIFY(mix.error().message.find("voice.wav") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestAudioMixer)
#include "tst_audio_mixer.moc"
