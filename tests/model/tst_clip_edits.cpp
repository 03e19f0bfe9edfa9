#include <QTest>
#include <algorithm>

#include "core/model/edit.h"
#include "core/model/speed.h"
#include "core/model/validate.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

Duration seconds(double count) {
    return Duration::seconds(count);
}

/// The clips of a track in time: each second is the second of the media that it shows.
///
///     |0123|78|  |01|      4 s from 0, 2 s from 7, nothing for 2 s, 2 s from 0
std::string drawing(const Project& project, TrackId track) {
    std::vector<Clip> clips;
    std::copy_if(project.timeline.clips.begin(), project.timeline.clips.end(), std::back_inserter(clips),
                 [&](const Clip& clip) { return clip.track == track; });
    std::stable_sort(clips.begin(), clips.end(), [](const Clip& a, const Clip& b) { return a.offset < b.offset; });
    std::string out;
    Duration end = seconds(-1);
    for (const Clip& clip : clips) {
        if (clip.offset > end && end >= Duration{})
            out += "|" + std::string(static_cast<std::size_t>((clip.offset - end).toSeconds()), ' ');
        out += "|";
        CutLayer layer;
        layer.from = clip.from;
        layer.speed = clip.speed;
        layer.reverse = clip.reverse;
        for (Duration at; at < clip.duration; at = at + seconds(1))
            out += std::to_string(static_cast<int>(mediaTimeAt(layer, at, clip.duration).toSeconds()));
        end = clip.offset + clip.duration;
    }
    return out + "|";
}

}  // namespace

/// What takes clips apart and moves them together.
class TestClipEdits : public QObject {
    Q_OBJECT

private slots:
    void operations_data() {
        QTest::addColumn<QByteArray>("first");  // done before, or nothing
        QTest::addColumn<QByteArray>("edit");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, const Json& edit, const char* after, const Json& first = {}) {
            const auto text = [](const Json& json) {
                return QByteArray::fromStdString(json.is_null() ? "" : json.dump());
            };
            QTest::newRow(name) << text(first) << text(edit) << QByteArray(after);
        };
        const auto flicks = [](double count) { return seconds(count).flicks; };
        const auto split = [&](double at) {
            return Json{{"edit", "SplitClip"}, {"clip", "clip-4"}, {"at", flicks(at)}};
        };
        const auto roll = [&](double by) {
            return Json{{"edit", "RollClips"}, {"left", "clip-4"}, {"right", "clip-5"}, {"by", flicks(by)}};
        };
        const auto trim = [&](const char* clip, const char* edge, double by) {
            return Json{{"edit", "RippleTrimClip"}, {"clip", clip}, {"edge", edge}, {"by", flicks(by)}};
        };
        const auto freeze = [&](double at, double length) {
            return Json{{"edit", "FreezeFrame"}, {"clip", "clip-4"}, {"at", flicks(at)}, {"duration", flicks(length)}};
        };
        const auto speed = [](const Json& keys, bool reverse) {
            return Json{{"edit", "SetClipSpeed"}, {"clip", "clip-4"}, {"speed", keys}, {"reverse", reverse}};
        };
        const auto remove = [](const char* clip) { return Json{{"edit", "RippleRemoveClip"}, {"clip", clip}}; };
        const Json twice = speed({{{"at", 0}, {"speed", 2}}}, false);
        const Json backwards = speed(Json::array(), true);
        const Json ramp = speed({{{"at", 0}, {"speed", 0}}, {{"at", 1}, {"speed", 4}}}, false);

        //                                                                       |0123|78|  |01|
        row("split", split(1), "|0|123|78|  |01|");
        row("roll back", roll(-1), "|012|678|  |01|");
        row("roll on", roll(1), "|01234|8|  |01|");
        row("slip", {{"edit", "SlipClip"}, {"clip", "clip-4"}, {"by", flicks(2)}}, "|2345|78|  |01|");
        row("ripple, longer", trim("clip-4", "end", 1), "|01234|78|  |01|");
        row("ripple, shorter", trim("clip-4", "end", -2), "|01|78|  |01|");
        row("ripple, later start", trim("clip-4", "start", 1), "|123|78|  |01|");
        row("ripple, earlier start", trim("clip-5", "start", -2), "|0123|5678|  |01|");
        row("ripple delete", remove("clip-5"), "|0123|  |01|");
        row("ripple delete the first", remove("clip-4"), "|78|  |01|", {});
        row("freeze", freeze(2, 3), "|01|222|23|78|  |01|");
        row("duplicate",
            {{"edit", "DuplicateClip"},
             {"clip", "clip-5"},
             {"track", "track-3"},
             {"anchor", {{"kind", "start"}}},
             {"offset", flicks(10)}},
            "|0123|78|  |01|78|");
        row("replace",
            {{"edit", "ReplaceClipMedia"},
             {"clip", "clip-5"},
             {"media", {{"digest", std::string(64, 'e')}, {"extension", "mp4"}}},
             {"from", flicks(3)}},
            "|0123|34|  |01|");

        row("twice as fast", twice, "|0246|78|  |01|");
        row("split, twice", split(1), "|0|246|78|  |01|", twice);
        row("ripple start, twice", trim("clip-4", "start", 1), "|246|78|  |01|", twice);
        row("ripple end, twice", trim("clip-4", "end", 1), "|02468|78|  |01|", twice);
        row("freeze, twice", freeze(2, 1), "|02|4|46|78|  |01|", twice);
        row("roll, twice", roll(-1), "|024|678|  |01|", twice);

        // 4 s backwards: the last flick of second 3 comes first.
        row("backwards", backwards, "|3210|78|  |01|");
        row("split, backwards", split(1), "|3|210|78|  |01|", backwards);
        row("ripple start, backwards", trim("clip-4", "start", 1), "|210|78|  |01|", backwards);
        row("ripple end, backwards", trim("clip-4", "end", -1), "|321|78|  |01|", backwards);
        row("freeze, backwards", freeze(2, 2), "|32|11|10|78|  |01|", backwards);

        // From 0 to 4 times over 4 s: t²/2 seconds after t.
        row("ramp", ramp, "|0024|78|  |01|");
        row("split, ramp", split(2), "|00|24|78|  |01|", ramp);
        row("ripple start, ramp", trim("clip-4", "start", 2), "|24|78|  |01|", ramp);
        row("ripple end, ramp", trim("clip-4", "end", -1), "|002|78|  |01|", ramp);
    }
    void operations() {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, edit);
        QFETCH(QByteArray, after);
        Project project = film();
        QCOMPARE(drawing(project, {3}), std::string("|0123|78|  |01|"));
        for (const QByteArray& json : {first, edit}) {
            if (json.isEmpty())
                continue;
            const Result<Edit> read = editFromJson(Json::parse(json.toStdString()));
            QVERIFY2(read, read ? "" : read.error().message.c_str());
            const Result<Applied> applied = sw::apply(project, *read);
            QVERIFY2(applied, applied ? "" : applied.error().message.c_str());
            project = applied->project;
            QVERIFY2(validate(project).empty(), validate(project).empty() ? "" : validate(project)[0].message.c_str());
        }
        QCOMPARE(QByteArray::fromStdString(drawing(project, {3})), after);
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("edit");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* name, const Edit& edit, const char* part) {
            QTest::newRow(name) << QByteArray::fromStdString(editToJson(edit).dump()) << QByteArray(part);
        };
        const ClipId a{4};
        const ClipId b{5};
        row("split at the start", SplitClip{a, {}}, "between its start and its end");
        row("split at the end", SplitClip{a, seconds(4)}, "between its start and its end");
        row("split nothing", SplitClip{{99}, seconds(1)}, "no clip \"clip-99\"");
        row("roll what does not touch", RollClips{b, {6}, seconds(1)}, "do not touch");
        row("roll one", RollClips{a, a, seconds(1)}, "two clips on one track");
        row("roll all of it away", RollClips{a, b, seconds(2)}, "Nothing of the clip would be left");
        row("roll back all of it", RollClips{a, b, seconds(-4)}, "Nothing of the clip would be left");
        row("slip before the media", SlipClip{a, seconds(-1)}, "before its media");
        row("ripple before the media", RippleTrimClip{a, ClipEdge::Start, seconds(-1)}, "before its media");
        row("ripple all away", RippleTrimClip{a, ClipEdge::End, seconds(-4)}, "Nothing of the clip would be left");
        row("group of one", GroupClips{{a}}, "two clips or more");
        row("group of one twice", GroupClips{{a, a}}, "two clips or more");
        row("group of nothing", GroupClips{{a, {77}}}, "no clip \"clip-77\"");
        row("ungroup nothing", UngroupClips{{8}}, "no group \"group-8\"");
        row("ungroup none", UngroupClips{}, "no group");
        row("freeze for nothing", FreezeFrame{a, seconds(1), {}}, "longer than nothing");
        row("freeze beyond", FreezeFrame{a, seconds(5), seconds(1)}, "between its start and its end");
        row("freeze a sound", FreezeFrame{{8}, seconds(1), seconds(1)}, "shows none");
        row("detach onto pictures", DetachSound{a, {3}}, "track for sounds");
        row("detach from a sound", DetachSound{{8}, {7}}, "no sound that could be detached");
        row("replace with nothing", ReplaceClipMedia{a, {}, {}}, "file of the media folder");
        row("two keys at a time", SetClipKeyframes{a, {{{}, KeyedProperty::X, 1, {}}, {{}, KeyedProperty::X, 2, {}}}},
            "one of each property at a time");
        row("a key before the clip", SetClipKeyframes{a, {{seconds(-1), KeyedProperty::X, 1, {}}}},
            "behind its clip's start");
        row("opacity", SetClipKeyframes{a, {{{}, KeyedProperty::Opacity, 1.5, {}}}}, "between 0 and 1");
        row("easing", SetClipKeyframes{a, {{{}, KeyedProperty::X, 1, {1.5, 0, 1, 1, false}}}},
            "time of a keyframe's easing");
        row("crop beyond", SetClipTransform{a, 0, false, {0.5, 0, 0.6, 1}}, "beyond the media");
        row("crop of nothing", SetClipTransform{a, 0, false, {0.5, 0.5, 0, 0}}, "shown part");
        row("on a locked track", DuplicateClip{a, {9}, {}, {}}, "\"kept\" is locked");
        row("to a locked track", MoveClip{a, {9}, {}, {}}, "Unlock it first");
        row("add to a locked track", AddClip{clipOn({9}, 0, 1, 0)}, "Unlock it first");
        row("of a locked track", RemoveClip{{10}}, "Unlock it first");
        row("trim of a locked track", TrimClip{{10}, {}, seconds(1)}, "Unlock it first");
        row("group with a locked one", GroupClips{{a, {10}}}, "Unlock it first");
        row("remove a locked track", RemoveTrack{{9}}, "Unlock it first");
    }
    void refused() {
        QFETCH(QByteArray, edit);
        QFETCH(QByteArray, part);
        Project project = film();
        // Sound track 7 with clip 8; locked track 9 with clip 10.
        const Result<Project> more =
            applyAll(project, {AddTrack{TrackKind::Sound, "s"}, AddClip{clipOn({7}, 0, 4, 0)},
                               AddTrack{TrackKind::Overlay, "kept"}, AddClip{clipOn({9}, 0, 4, 0)},
                               SetTrack{{9}, "kept", false, 0, true}});
        QVERIFY(more);
        const Result<Edit> read = editFromJson(Json::parse(edit.toStdString()));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        const Result<Applied> applied = sw::apply(*more, *read);
        QVERIFY(!applied);
        QVERIFY2(applied.error().message.find(part.toStdString()) != std::string::npos,
                 applied.error().message.c_str());
    }

    void aSplitClipLooksAndSoundsAsBefore() {
        Project project = film();
        Clip& clip = project.timeline.clips[0];
        clip.fadeIn = seconds(3);
        clip.fadeOut = seconds(0.5);
        clip.animation = {"rise", "fade", "float", {}, {}, {}};
        clip.keyframes = {{{}, KeyedProperty::X, 0, {}}, {seconds(4), KeyedProperty::X, 100, {}}};
        clip.group = {77};
        const Result<Applied> applied = sw::apply(project, SplitClip{clip.id, seconds(1)});
        QVERIFY(applied);
        QCOMPARE(applied->made, std::string("clip-7"));
        const Clip& first = applied->project.timeline.clips[0];
        const Clip& second = applied->project.timeline.clips[1];
        QCOMPARE(toText(second.id), applied->made);
        QVERIFY(first.fadeIn == seconds(1) && first.fadeOut == Duration{});
        QVERIFY(second.fadeIn == Duration{} && second.fadeOut == seconds(0.5));
        QVERIFY(first.animation.in == "rise" && first.animation.out == "none" && first.animation.loop == "float");
        QVERIFY(second.animation.in == "none" && second.animation.out == "fade" && second.animation.loop == "float");
        QCOMPARE(keyedValue(first.keyframes, KeyedProperty::X, seconds(1), -1), 25.0);
        QCOMPARE(keyedValue(second.keyframes, KeyedProperty::X, {}, -1), 25.0);
        QCOMPARE(keyedValue(second.keyframes, KeyedProperty::X, seconds(3), -1), 100.0);
        QVERIFY(second.group == first.group);
        // Another split, back together by trimming, is the first clip again but for its end.
        QVERIFY(sw::apply(applied->project, SplitClip{second.id, seconds(2)}));
    }

    void aFrozenFrameHasNoSoundAndNoMoves() {
        Project project = film();
        project.timeline.clips[0].keyframes = {{{}, KeyedProperty::Scale, 1, {}},
                                               {seconds(4), KeyedProperty::Scale, 3, {}}};
        const Result<Applied> applied = sw::apply(project, FreezeFrame{{4}, seconds(2), seconds(1)});
        QVERIFY(applied);
        const Clip& still = applied->project.timeline.clips[1];
        QCOMPARE(toText(still.id), applied->made);
        QVERIFY((still.speed == std::vector<SpeedKey>{{0, 0}}));
        QVERIFY(still.animation.in == "none" && still.animation.out == "none");
        for (const double at : {0.0, 0.5, 1.0})
            QCOMPARE(keyedValue(still.keyframes, KeyedProperty::Scale, seconds(at), 1), 2.0);
    }

    /// What comes later is known by the script too: b hangs on the second scene, a on the first.
    void ripplesGoBeyondAnchors() {
        Project project = test::projectOf({{"A first sentence that takes some time."}, {"Another."}});
        project = sw::apply(project, AddTrack{TrackKind::Overlay, "o"})->project;
        Clip a = clipOn(project.timeline.tracks[0].id, 0, 2, 0);
        a.anchor = {AnchorKind::Sentence, {}, project.script.scenes[0].sentences[0].id, 0};
        Clip b = a;
        b.anchor = {AnchorKind::Scene, project.script.scenes[1].id, {}, 0};
        project = *applyAll(project, {AddClip{a}, AddClip{b}});
        const Clip first = project.timeline.clips[0];
        const Result<Applied> later = sw::apply(project, RippleTrimClip{first.id, ClipEdge::End, seconds(1)});
        QVERIFY(later);
        QCOMPARE(later->project.timeline.clips[1].offset.flicks, seconds(1).flicks);
        const Result<Applied> back =
            sw::apply(project, RippleTrimClip{project.timeline.clips[1].id, ClipEdge::End, seconds(1)});
        QVERIFY(back);
        QVERIFY(back->project.timeline.clips[0] == first);
    }

    void detachedSoundIsAClipOfItsOwn() {
        Project project = sw::apply(film(), AddTrack{TrackKind::Sound, "s"})->project;
        Clip& video = project.timeline.clips[1];
        video.gainDb = -3;
        video.fadeOut = seconds(0.5);
        video.keyframes = {{{}, KeyedProperty::X, 5, {}}, {{}, KeyedProperty::Volume, -6, {}}};
        const Edit edit = DetachSound{video.id, project.timeline.tracks[1].id};
        const Result<Applied> applied = sw::apply(project, edit);
        QVERIFY(applied);
        const Clip& sound = applied->project.timeline.clips.back();
        QCOMPARE(toText(sound.id), applied->made);
        QCOMPARE(drawing(applied->project, sound.track), std::string("|78|"));
        QVERIFY(sound.media == video.media && sound.from == video.from && sound.offset == video.offset);
        QVERIFY(sound.gainDb == -3 && sound.fadeOut == video.fadeOut);
        QVERIFY((sound.keyframes == std::vector<Keyframe>{{{}, KeyedProperty::Volume, -6, {}}}));
        QVERIFY(applied->project.timeline.clips[1].soundDetached);
        const Result<Applied> again = sw::apply(applied->project, edit);
        QVERIFY(!again);
        QVERIFY(again.error().message.find("already") != std::string::npos);
        MediaItem silent;
        silent.media = video.media;
        silent.kind = MediaKind::Video;
        QVERIFY(!sw::apply(sw::apply(project, AddMedia{silent})->project, edit));
        QVERIFY(!sw::apply(sw::apply(project, SetClipSpeed{video.id, {{0, 2}}, false})->project, edit));
    }

    void groups() {
        Project project = film();
        const Result<Applied> grouped = sw::apply(project, GroupClips{{{4}, {5}}});
        QVERIFY(grouped);
        QCOMPARE(grouped->made, std::string("group-7"));
        QVERIFY(grouped->project.timeline.clips[1].group == GroupId{7});
        QVERIFY(!grouped->project.timeline.clips[2].group);
        // A copy is in no group, and one that is added is only in one that is there.
        Clip clip = grouped->project.timeline.clips[0];
        QVERIFY(sw::apply(grouped->project, AddClip{clip})->project.timeline.clips.back().group == GroupId{7});
        clip.group = {99};
        QVERIFY(!sw::apply(grouped->project, AddClip{clip})->project.timeline.clips.back().group);
        const Result<Applied> apart = sw::apply(grouped->project, UngroupClips{{7}});
        QVERIFY(apart);
        QVERIFY(apart->project.timeline.clips == project.timeline.clips);
    }

    void keysComeInAnyOrder() {
        const std::vector<Keyframe> keys{{seconds(2), KeyedProperty::Y, 1, {}},
                                         {seconds(1), KeyedProperty::Volume, -2, {}},
                                         {seconds(1), KeyedProperty::X, 3, {}}};
        const Result<Applied> applied = sw::apply(film(), SetClipKeyframes{{4}, keys});
        QVERIFY(applied);
        QVERIFY((applied->project.timeline.clips[0].keyframes == std::vector<Keyframe>{keys[2], keys[1], keys[0]}));
    }

    /// A locked track says no, and its own properties can still be changed; what is not said stays.
    void locksAndSolos() {
        Project project = film();
        project = sw::apply(project, SetTrack{{3}, "o", false, 0, true, true})->project;
        const Result<Applied> renamed = sw::apply(project, SetTrack{{3}, "new", true, -2});
        QVERIFY(renamed);
        const Track& track = renamed->project.timeline.tracks[0];
        QVERIFY(track.locked && track.solo && track.muted && track.name == "new");
        QVERIFY(!sw::apply(project, SlipClip{{4}, seconds(1)}));
        QVERIFY(sw::apply(sw::apply(project, SetTrack{{3}, "o", false, 0, false})->project, SlipClip{{4}, seconds(1)}));
    }

    void tracksMove() {
        Project project = *applyAll(film(), {AddTrack{TrackKind::Overlay, "b"}, AddTrack{TrackKind::Overlay, "c"}});
        const auto names = [](const Project& p) {
            std::string out;
            for (const Track& track : p.timeline.tracks)
                out += track.name;
            return out;
        };
        QCOMPARE(names(project), std::string("obc"));
        QCOMPARE(names(sw::apply(project, MoveTrack{project.timeline.tracks[2].id, 0})->project), std::string("cob"));
        QCOMPARE(names(sw::apply(project, MoveTrack{project.timeline.tracks[0].id, 9})->project), std::string("bco"));
        QVERIFY(!sw::apply(project, MoveTrack{{99}, 0}));
    }

private:
    static Clip clipOn(TrackId track, double offset, double duration, double from) {
        Clip clip;
        clip.track = track;
        clip.offset = seconds(offset);
        clip.duration = seconds(duration);
        clip.from = TimePoint{} + seconds(from);
        clip.media = {std::string(64, 'a'), "mp4"};
        return clip;
    }

    /// Track 3 with clips 4, 5 and 6: |0123|78|  |01|
    static Project film() {
        const Project project = sw::apply(test::projectOf({{"a"}}), AddTrack{TrackKind::Overlay, "o"})->project;
        return *applyAll(project,
                         {AddClip{clipOn({3}, 0, 4, 0)}, AddClip{clipOn({3}, 4, 2, 7)}, AddClip{clipOn({3}, 8, 2, 0)}});
    }
};

QTEST_APPLESS_MAIN(TestClipEdits)
#include "tst_clip_edits.moc"
