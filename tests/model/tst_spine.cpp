#include <QTest>

#include "core/model/spine.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

std::vector<TimePoint> beatsOf(int count, Duration beat) {
    std::vector<TimePoint> beats;
    for (int i = 0; i < count; ++i)
        beats.push_back(TimePoint{} + beat * i);
    return beats;
}

/// Music of 64 even beats.
AssetIndex evenBeats(int beatMs) {
    Json beats = Json::array();
    for (const TimePoint beat : beatsOf(64, Duration::milliseconds(beatMs)))
        beats.push_back(beat.flicks);
    return AssetIndex{}.with(test::recordOf(
        "music", {{"beats", beats}, {"duration", (Duration::milliseconds(beatMs) * 64).flicks}, {"barBeats", 4}},
        {"audio"}));
}

Duration total(const FittedMusic& music) {
    Duration sum;
    for (const MusicPiece& piece : music.pieces)
        sum = sum + piece.duration;
    return sum;
}

}  // namespace

class TestSpine : public QObject {
    Q_OBJECT

private slots:
    void musicIsFittedAtBars_data() {
        QTest::addColumn<int>("wantedMs");
        for (const int ms : {3000, 16000, 24000, 31999, 32000, 32001, 45000, 90000})
            QTest::newRow(QByteArray::number(ms).constData()) << ms;
    }
    void musicIsFittedAtBars() {
        QFETCH(int, wantedMs);
        // 16 bars of 4 beats of 500 ms: 32 s.
        const Duration beat = Duration::milliseconds(500);
        const Duration bar = beat * 4;
        const Duration wanted = Duration::milliseconds(wantedMs);
        const FittedMusic music = fitMusic(beatsOf(64, beat), 4, bar * 16, wanted);
        QCOMPARE(total(music).flicks, wanted.flicks);
        TimePoint at;
        for (const MusicPiece& piece : music.pieces) {
            QCOMPARE(piece.at.flicks, at.flicks);
            QCOMPARE(piece.from.flicks % bar.flicks, 0);
            at = at + piece.duration;
            if (&piece != &music.pieces.back())
                QCOMPARE(piece.duration.flicks % bar.flicks, 0);
        }
        if (wantedMs >= 24000) {  // the ending is what is heard at the end
            const MusicPiece& last = music.pieces.back();
            QVERIFY(last.from >= TimePoint{} + bar * 8);
        }
        for (std::size_t i = 1; i < music.beats.size(); ++i)
            QCOMPARE((music.beats[i] - music.beats[i - 1]).flicks, beat.flicks);
    }

    void sentencesFollowEachOther() {
        const Project project = test::projectOf({{"One two three.", "Four."}, {"Five six."}});
        AssetIndex assets;
        for (const Scene& scene : project.script.scenes)
            for (const Sentence& sentence : scene.sentences)
                assets = test::withVoice(assets, sentence, 2);
        const Spine spine = makeSpine(project, assets);
        QCOMPARE(spine.sentences.size(), std::size_t{3});
        QCOMPARE(spine.scenes.size(), std::size_t{2});
        const auto frames = [&](int count) { return Duration::frames(count, project.canvas.rate).flicks; };
        QCOMPARE(spine.sentences[0].range.start.flicks, frames(5));
        QCOMPARE(spine.sentences[1].range.start.flicks,
                 (spine.sentences[0].range.end + Duration::milliseconds(240)).flicks);
        // 180 ms behind the last word the picture changes, 140 ms later speech goes on, both to the nearest frame.
        QCOMPARE(spine.scenes[1].range.start.flicks, frames(138));
        QCOMPARE(spine.sentences[2].range.start.flicks, frames(142));
        QVERIFY(!spine.sentences[2].estimated);
        QCOMPARE(spine.scenes[0].range.start.flicks, 0);
        QCOMPARE(spine.scenes[0].range.end.flicks, spine.scenes[1].range.start.flicks);
        QCOMPARE(spine.scenes[1].range.end.flicks, spine.duration.flicks);
        QCOMPARE(spine.duration.flicks % Duration::frames(1, project.canvas.rate).flicks, 0);
        // The picture changes after the second sentence and before the third.
        QVERIFY(spine.scenes[1].range.start >= spine.sentences[1].range.end);
        QVERIFY(spine.scenes[1].range.start <= spine.sentences[2].range.start);
    }

    void aLongerSentenceMovesAllBehindIt() {
        const Project project = test::projectOf({{"One."}, {"Two."}});
        const Sentence first = project.script.scenes[0].sentences[0];
        const Sentence second = project.script.scenes[1].sentences[0];
        const AssetIndex shortOne = test::withVoice(test::withVoice({}, first, 2), second, 2);
        const AssetIndex longOne = test::withVoice(shortOne, first, 3);
        const Spine before = makeSpine(project, shortOne);
        const Spine after = makeSpine(project, longOne);
        QCOMPARE((after.sentences[1].range.start - before.sentences[1].range.start).flicks, Duration::seconds(1).flicks);
        QCOMPARE((after.duration - before.duration).flicks, Duration::seconds(1).flicks);
    }

    void cutsGoToANearBeat_data() {
        QTest::addColumn<int>("beatMs");
        QTest::addColumn<bool>("caught");
        // Speech ends at 2167 ms; left alone the cut is at 2333 ms.
        QTest::newRow("near before") << 2250 << true;
        QTest::newRow("near after") << 2440 << true;
        QTest::newRow("would cut off speech") << 2100 << false;
        QTest::newRow("too far") << 2480 << false;
    }
    void cutsGoToANearBeat() {
        QFETCH(int, beatMs);
        QFETCH(bool, caught);
        const Project project = test::projectOf({{"One."}, {"Two."}});
        AssetIndex assets = test::withVoice(test::withVoice({}, project.script.scenes[0].sentences[0], 2),
                                            project.script.scenes[1].sentences[0], 2);
        const Spine alone = makeSpine(project, assets);
        Json beats = Json::array({Duration::milliseconds(beatMs).flicks});
        assets = assets.with(test::recordOf("music", {{"beats", beats}, {"duration", Duration::seconds(60).flicks}, {"barBeats", 4}}, {"audio"}));
        const TimePoint cut = makeSpine(project, assets).scenes[1].range.start;
        const TimePoint beat = nearestFrame(TimePoint{} + Duration::milliseconds(beatMs), project.canvas.rate);
        QCOMPARE(cut == beat, caught);
        if (!caught)
            QCOMPARE(cut.flicks, alone.scenes[1].range.start.flicks);
    }

    /// Even beats of 600 ms; whatever the first sentence's length, all scenes behind it keep their lengths and what is in
    /// them, and change on half beats.
    void aLongerSentenceMovesScenesByHalfBeats_data() {
        QTest::addColumn<double>("seconds");
        for (const double seconds : {1.0, 1.13, 1.9, 2.37, 3.001})
            QTest::addRow("%g s", seconds) << seconds;
    }
    void aLongerSentenceMovesScenesByHalfBeats() {
        QFETCH(double, seconds);
        const Duration half = Duration::milliseconds(300);
        Json beats = Json::array();
        for (int i = 0; i < 64; ++i)
            beats.push_back((half * (2 * i)).flicks);
        const Project project = test::projectOf({{"One."}, {"Two.", "Three."}, {"Four."}, {"Five."}});
        AssetIndex assets = AssetIndex{}.with(
            test::recordOf("music", {{"beats", beats}, {"duration", (half * 128).flicks}, {"barBeats", 4}}, {"audio"}));
        double length = 1.7;
        for (const Scene& scene : project.script.scenes)
            for (const Sentence& sentence : scene.sentences)
                assets = test::withVoice(assets, sentence, length += 0.41);
        const Spine before = makeSpine(project, assets);
        const Spine after = makeSpine(project, test::withVoice(assets, project.script.scenes[0].sentences[0], seconds));
        const Duration moved = after.scenes[1].range.start - before.scenes[1].range.start;
        QCOMPARE(moved.flicks % half.flicks, 0);
        for (std::size_t i = 1; i < before.scenes.size(); ++i) {
            QCOMPARE(before.scenes[i].range.start.flicks % half.flicks, 0);
            QCOMPARE((after.scenes[i].range.start - before.scenes[i].range.start).flicks, moved.flicks);
            QVERIFY(after.scenes[i].range.start > after.sentences[i == 1 ? 0 : i].range.end);
        }
        for (std::size_t i = 1; i < before.sentences.size(); ++i)
            QCOMPARE((after.sentences[i].range.start - before.sentences[i].range.start).flicks, moved.flicks);
        QCOMPARE((after.duration - before.duration).flicks, moved.flicks);
    }

    /// Even beats of 600 ms: a scene is held for half beats, and what is behind moves by as much.
    void aHeldSceneMovesAllBehindIt_data() {
        QTest::addColumn<int>("holdMs");
        QTest::addColumn<bool>("beats");
        QTest::addColumn<int>("movedMs");
        QTest::newRow("by frames") << 1000 << false << 1000;
        QTest::newRow("to the nearest frame") << 1010 << false << 1000;
        QTest::newRow("by half beats") << 900 << true << 900;
        QTest::newRow("to the nearest half beat") << 1000 << true << 900;
        QTest::newRow("less than half of one") << 100 << true << 0;
    }
    void aHeldSceneMovesAllBehindIt() {
        QFETCH(int, holdMs);
        QFETCH(bool, beats);
        QFETCH(int, movedMs);
        Project project = test::projectOf({{"One."}, {"Two.", "Three."}, {"Four."}});
        AssetIndex assets = beats ? evenBeats(600) : AssetIndex();
        double length = 1.7;
        for (const Scene& scene : project.script.scenes)
            for (const Sentence& sentence : scene.sentences)
                assets = test::withVoice(assets, sentence, length += 0.41);
        const Spine before = makeSpine(project, assets);
        project.script.scenes[0].hold = Duration::milliseconds(holdMs);
        const Spine after = makeSpine(project, assets);
        const std::int64_t moved = Duration::milliseconds(movedMs).flicks;
        QCOMPARE(after.sentences[0].range.start.flicks, before.sentences[0].range.start.flicks);
        for (std::size_t i = 1; i < before.scenes.size(); ++i)
            QCOMPARE((after.scenes[i].range.start - before.scenes[i].range.start).flicks, moved);
        for (std::size_t i = 1; i < before.sentences.size(); ++i)
            QCOMPARE((after.sentences[i].range.start - before.sentences[i].range.start).flicks, moved);
        QCOMPARE((after.duration - before.duration).flicks, moved);
        // The last scene only makes the film longer.
        project.script.scenes[2].hold = Duration::seconds(1);
        QCOMPARE((makeSpine(project, assets).duration - after.duration).flicks, Duration::seconds(1).flicks);
    }

    void aLeadMovesThePictureAlone_data() {
        QTest::addColumn<int>("leadMs");
        QTest::addColumn<int>("movedMs");
        QTest::newRow("earlier") << -500 << -500;
        QTest::newRow("later") << 700 << 700;
        QTest::newRow("to the nearest frame") << 510 << 500;
        QTest::newRow("before all of the one before") << -60'000 << -2133;  // 0.2 s of it stay
        QTest::newRow("behind its own end") << 60'000 << 2967;
    }
    void aLeadMovesThePictureAlone() {
        QFETCH(int, leadMs);
        QFETCH(int, movedMs);
        Project project = test::projectOf({{"One."}, {"Two."}, {"Three."}});
        AssetIndex assets;
        for (const Scene& scene : project.script.scenes)
            assets = test::withVoice(assets, scene.sentences[0], scene.id.value == 4 ? 2.85 : 2);
        const Spine before = makeSpine(project, assets);
        project.script.scenes[1].lead = Duration::milliseconds(leadMs);
        const Spine after = makeSpine(project, assets);
        const FrameRate rate = project.canvas.rate;
        const TimePoint wanted = nearestFrame(before.scenes[1].range.start + Duration::milliseconds(movedMs), rate);
        QCOMPARE(after.scenes[1].range.start.flicks, wanted.flicks);
        QCOMPARE(after.scenes[0].range.end.flicks, wanted.flicks);
        QCOMPARE(after.scenes[1].range.end.flicks, before.scenes[1].range.end.flicks);
        for (const ShownScene& scene : after.scenes)
            QVERIFY(scene.range.duration() >= Duration::milliseconds(200));
        for (std::size_t i = 0; i < before.sentences.size(); ++i)
            QCOMPARE(after.sentences[i].range, before.sentences[i].range);
        QCOMPARE(after.duration.flicks, before.duration.flicks);
    }

    void leadsAgainstEachOtherLeaveEachSceneSomething() {
        Project project = test::projectOf({{"One."}, {"Two."}, {"Three."}, {"Four."}});
        project.script.scenes[0].lead = Duration::seconds(30);  // nothing comes before the first one
        project.script.scenes[1].lead = Duration::seconds(30);
        project.script.scenes[2].lead = -Duration::seconds(30);
        project.script.scenes[3].lead = -Duration::seconds(30);
        const Spine spine = makeSpine(project, {});
        QCOMPARE(spine.scenes.front().range.start.flicks, 0);
        QCOMPARE(spine.scenes.back().range.end.flicks, spine.duration.flicks);
        for (std::size_t i = 0; i < spine.scenes.size(); ++i) {
            QVERIFY(spine.scenes[i].range.duration() >= Duration::milliseconds(200));
            if (i > 0)
                QCOMPARE(spine.scenes[i].range.start.flicks, spine.scenes[i - 1].range.end.flicks);
        }
    }

    void anOwnRecordingDecidesHowLongItsSentenceLasts() {
        Project project = test::projectOf({{"One three."}, {"Two."}});
        project.script.scenes[0].emphasis = {"three"};
        const AssetIndex assets = test::withVoice(test::withVoice({}, project.script.scenes[0].sentences[0], 2),
                                                  project.script.scenes[1].sentences[0], 2);
        Override own;
        own.media = {std::string(64, 'b'), "wav"};
        const Spine made = makeSpine(project, assets);
        project.timeline.overrides["voice/sentence-1"] = own;
        QVERIFY(makeSpine(project, assets).duration == made.duration);  // as long as nobody knows its length
        project.timeline.overrides["voice/sentence-1"].mediaDuration = Duration::seconds(5);
        Spine spine = makeSpine(project, assets);
        const SpokenSentence& first = spine.sentences[0];
        QCOMPARE(first.range.duration().flicks, Duration::seconds(5).flicks);
        QVERIFY(!first.estimated);
        QCOMPARE((spine.duration - made.duration).flicks, Duration::seconds(3).flicks);
        QCOMPARE(first.words.size(), std::size_t{2});
        QVERIFY(first.words[1].emphasis && !first.words[0].emphasis);
        QCOMPARE(first.words[0].range.start.flicks, first.range.start.flicks);
        // By length: "One " and "three. ".
        QCOMPARE((first.words[1].range.start - first.range.start).flicks, Duration::seconds(5).flicks * 4 / 11);
        project.timeline.overrides["voice/sentence-1"].words = {
            {"One", {TimePoint{}, TimePoint{} + Duration::seconds(1)}},
            {"three.", {TimePoint{} + Duration::seconds(3), TimePoint{} + Duration::seconds(4)}}};
        spine = makeSpine(project, assets);
        QCOMPARE((spine.sentences[0].words[1].range.start - spine.sentences[0].range.start).flicks,
                 Duration::seconds(3).flicks);
        QVERIFY(spine.sentences[0].words[1].emphasis);
    }

    void withoutAVoiceLengthsAreEstimated() {
        const Project project = test::projectOf({{"A sentence of quite some length that takes a while to say."}});
        const Spine spine = makeSpine(project, {});
        QVERIFY(spine.sentences[0].estimated);
        QVERIFY(spine.duration > Duration::seconds(2) && spine.duration < Duration::seconds(7));
        QVERIFY(estimatedSpeech("\u5730\u7403\u306f\u9752\u3044", "ja") > Duration::milliseconds(700));
    }
};

QTEST_APPLESS_MAIN(TestSpine)
#include "tst_spine.moc"
