#include <QTest>

#include "core/model/cut_text.h"
#include "core/model/resolve.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

/// Two scenes of one 2 s sentence each, with pictures, motion, music and effects.
struct Story {
    Project project = test::projectOf({{"One two three four."}, {"Five six seven eight."}});
    AssetIndex assets;

    Story() {
        for (const Scene& scene : project.script.scenes) {
            assets = test::withVoice(assets, scene.sentences[0], 2);
            const std::string id = toText(scene.id);
            const Json layers = {{{"file", "background"}, {"x", -86}, {"y", -153}, {"width", 1252}, {"height", 2226}, {"depth", 0.3}},
                                 {{"file", "layer1"}, {"x", 100}, {"y", 200}, {"width", 600}, {"height", 600}, {"enter", "pop"}}};
            assets = assets.with(test::recordOf("image/" + id, {{"layers", layers}}, {"background", "layer1"}));
            assets = assets.with(test::recordOf(
                "motion/" + id, {{"camera", {{{"at", 0}, {"zoom", 1}}, {{"at", 1}, {"zoom", 1.1}}}},
                                 {"enters", {{{"layer", 1}, {"at", Duration::milliseconds(400).flicks}}}},
                                 {"transition", {{"kind", "whip"}, {"duration", Duration::milliseconds(300).flicks}}}}));
        }
        Json beats = Json::array();
        for (int i = 0; i < 64; ++i)
            beats.push_back((Duration::milliseconds(500) * i).flicks);
        assets = assets.with(test::recordOf(
            "music", {{"beats", beats}, {"barBeats", 4}, {"duration", Duration::seconds(32).flicks}}, {"audio"}));
        Json list = Json::object();
        std::vector<std::string> names = {"whoosh", "swish", "riser", "pop", "click", "tick", "ding", "impact"};
        for (const std::string& name : names)
            list[name] = {{"duration", Duration::milliseconds(300).flicks}, {"peak", Duration::milliseconds(100).flicks}};
        assets = assets.with(test::recordOf("effects", {{"effects", list}}, names));
    }
};

}  // namespace

class TestResolve : public QObject {
    Q_OBJECT

private slots:
    void footageOfAProviderKeepsItsShape() {
        Story story;
        const std::string node = "image/" + toText(story.project.script.scenes[0].id);
        const Json ground = {{"file", "background"}, {"x", -86}, {"y", -153}, {"width", 1252}, {"height", 2226}, {"fit", "cover"}};
        story.assets = story.assets.with(test::recordOf(node, {{"layers", {ground}}}, {"background"}));
        const Cut cut = resolve(story.project, story.assets);
        QVERIFY(cut.pictures[0].layers[0].fit == LayerFit::Cover);
        QVERIFY(cut.pictures[1].layers[0].fit == LayerFit::Stretch);
    }

    void drawing() {
        const Story story;
        const Cut cut = resolve(story.project, story.assets);
        // One character is 250 ms.
        QCOMPARE(QString::fromStdString(cutText(cut)),
                 QString::fromUtf8(
                                   "P |scene-2·|scene-4···|\n"
                                   "T |s1·|s1··|s3·|s3··|\n"
                                   "V |s1·····||s3·····|\n"
                                   "M |music··|music······|\n"
                                   "E |||      |||\n"));
        QCOMPARE(cut.duration.flicks, cut.pictures.back().range.end.flicks);
        QCOMPARE(cut.pictures.size(), std::size_t{2});
        QCOMPARE(cut.pictures[0].layers.size(), std::size_t{2});
        QCOMPARE(cut.pictures[0].layers[1].enterAt.flicks, Duration::milliseconds(400).flicks);
        QCOMPARE(cut.pictures[0].transition.kind, TransitionKind::None);
        QCOMPARE(cut.pictures[1].transition.kind, TransitionKind::Whip);
    }

    void nothingReachesBeyondTheEnd() {
        const Story story;
        const Cut cut = resolve(story.project, story.assets);
        for (const CutSound& sound : cut.sounds) {
            QVERIFY(sound.range.start >= TimePoint{});
            QVERIFY(sound.range.start < sound.range.end);
            QVERIFY2(sound.range.end <= TimePoint{} + cut.duration, sound.origin.c_str());
        }
        for (std::size_t i = 1; i < cut.captions.size(); ++i)
            QVERIFY(cut.captions[i - 1].range.end <= cut.captions[i].range.start);
    }

    void effectsMeetWhatTheyBelongTo() {
        const Story story;
        const Cut cut = resolve(story.project, story.assets);
        const TimePoint joint = cut.pictures[1].range.start + cut.pictures[1].transition.duration / 2;
        const auto peak = [](const CutSound& s) { return s.range.start - (s.from - TimePoint{}) + Duration::milliseconds(100); };
        bool whoosh = false;
        int pops = 0;
        for (const CutSound& sound : cut.sounds) {
            whoosh = whoosh || (sound.origin == "whoosh" && peak(sound) == joint);
            pops += sound.origin == "pop" && (peak(sound) == cut.pictures[0].range.start + Duration::milliseconds(480) ||
                                              peak(sound) == cut.pictures[1].range.start + Duration::milliseconds(480));
        }
        QVERIFY(whoosh);
        QCOMPARE(pops, 2);
    }

    void handEditsSurvive() {
        Story story;
        const std::string image = "image/" + toText(story.project.script.scenes[0].id);
        const MediaRef own{std::string(64, 'c'), "jpg"};
        Override picture;
        picture.media = own;
        Override music;
        music.gainDb = -6;
        story.project = sw::apply(story.project, SetOverride{image, picture})->project;
        story.project = sw::apply(story.project, SetOverride{"music", music})->project;
        const Cut cut = resolve(story.project, story.assets);
        QCOMPARE(cut.pictures[0].layers.size(), std::size_t{1});
        QVERIFY(cut.pictures[0].layers[0].media == own);
        for (const CutSound& sound : cut.sounds)
            if (sound.role == SoundRole::Music)
                QCOMPARE(sound.gainDb, -6.0);
        music = {};
        music.hidden = true;
        story.project = sw::apply(story.project, SetOverride{"music", music})->project;
        for (const CutSound& sound : resolve(story.project, story.assets).sounds)
            QVERIFY(sound.role != SoundRole::Music);
    }

    void ownSoundsHangOnWords() {
        Story story;
        story.project = sw::apply(story.project, AddTrack{TrackKind::Sound, "mine"})->project;
        Clip clip;
        clip.track = story.project.timeline.tracks[0].id;
        clip.anchor = {AnchorKind::Word, {}, story.project.script.scenes[1].sentences[0].id, 2};
        clip.duration = Duration::milliseconds(300);
        clip.media = {std::string(64, 'd'), "wav"};
        clip.pan = 0.25;
        clip.fadeCurve = FadeCurve::Linear;
        story.project = sw::apply(story.project, AddClip{clip})->project;
        const Cut cut = resolve(story.project, story.assets);
        TimePoint word;
        for (const CutCaption& caption : cut.captions)
            for (const CaptionWord& w : caption.words)
                if (w.text == "seven")
                    word = w.range.start;
        QCOMPARE(cut.sounds.back().origin, std::string("clip-6"));
        QCOMPARE(cut.sounds.back().range.start.flicks, word.flicks);
        QCOMPARE(cut.sounds.back().pan, 0.25);
        QVERIFY(cut.sounds.back().fadeCurve == FadeCurve::Linear);
    }

    void overlaysCarryAnimationAndTitle() {
        Story story;
        story.project = sw::apply(story.project, AddTrack{TrackKind::Overlay, "mine"})->project;
        Clip clip;
        clip.track = story.project.timeline.tracks[0].id;
        clip.duration = Duration::milliseconds(300);
        clip.animation.in = "stamp";
        clip.title.text = "Seven";
        // A title needs no media; a clip with neither shows nothing.
        story.project = sw::apply(story.project, AddClip{clip})->project;
        clip.title.text = "";
        story.project = sw::apply(story.project, AddClip{clip})->project;
        clip.media = {std::string(64, 'd'), "png"};
        story.project = sw::apply(story.project, AddClip{clip})->project;
        const Cut cut = resolve(story.project, story.assets);
        QCOMPARE(cut.overlays.size(), std::size_t{2});
        QCOMPARE(cut.overlays[0].title.text, std::string("Seven"));
        QVERIFY(!cut.overlays[0].layer.media);
        QCOMPARE(cut.overlays[0].animation.in, std::string("stamp"));
        QVERIFY(cut.overlays[1].layer.media == clip.media && cut.overlays[1].title.text.empty());
    }

    void clipsBringTheirKeysAndShape() {
        Story story;
        story.project = sw::apply(story.project, AddTrack{TrackKind::Overlay, "o"})->project;
        story.project = sw::apply(story.project, AddTrack{TrackKind::Sound, "s"})->project;
        Clip clip;
        clip.media = {std::string(64, 'd'), "mp4"};
        clip.offset = -Duration::seconds(1);
        clip.duration = Duration::seconds(3);
        clip.rotation = 30;
        clip.mirrored = true;
        clip.crop = {0.25, 0, 0.5, 1};
        clip.keyframes = {{Duration::seconds(1), KeyedProperty::X, 5, {}},
                          {Duration::seconds(2), KeyedProperty::Volume, -6, {}}};
        for (const Track& track : story.project.timeline.tracks) {
            clip.track = track.id;
            story.project = sw::apply(story.project, AddClip{clip})->project;
        }
        const Cut cut = resolve(story.project, story.assets);
        const CutLayer& layer = cut.overlays[0].layer;
        QVERIFY((layer.keyframes == std::vector<Keyframe>{clip.keyframes[0]}));
        QVERIFY(layer.rotation == 30 && layer.mirrored && layer.crop == clip.crop);
        // What is left out before the film's start is left out of the keys' times too.
        const CutSound& sound = cut.sounds.back();
        QCOMPARE(sound.range.start.flicks, 0);
        QVERIFY((sound.keyframes == std::vector<Keyframe>{{Duration::seconds(1), KeyedProperty::Volume, -6, {}}}));
    }

    void oneTrackCanBeHeardAlone() {
        Story story;
        Clip clip;
        clip.media = {std::string(64, 'd'), "wav"};
        clip.duration = Duration::seconds(1);
        for (const char* name : {"a", "b"}) {
            story.project = sw::apply(story.project, AddTrack{TrackKind::Sound, name})->project;
            clip.track = story.project.timeline.tracks.back().id;
            story.project = sw::apply(story.project, AddClip{clip})->project;
        }
        const std::size_t all = resolve(story.project, story.assets).sounds.size();
        story.project = sw::apply(story.project, SetTrack{clip.track, "b", false, 0, {}, true})->project;
        Cut cut = resolve(story.project, story.assets);
        QCOMPARE(cut.sounds.size(), all - 1);  // voices, music and effects stay
        QCOMPARE(cut.sounds.back().origin, toText(story.project.timeline.clips[1].id));
        story.project = sw::apply(story.project, SetTrack{clip.track, "b", true, 0})->project;
        QCOMPARE(resolve(story.project, story.assets).sounds.size(), all - 2);  // silent all the same
    }

    void videosOfTheBinAreHeardUntilTheirSoundIsDetached() {
        Story story;
        story.project = sw::apply(story.project, AddTrack{TrackKind::Overlay, "o"})->project;
        Clip clip;
        clip.track = story.project.timeline.tracks[0].id;
        clip.media = {std::string(64, 'd'), "mp4"};
        clip.duration = Duration::seconds(1);
        story.project = sw::apply(story.project, AddClip{clip})->project;
        const ClipId id = story.project.timeline.clips[0].id;
        const auto heard = [&](const Project& project) {
            const Cut cut = resolve(project, story.assets);
            return std::count_if(cut.sounds.begin(), cut.sounds.end(),
                                 [&](const CutSound& s) { return s.media == clip.media; });
        };
        QCOMPARE(heard(story.project), 0);  // nobody knows whether it has a sound
        MediaItem item;
        item.media = clip.media;
        item.kind = MediaKind::Video;
        item.hasSound = true;
        story.project = sw::apply(story.project, AddMedia{item})->project;
        QCOMPARE(heard(story.project), 1);
        QCOMPARE(heard(sw::apply(story.project, SetClipSpeed{id, {{0, 2}}, false})->project), 0);
        QCOMPARE(heard(sw::apply(story.project, SetClipSpeed{id, {}, true})->project), 0);
        QCOMPARE(heard(sw::apply(story.project, SetTrack{clip.track, "o", true, 0})->project), 0);
        const Project more = sw::apply(story.project, AddTrack{TrackKind::Sound, "s"})->project;
        const Project apart = sw::apply(more, DetachSound{id, more.timeline.tracks[1].id})->project;
        QCOMPARE(heard(apart), 1);
        QCOMPARE(resolve(apart, story.assets).sounds.back().origin, toText(apart.timeline.clips[1].id));
    }

    void ownMediaStartAndFitAsTold() {
        Story story;
        Override own;
        own.media = {std::string(64, 'c'), "mp4"};
        own.from = TimePoint{} + Duration::seconds(3);
        own.speed = {{0, 2}};
        own.fit = LayerFit::Contain;
        Override voice;
        voice.media = {std::string(64, 'e'), "wav"};
        voice.from = TimePoint{} + Duration::milliseconds(120);
        voice.mediaDuration = Duration::seconds(1);
        story.project =
            *applyAll(story.project, {SetOverride{"image/scene-2", own}, SetOverride{"voice/sentence-1", voice}});
        const Cut cut = resolve(story.project, story.assets);
        const CutLayer& layer = cut.pictures[0].layers[0];
        QVERIFY(layer.media == own.media && layer.from == own.from && layer.speed == own.speed && layer.fit == own.fit);
        const CutSound& spoken = cut.sounds[0];
        QVERIFY(spoken.media == voice.media && spoken.from == voice.from);
        QCOMPARE(spoken.range.duration().flicks, voice.mediaDuration.flicks);
    }

    void ownMusicReplacesWhatWasMade_data() {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("pieces");
        QTest::newRow("longer than the film") << 60 << 1;
        QTest::newRow("shorter") << 2 << 3;
        QTest::newRow("of unknown length") << 0 << 1;
    }
    void ownMusicReplacesWhatWasMade() {
        QFETCH(int, seconds);
        QFETCH(int, pieces);
        Story story;
        Override own;
        own.media = {std::string(64, 'd'), "mp3"};
        own.from = TimePoint{} + Duration::seconds(7);
        own.mediaDuration = Duration::seconds(seconds);
        own.gainDb = -2;
        story.project = *applyAll(story.project, {SetOverride{"music", own}});
        const Cut cut = resolve(story.project, story.assets);
        std::vector<CutSound> music;
        for (const CutSound& sound : cut.sounds)
            if (sound.role == SoundRole::Music)
                music.push_back(sound);
        QCOMPARE(static_cast<int>(music.size()), pieces);
        for (const CutSound& sound : music) {
            QVERIFY(sound.media == own.media);
            QCOMPARE(sound.from.flicks, own.from.flicks);
            QCOMPARE(sound.gainDb, -2.0);
        }
        QCOMPARE(music.back().range.end.flicks, (TimePoint{} + cut.duration).flicks);
        // What was made has beats; this has none that are known.
        QVERIFY(fittedMusic(story.project, story.assets, cut.duration).beats.empty());
        QVERIFY(resolve(*applyAll(story.project, {SetMusic{"", 0, true}}), story.assets).sounds.back().role != SoundRole::Music);
    }

    void beatsOfOwnMusicAreWhereItIsPlayed() {
        Story story;
        Override own;
        own.media = {std::string(64, 'd'), "mp3"};
        own.mediaDuration = Duration::seconds(3);
        story.project = *applyAll(story.project, {SetOverride{"music", own}});
        const Json beats = {Duration::seconds(1).flicks, Duration::seconds(2).flicks};
        story.assets = story.assets.with(test::recordOf("music", {{"recording", own.media.fileName()}, {"from", 0}, {"beats", beats}}));
        const FittedMusic fitted = fittedMusic(story.project, story.assets, Duration::seconds(5));
        std::vector<double> found;
        for (const TimePoint beat : fitted.beats)
            found.push_back(beat.toSeconds());
        QCOMPARE(found, (std::vector<double>{1, 2, 4}));
    }

    void aTransitionLastsAsLongAsTheCreatorSays_data() {
        QTest::addColumn<int>("wanted");
        QTest::addColumn<int>("shown");
        QTest::newRow("its own") << 0 << 300;
        QTest::newRow("longer") << 900 << 900;
        QTest::newRow("never longer than its scene") << 10'000 << 2830;
    }
    void aTransitionLastsAsLongAsTheCreatorSays() {
        QFETCH(int, wanted);
        QFETCH(int, shown);
        Story story;
        story.project = *applyAll(story.project, {SetSceneTransition{{4}, "auto", Duration::milliseconds(wanted)}});
        const Cut cut = resolve(story.project, story.assets);
        QVERIFY(std::abs((cut.pictures[1].transition.duration - Duration::milliseconds(shown)).toSeconds()) < 0.2);
        QVERIFY(cut.pictures[1].transition.duration <= cut.pictures[1].range.duration());
        // A name alone leaves the length as it is.
        const Project named = *applyAll(story.project, {SetSceneTransition{{4}, "push"}});
        QCOMPARE(named.script.scenes[1].transitionLength.flicks, Duration::milliseconds(wanted).flicks);
    }

    void musicGivesWayToTracksThatAreSpokenOn() {
        Story story;
        const Applied track = *sw::apply(story.project, AddTrack{TrackKind::Sound, "voice-over", true});
        Clip clip;
        clip.track = *idFromText<TrackTag>(track.made);
        clip.duration = Duration::seconds(1);
        clip.media = {std::string(64, 'f'), "wav"};
        story.project = *applyAll(track.project, {AddClip{clip}});
        QCOMPARE(resolve(story.project, story.assets).sounds.back().role, SoundRole::Voice);
        story.project = *applyAll(story.project, {SetTrack{clip.track, "", false, 0, {}, {}, false}});
        QCOMPARE(resolve(story.project, story.assets).sounds.back().role, SoundRole::Effect);
    }

    void aSplitSceneShowsItsPictureTwice() {
        Story story;
        ColourGrade warm;
        warm.temperature = 0.5;
        story.project = *applyAll(story.project, {SetSceneColour{{2}, warm}, SetSceneHold{{2}, Duration::seconds(1)},
                                                  SetSceneTransition{{2}, "push", Duration::seconds(1)}});
        const Applied split = *sw::apply(story.project, SplitScene{{1}, 2});
        const std::vector<Scene>& scenes = split.project.script.scenes;
        QCOMPARE(scenes.size(), std::size_t{3});
        QCOMPARE(scenes[0].sentences[0].text, std::string("One two"));
        QCOMPARE(scenes[1].sentences[0].text, std::string("three four."));
        QCOMPARE(toText(scenes[1].id), split.made);
        QVERIFY(scenes[1].picture == scenes[0].id && pictureOf(scenes[0]) == scenes[0].id);
        QVERIFY(scenes[1].picturePrompt == scenes[0].picturePrompt && scenes[1].transition == "none");
        QVERIFY(scenes[0].hold == Duration{} && scenes[1].hold == Duration::seconds(1));
        QVERIFY(scenes[0].transition == "push" && scenes[1].transitionLength == Duration{});
        const Cut cut = resolve(split.project, story.assets);
        QVERIFY(cut.pictures[0].layers[1].media == cut.pictures[1].layers[1].media);
        QVERIFY(cut.pictures[1].grade == warm);
        // What has come in stays.
        QVERIFY(cut.pictures[0].layers[1].enter == LayerEnter::Pop && cut.pictures[1].layers[1].enter == LayerEnter::None);
        QVERIFY(cut.pictures[2].layers[1].enter == LayerEnter::Pop);
        // The camera goes on with its path, until one of them has a move of its own.
        QVERIFY(cut.pictures[0].before == Duration{} && cut.pictures[0].after == cut.pictures[1].range.duration());
        QVERIFY(cut.pictures[1].before == cut.pictures[0].range.duration() && cut.pictures[1].after == Duration{});
        QVERIFY(cut.pictures[1].camera == cut.pictures[0].camera);
        QVERIFY(cut.pictures[2].before == Duration{} && cut.pictures[2].after == Duration{});
        const Project moved = *applyAll(split.project, {SetSceneCamera{scenes[1].id, "Zoom Out"}});
        QCOMPARE(resolve(moved, story.assets).pictures[1].before, Duration{});
        const Project thrice = *applyAll(split.project, {SplitScene{scenes[1].sentences[0].id, 1}});
        const Cut three = resolve(thrice, story.assets);
        QCOMPARE(three.pictures[2].before, three.pictures[0].range.duration() + three.pictures[1].range.duration());
        QCOMPARE(three.pictures[0].after, three.pictures[1].range.duration() + three.pictures[2].range.duration());
        // Another prompt is another picture, and takes nothing from the one that stays.
        const Project own = *applyAll(split.project, {SetScenePicture{{2}, "a ship", ""}});
        QVERIFY(pictureOf(own.script.scenes[0]) != pictureOf(own.script.scenes[1]));
        QCOMPARE(toText(pictureOf(own.script.scenes[1])), std::string("scene-2"));
        const Project again = *applyAll(own, {SplitScene{{1}, 1}, SetScenePicture{{2}, "a boat", ""}});
        QVERIFY(pictureOf(again.script.scenes[0]) != pictureOf(again.script.scenes[1]));
        QVERIFY(pictureOf(again.script.scenes[0]) != pictureOf(again.script.scenes[2]));
        const Project alone = *applyAll(split.project, {RemoveScene{{2}}});
        QVERIFY(!resolve(alone, story.assets).pictures[0].layers.empty());
    }

    /// A film, or a video of a provider's, goes on in what is split off.
    void aSplitSceneGoesOnWithItsFilm_data() {
        QTest::addColumn<bool>("filmed");
        QTest::newRow("a film") << true;
        QTest::newRow("footage") << false;
    }
    void aSplitSceneGoesOnWithItsFilm() {
        QFETCH(bool, filmed);
        Story story;
        const std::string id = toText(story.project.script.scenes[0].id);
        const Json ground = {{"file", "background"}, {"x", -86}, {"y", -153}, {"width", 1252}, {"height", 2226}, {"fit", "cover"}};
        AssetRecord image = test::recordOf("image/" + id, {{"layers", {ground}}}, {"background"});
        image.files["background"].extension = filmed ? "jpg" : "mp4";
        story.assets = story.assets.with(image);
        if (filmed) {
            AssetRecord film = test::recordOf("motion/" + id, {{"video", {{"file", "video"}, {"width", 1080}, {"height", 1920}}}});
            film.files["video"] = {std::string(64, 'f'), "mp4"};
            film.parts.inputs["image/" + id] = story.assets.find("image/" + id)->resultDigest;
            story.assets = story.assets.with(film);
        }
        const MediaRef shown = resolve(story.project, story.assets).pictures[0].layers[0].media;
        QCOMPARE(shown.extension, std::string("mp4"));
        Project thrice = *applyAll(story.project, {SplitScene{{1}, 2}});
        thrice = *applyAll(thrice, {SplitScene{thrice.script.scenes[1].sentences[0].id, 1}});
        const Cut cut = resolve(thrice, story.assets);
        TimePoint from;
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(cut.pictures[i].layers.size(), std::size_t{1});
            QVERIFY(cut.pictures[i].layers[0].media == shown);
            QCOMPARE(cut.pictures[i].layers[0].from.flicks, from.flicks);
            from = from + cut.pictures[i].range.duration();
        }
        QVERIFY(cut.pictures[3].layers[0].media != shown);
        const Project alone = *applyAll(thrice, {RemoveScene{thrice.script.scenes[0].id}});
        QVERIFY(resolve(alone, story.assets).pictures[0].layers[0].media == shown);
    }

    void footageAloneIsAFilm() {
        Project project = *applyAll(Project(), {AddTrack{TrackKind::Overlay, "o"}, AddTrack{TrackKind::Sound, "s"}});
        Clip clip;
        clip.track = project.timeline.tracks[0].id;
        clip.media = {std::string(64, '1'), "mp4"};
        clip.offset = Duration::seconds(2);
        clip.duration = Duration::milliseconds(3510);
        project = *applyAll(project, {AddClip{clip}});
        const Cut cut = resolve(project, {});
        QCOMPARE(TimePoint{} + cut.duration, startOfFrame(165, cut.rate));
        QCOMPARE(cut.overlays.size(), std::size_t{1});
        clip.track = project.timeline.tracks[1].id;
        clip.media.extension = "wav";
        clip.offset = Duration::seconds(8);
        clip.duration = Duration::seconds(2);
        project = *applyAll(project, {AddClip{clip}});
        QCOMPARE(resolve(project, {}).duration, Duration::seconds(10));
    }

    void everyStateOfAProjectHasACut() {
        const Cut empty = resolve(Project(), {});
        QVERIFY(empty.pictures.empty());
        const Cut bare = resolve(test::projectOf({{"Only words."}}), {});
        QCOMPARE(bare.pictures.size(), std::size_t{1});
        QVERIFY(bare.pictures[0].layers.empty());
        QVERIFY(!bare.captions.empty());
        QVERIFY(bare.sounds.empty());
    }
};

QTEST_APPLESS_MAIN(TestResolve)
#include "tst_resolve.moc"
