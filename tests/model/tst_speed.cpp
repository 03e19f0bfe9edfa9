#include <QTest>
#include <cmath>

#include "core/model/edit.h"
#include "core/model/resolve.h"
#include "core/model/speed.h"
#include "core/model/validate.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

constexpr Duration kLength = Duration::seconds(4);

CutLayer layerOf(std::vector<SpeedKey> speed, bool reverse = false) {
    CutLayer layer;
    layer.from = TimePoint{} + Duration::seconds(10);
    layer.speed = std::move(speed);
    layer.reverse = reverse;
    return layer;
}

double secondsAt(const CutLayer& layer, double since) {
    return mediaTimeAt(layer, Duration::seconds(since), kLength).toSeconds() - 10;
}

/// A project with one overlay clip of four seconds on its only scene.
Project projectWithClip() {
    Project project = test::projectOf({{"One."}});
    project = sw::apply(project, AddTrack{TrackKind::Overlay, "mine"})->project;
    Clip clip;
    clip.track = project.timeline.tracks[0].id;
    clip.duration = kLength;
    clip.media = {std::string(64, 'c'), "mp4"};
    clip.from = TimePoint{} + Duration::seconds(2);
    clip.box = {100, 200, 300, 400};
    return sw::apply(project, AddClip{clip})->project;
}

}  // namespace

class TestSpeed : public QObject {
    Q_OBJECT

private slots:
    void integral_data() {
        QTest::addColumn<QVector<double>>("keys");  // at, speed, at, speed, …
        QTest::addColumn<double>("since");
        QTest::addColumn<double>("seconds");
        QTest::newRow("none") << QVector<double>{} << 1.5 << 1.5;
        QTest::newRow("none, beyond the end") << QVector<double>{} << 5.0 << 5.0;
        QTest::newRow("constant") << QVector<double>{0, 2} << 1.5 << 3.0;
        QTest::newRow("held before the first key") << QVector<double>{0.5, 3} << 1.0 << 3.0;
        QTest::newRow("ramp, half way") << QVector<double>{0, 1, 1, 3} << 2.0 << 2.0 + 1.0;  // 4 (u + u²)
        QTest::newRow("ramp, whole") << QVector<double>{0, 1, 1, 3} << 4.0 << 8.0;
        QTest::newRow("ramp, beyond the end") << QVector<double>{0, 1, 1, 3} << 5.0 << 11.0;
        QTest::newRow("freezes") << QVector<double>{0, 1, 0.5, 1, 0.5, 0, 1, 0} << 3.5 << 2.0;
        QTest::newRow("freezes, then goes on") << QVector<double>{0, 0, 0.5, 0, 0.5, 2} << 3.0 << 2.0;
        QTest::newRow("three keys") << QVector<double>{0.25, 1, 0.5, 0, 0.75, 1} << 4.0 << 1.0 + 0.5 + 0.5 + 1.0;
    }

    void integral() {
        QFETCH(QVector<double>, keys);
        QFETCH(double, since);
        QFETCH(double, seconds);
        std::vector<SpeedKey> speed;
        for (int i = 0; i < keys.size(); i += 2)
            speed.push_back({keys[i], keys[i + 1]});
        QCOMPARE(secondsAt(layerOf(speed), since), seconds);
    }

    void beforeTheStartIsTheStart() { QCOMPARE(secondsAt(layerOf({}), -1), 0.0); }

    void neverFalls() {
        const std::vector<SpeedKey> speed{{0, 0.1}, {0.2, 10}, {0.3, 0}, {0.6, 0}, {0.9, 4}};
        for (const bool reverse : {false, true}) {
            const CutLayer layer = layerOf(speed, reverse);
            TimePoint before = mediaTimeAt(layer, {}, kLength);
            for (int i = 1; i < 1000; ++i) {
                const TimePoint now = mediaTimeAt(layer, Duration::milliseconds(5 * i), kLength);
                QVERIFY(reverse ? now <= before : now >= before);
                QVERIFY(now >= layer.from);
                before = now;
            }
        }
    }

    // |0|1|2|3| shown backwards is |3|2|1|0|: at the start of each frame the time lies in the mirrored one.
    void reverseMirrorsFrames() {
        const CutLayer forward = layerOf({});
        const CutLayer backward = layerOf({}, true);
        const FrameRate rate{30, 1};
        const auto count = frameAt(TimePoint{kLength.flicks}, rate);
        for (std::int64_t i = 0; i < count; ++i) {
            const TimePoint mirrored = mediaTimeAt(backward, Duration::frames(i, rate), kLength);
            QCOMPARE(frameAt(mirrored, rate) - frameAt(forward.from, rate), count - 1 - i);
        }
        QCOMPARE(mediaTimeAt(backward, kLength, kLength).flicks, backward.from.flicks);
    }

    void cutHasTheClipsSpeed() {
        Project project = projectWithClip();
        const ClipId clip = project.timeline.clips[0].id;
        const std::vector<SpeedKey> speed{{0, 1}, {1, 0.5}};
        const Result<Applied> applied = sw::apply(project, SetClipSpeed{clip, speed, true});
        QVERIFY(applied);
        const AssetIndex index = test::withVoice({}, project.script.scenes[0].sentences[0], 2);
        const Cut cut = resolve(applied->project, index);
        QCOMPARE(cut.overlays.size(), std::size_t{1});
        const CutLayer& layer = cut.overlays[0].layer;
        QVERIFY(layer.speed == speed);
        QVERIFY(layer.reverse);
        QCOMPARE(layer.from.toSeconds(), 2.0);
        QVERIFY(layer.fit == LayerFit::Contain);
        QVERIFY(cut.duration < kLength);
        QCOMPARE(cut.overlays[0].range.duration().flicks, kLength.flicks);  // places in its speed keep their meaning
    }

    void clipWithoutABoxMayFillTheCanvas() {
        Project project = projectWithClip();
        project = sw::apply(project, SetClipBox{project.timeline.clips[0].id, {}})->project;
        const Cut cut = resolve(project, test::withVoice({}, project.script.scenes[0].sentences[0], 2));
        QVERIFY((cut.overlays.at(0).layer.box == Box{0, 0, 1080, 1920}));
    }

    void ownPictureCovers() {
        Project project = test::projectOf({{"One."}});
        const std::string scene = toText(project.script.scenes[0].id);
        Override own;
        own.media = {std::string(64, 'd'), "mp4"};
        project = sw::apply(project, SetOverride{"image/" + scene, own})->project;
        const AssetIndex index = test::withVoice({}, project.script.scenes[0].sentences[0], 2);
        const Cut cut = resolve(project, index);
        const CutLayer& layer = cut.pictures.at(0).layers.at(0);
        QVERIFY(layer.fit == LayerFit::Cover);
        QCOMPARE(layer.from.flicks, 0);
        QVERIFY(layer.speed.empty());
    }

    void wrongSpeedsAreSaid_data() {
        QTest::addColumn<QVector<double>>("keys");
        QTest::addColumn<QString>("says");
        QTest::newRow("too fast") << QVector<double>{0, 11} << "between 0 and 10";
        QTest::newRow("backwards") << QVector<double>{0, -1} << "between 0 and 10";
        QTest::newRow("no number") << QVector<double>{0, std::nan("")} << "between 0 and 10";
        QTest::newRow("beyond the end") << QVector<double>{1.5, 1} << "between 0 and 1";
        QTest::newRow("out of order") << QVector<double>{0.5, 1, 0.2, 1} << "in order";
        QTest::newRow("too many") << QVector<double>(200, 0.5) << "at most 64";
    }

    void wrongSpeedsAreSaid() {
        QFETCH(QVector<double>, keys);
        QFETCH(QString, says);
        Project project = projectWithClip();
        SetClipSpeed edit{project.timeline.clips[0].id, {}, false};
        for (int i = 0; i < keys.size(); i += 2)
            edit.speed.push_back({keys[i], keys[i + 1]});
        const Result<Applied> applied = sw::apply(project, edit);
        QVERIFY(!applied);
        QVERIFY2(QString::fromStdString(applied.error().message).contains(says), applied.error().message.c_str());
        project.timeline.clips[0].speed = edit.speed;
        QVERIFY(!validate(project).empty());
    }

    void editSurvivesJson() {
        const SetClipSpeed edit{{7}, {{0, 1}, {0.5, 0}, {1, 2.5}}, true};
        const Result<Edit> read = editFromJson(editToJson(edit));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        const auto& back = std::get<SetClipSpeed>(*read);
        QVERIFY(back.clip == edit.clip && back.speed == edit.speed && back.reverse);
    }

    void unknownClipIsSaid() {
        const Result<Applied> applied = sw::apply(test::projectOf({{"One."}}), SetClipSpeed{{9}, {}, false});
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(TestSpeed)
#include "tst_speed.moc"
