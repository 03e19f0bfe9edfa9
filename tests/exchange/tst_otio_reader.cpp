#include <QTest>
#include <map>
#include <vector>

#include "core/exchange/exchange.h"
#include "core/exchange/otio_reader.h"
#include "core/exchange/timeline_project.h"
#include "core/model/validate.h"
#include "tests/exchange/exchange_story.h"
#include "tests/support/show.h"

using namespace sw;

namespace {

Json time(double value, double rate) {
    return {{"OTIO_SCHEMA", "RationalTime.1"}, {"value", value}, {"rate", rate}};
}

Json range(double start, double length, double rate = 25) {
    return {{"OTIO_SCHEMA", "TimeRange.1"}, {"start_time", time(start, rate)}, {"duration", time(length, rate)}};
}

Json clip(const std::string& name, const std::string& url, const Json& source) {
    return {{"OTIO_SCHEMA", "Clip.1"}, {"name", name}, {"source_range", source}, {"media_reference", {{"OTIO_SCHEMA", "ExternalReference.1"}, {"target_url", url}}}};
}

Json track(const char* kind, const std::vector<Json>& children) {
    return {{"OTIO_SCHEMA", "Track.1"}, {"name", kind}, {"kind", kind}, {"children", children}};
}

std::string timeline(const std::vector<Json>& tracks, const std::vector<Json>& markers = {}) {
    const Json stack = {{"OTIO_SCHEMA", "Stack.1"}, {"children", tracks}, {"markers", markers}};
    return Json({{"OTIO_SCHEMA", "Timeline.1"}, {"name", "A cut"}, {"tracks", stack}}).dump();
}

const MediaRef kSilence = test::ExchangeStory::media('0', "wav");

MediaItem itemOf(char digit, MediaKind kind, bool sound = false) {
    MediaItem item;
    item.media = test::ExchangeStory::media(digit, kind == MediaKind::Sound ? "wav" : kind == MediaKind::Video ? "mp4" : "png");
    item.name = std::string(1, digit);
    item.kind = kind;
    item.duration = kind == MediaKind::Picture ? Duration{} : Duration::seconds(60);
    item.hasSound = sound;
    return item;
}

/// "25 75 100": where scenes end, in frames.
QString endsOf(const Project& project) {
    QStringList ends;
    for (const ShownScene& scene : makeSpine(project, {}).scenes)
        ends << QString::number(frameAt(scene.range.end, project.canvas.rate));
    return ends.join(' ');
}

}  // namespace

/// Timelines of other editors that become projects.
class TestOtioReader : public QObject {
    Q_OBJECT

private slots:
    void clipsBecomeScenes() {
        Json fast = clip("b", "b.mp4", range(50, 50));
        fast["effects"] = Json::array({Json{{"OTIO_SCHEMA", "LinearTimeWarp.1"}, {"time_scalar", 2.0}}});
        const Json transition = {{"OTIO_SCHEMA", "Transition.1"}, {"transition_type", "SMPTE_Dissolve"}, {"in_offset", time(5, 25)}, {"out_offset", time(5, 25)}};
        const Json gap = {{"OTIO_SCHEMA", "Gap.1"}, {"source_range", range(0, 25)}};
        const Json marker = {{"OTIO_SCHEMA", "Marker.2"}, {"name", "here"}, {"color", "RED"}, {"marked_range", range(30, 0)}};
        const Result<ReadTimeline> read = readOtio(
            timeline({track("Video", {clip("a", "a.png", range(0, 25)), transition, fast, gap}), track("Video", {gap, clip("c", "c.png", range(0, 10))}),
                      track("Audio", {clip("d", "d.wav", range(25, 100))})},
                     {marker}),
            "a.otio");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY((read->rate == FrameRate{25, 1}));
        QCOMPARE(mediaUrls(*read), (std::vector<std::string>{"a.png", "b.mp4", "c.png", "d.wav"}));
        QVERIFY(read);
        const Result<TimelineProject> made = projectOfTimeline(*read,
                                                               {{"a.png", itemOf('a', MediaKind::Picture)},
                                                                {"b.mp4", itemOf('b', MediaKind::Video, true)},
                                                                {"c.png", itemOf('c', MediaKind::Picture)},
                                                                {"d.wav", itemOf('d', MediaKind::Sound)}},
                                                               kSilence, {});
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        const Project& project = made->project;
        QVERIFY(validate(project).empty());
        QCOMPARE(project.script.scenes.size(), std::size_t{3});
        QCOMPARE(endsOf(project), "25 75 100");
        QCOMPARE(project.script.scenes[1].transition, std::string("dissolve"));
        const Cut cut = resolve(project, {});
        QCOMPARE(cut.pictures[0].layers[0].media, itemOf('a', MediaKind::Picture).media);
        QCOMPARE(cut.pictures[1].layers[0].from, TimePoint{} + Duration::seconds(2));
        QCOMPARE(cut.pictures[1].layers[0].speed.front().speed, 2.0);
        QVERIFY(cut.pictures[2].layers.empty());
        QVERIFY2(cut.captions.empty(), "what clips are called is nothing to be read");
        QCOMPARE(cut.overlays.size(), std::size_t{1});
        QCOMPARE(frameAt(cut.overlays[0].range.start, cut.rate), 25);
        QCOMPARE(cut.sounds.size(), std::size_t{1});
        QCOMPARE(cut.sounds[0].from, TimePoint{} + Duration::seconds(1));
        QCOMPARE(cut.sounds[0].range, (TimeRange{{}, TimePoint{} + Duration::seconds(4)}));
        QCOMPARE(project.timeline.markers.size(), std::size_t{1});
        QCOMPARE(project.timeline.markers[0].anchor.scene, project.script.scenes[1].id);
        QCOMPARE(project.timeline.markers[0].offset, Duration::frames(5, {25, 1}));
        QCOMPARE(project.timeline.markers[0].colour, std::string("#ff3b30"));
    }

    void ownFilesComeBack() {
        const test::ExchangeStory story;
        ExchangeRequest request = story.request();
        request.mediaUrl = "";
        const Result<ReadTimeline> read = readOtio(exchanged(ExchangeFormat::Otio, request).text, "bees.otio");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(read->notes.empty());
        std::map<std::string, MediaItem> media;
        for (const std::string& url : mediaUrls(*read)) {
            const MediaKind kind = url.ends_with(".mp4") ? MediaKind::Video : url.ends_with(".wav") || url.ends_with(".mp3") ? MediaKind::Sound : MediaKind::Picture;
            MediaItem item = itemOf(url[0], kind);
            item.media.extension = url.substr(url.find('.') + 1);
            media[url] = item;
        }
        QVERIFY(read);
        const Result<TimelineProject> made = projectOfTimeline(*read, media, kSilence, {});
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        const Cut cut = resolve(made->project, {});
        QCOMPARE(made->project.script.title, story.project.script.title);
        QCOMPARE(cut.duration, story.cut.duration);
        QCOMPARE(cut.pictures.size(), story.cut.pictures.size());
        for (std::size_t i = 0; i < cut.pictures.size(); ++i)
            QCOMPARE(cut.pictures[i].range, story.cut.pictures[i].range);
        QCOMPARE(made->project.script.scenes[0].sentences[0].text, std::string("Bees dance. They show the way."));
        QCOMPARE(made->project.script.scenes[1].transition, std::string("whip"));
        // Words that are said before the sentence begins are moved to its start; all others come back to the flick.
        QStringList words;
        for (const CutCaption& caption : cut.captions)
            for (const CaptionWord& word : caption.words)
                words << QString::fromStdString(word.text);
        QCOMPARE(words.join(' '), "Bees dance. They show the way. A film of them. The end & more.");
        QCOMPARE(cut.captions.back().words.back().range, story.cut.captions.back().words.back().range);
        QCOMPARE(cut.sounds.size(), story.cut.sounds.size());
        const auto hum = std::find_if(cut.sounds.begin(), cut.sounds.end(), [](const CutSound& sound) { return sound.gainDb == -6; });
        QVERIFY(hum != cut.sounds.end());
        QCOMPARE(hum->pan, 0.25);
        QCOMPARE(hum->fadeIn, Duration::milliseconds(200));
        const auto title = std::find_if(cut.overlays.begin(), cut.overlays.end(), [](const CutOverlay& overlay) { return !overlay.title.text.empty(); });
        QVERIFY(title != cut.overlays.end());
        QCOMPARE(title->title.text, std::string("They know\nthe way"));
        QCOMPARE(title->layer.box.x, 90.0);
    }

    void shortClipsMoveNothingBehindThem() {
        const std::vector<Json> clips = {clip("a", "a.png", range(0, 50)), clip("b", "a.png", range(0, 3)), clip("c", "a.png", range(0, 50)), clip("d", "a.png", range(0, 50))};
        const Result<ReadTimeline> read = readOtio(timeline({track("Video", clips)}), "a.otio");
        QVERIFY(read);
        const Result<TimelineProject> made = projectOfTimeline(*read, {{"a.png", itemOf('a', MediaKind::Picture)}}, kSilence, {});
        QVERIFY(made);
        QVERIFY2(endsOf(made->project).endsWith("103 153"), qPrintable(endsOf(made->project)));
        QVERIFY2(joined(made->notes, "\n").find("longer than its clip") != std::string::npos, joined(made->notes, "\n").c_str());
    }

    void videosAreHeardWhereNothingElseIs() {
        const Result<ReadTimeline> read = readOtio(timeline({track("Video", {clip("a", "a.mp4", range(10, 50))})}), "a.otio");
        QVERIFY(read);
        const Result<TimelineProject> made = projectOfTimeline(*read, {{"a.mp4", itemOf('a', MediaKind::Video, true)}}, kSilence, {});
        QVERIFY(made);
        const Cut cut = resolve(made->project, {});
        QCOMPARE(cut.sounds.size(), std::size_t{1});
        QCOMPARE(cut.sounds[0].range, (TimeRange{{}, TimePoint{} + Duration::seconds(2)}));
        QCOMPARE(cut.sounds[0].from, TimePoint{} + Duration::frames(10, {25, 1}));
    }

    void mediaWithATimecodeStartAtTheirFirstFrame() {
        Json one = clip("a", "a.mp4", range(90'010, 50));
        one["media_reference"]["available_range"] = range(90'000, 500);
        const Result<ReadTimeline> read = readOtio(timeline({track("Video", {one})}), "a.otio");
        QVERIFY(read);
        QCOMPARE(read->tracks[0].clips[0].from, TimePoint{} + Duration::frames(10, {25, 1}));
    }

    void rates_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("num");
        QTest::addColumn<int>("den");
        QTest::addColumn<bool>("noted");
        QTest::newRow("24") << 24.0 << 24 << 1 << false;
        QTest::newRow("29.97 as it is") << 30000 / 1001.0 << 30000 << 1001 << false;
        QTest::newRow("29.97 rounded") << 29.97 << 30000 << 1001 << false;
        QTest::newRow("23.976 rounded") << 23.976 << 24000 << 1001 << false;
        QTest::newRow("15, which is none of ours") << 15.0 << 30 << 1 << true;
    }
    void rates() {
        QFETCH(double, rate);
        QFETCH(int, num);
        QFETCH(int, den);
        QFETCH(bool, noted);
        const Result<ReadTimeline> read = readOtio(timeline({track("Video", {clip("a", "a.mp4", range(0, 50, rate))})}), "a.otio");
        QVERIFY(read);
        QVERIFY((read->rate == FrameRate{num, den}));
        QCOMPARE(!read->notes.empty(), noted);
        if (!noted)
            QCOMPARE(read->tracks[0].clips[0].range.duration(), Duration::frames(50, read->rate));
    }

    void whatCannotBeTakenIsNamed() {
        Json blurred = clip("a", "a.png", range(0, 50));
        blurred["effects"] = Json::array({Json{{"OTIO_SCHEMA", "Effect.1"}, {"effect_name", "Blur"}}});
        const Json nested = {{"OTIO_SCHEMA", "Stack.1"}, {"source_range", range(0, 25)}, {"children", Json::array()}};
        const Json sequence = {{"OTIO_SCHEMA", "Clip.2"}, {"source_range", range(0, 25)}, {"media_references", {{"DEFAULT_MEDIA", {{"OTIO_SCHEMA", "ImageSequenceReference.1"}}}}}};
        const Result<ReadTimeline> read = readOtio(timeline({track("Video", {blurred, nested, sequence})}), "a.otio");
        QVERIFY(read);
        const std::string notes = joined(read->notes, "\n");
        for (const char* said : {"an effect (Blur)", "a compound clip", "a sequence of numbered pictures"})
            QVERIFY2(notes.find(said) != std::string::npos, notes.c_str());
        QVERIFY(read);
        const Result<TimelineProject> made = projectOfTimeline(*read, {{"a.png", itemOf('a', MediaKind::Picture)}}, kSilence, {});
        QVERIFY(made);
        QCOMPARE(endsOf(made->project), "50 75 100");
    }

    void refused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why");
        QTest::newRow("no JSON") << "{\"OTIO" << "not valid JSON";
        QTest::newRow("another thing") << "{\"OTIO_SCHEMA\":\"Clip.2\"}" << "holds no timeline";
        QTest::newRow("a list") << "[1,2]" << "holds no timeline";
        QTest::newRow("nothing") << "" << "not valid JSON";
        QTest::newRow("empty") << QString::fromStdString(timeline({})) << "is empty";
        QTest::newRow("only gaps") << QString::fromStdString(timeline({track("Video", {Json{{"OTIO_SCHEMA", "Gap.1"}, {"source_range", range(0, 25)}}})})) << "is empty";
        QTest::newRow("no rate") << QString::fromStdString(timeline({track("Video", {clip("a", "a.png", range(0, 25, 0))})})) << "times of";
        QTest::newRow("no range") << QString::fromStdString(timeline({track("Video", {clip("a", "a.png", nullptr)})})) << "times of";
        QTest::newRow("far too long") << QString::fromStdString(timeline({track("Video", {clip("a", "a.png", range(0, 1e18))})})) << "times of";
        QTest::newRow("backwards") << QString::fromStdString(timeline({track("Video", {clip("a", "a.png", range(0, -5))})})) << "times of";
        QTest::newRow("deep") << QString("[").repeated(5000) << "not valid JSON";
    }
    void refused() {
        QFETCH(QString, text);
        QFETCH(QString, why);
        const Result<ReadTimeline> read = readOtio(text.toStdString(), "a.otio");
        QVERIFY(!read);
        QVERIFY2(read.error().message.find(why.toStdString()) != std::string::npos, read.error().message.c_str());
    }

    /// Any member of a good file may be nonsense: it is refused or noted, and what is made is valid.
    void nonsenseNeverBreaksIt() {
        const test::ExchangeStory story;
        const Json good = Json::parse(exchanged(ExchangeFormat::Otio, story.request()).text);
        const Json flat = good.flatten();
        std::size_t at = 0;
        for (const auto& [path, value] : flat.items()) {
            if (++at % 7 != 0)
                continue;
            for (const Json& nonsense : {Json(nullptr), Json("x"), Json(-1e9), Json({1, "a"})}) {
                Json bad = good;
                bad[Json::json_pointer(path)] = nonsense;
                const Result<ReadTimeline> read = readOtio(bad.dump(), "a.otio");
                if (!read)
                    continue;
                std::map<std::string, MediaItem> media;
                for (const std::string& url : mediaUrls(*read))
                    media[url] = itemOf('a', url.ends_with(".wav") ? MediaKind::Sound : MediaKind::Picture);
                QVERIFY(read);
        const Result<TimelineProject> made = projectOfTimeline(*read, media, kSilence, {});
                if (made)
                    QVERIFY2(validate(made->project).empty(), path.c_str());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestOtioReader)
#include "tst_otio_reader.moc"
