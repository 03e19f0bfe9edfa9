#pragma once

#include "core/exchange/exchange.h"
#include "core/model/resolve.h"
#include "tests/support/project_builder.h"

namespace sw::test {

/// A small short with something of everything that goes to other editors: three scenes (one of layers, one of an own video at
/// double speed, one without a picture), a transition, an overlay, a title, voices, music, an own sound, and a marker.
struct ExchangeStory {
    Project project = projectOf({{"Bees dance.", "They show the way."}, {"A film of them."}, {"The end & more."}});
    AssetIndex assets;
    Cut cut;

    static MediaRef media(char digit, const char* extension) { return {std::string(64, digit), extension}; }

    ExchangeStory() {
        project.script.title = "Bees <1>";
        addGenerated();
        addOwn();
        cut = resolve(project, assets);
    }
    [[nodiscard]] ExchangeRequest request() const { return {project, assets, cut, "file:///films/Bees.media/"}; }

private:
    void addGenerated() {
        char digit = '1';
        for (const Scene& scene : project.script.scenes)
            for (const Sentence& sentence : scene.sentences) {
                AssetRecord voice = *withVoice({}, sentence, 1.25).find("voice/" + toText(sentence.id));
                voice.files = {{"audio", media(digit++, "wav")}};
                assets = assets.with(voice);
            }
        AssetRecord picture = recordOf("image/" + toText(project.script.scenes[0].id),
                                       {{"layers",
                                         {{{"file", "background"}, {"x", -54}, {"y", -96}, {"width", 1188}, {"height", 2112}},
                                          {{"file", "layer1"}, {"x", 240}, {"y", 660}, {"width", 600}, {"height", 600}, {"enter", "pop"}}}}});
        picture.files = {{"background", media('a', "jpg")}, {"layer1", media('b', "png")}};
        assets = assets.with(picture);
        const std::string second = toText(project.script.scenes[1].id);
        assets = assets.with(recordOf("motion/" + second, {{"camera", {{{"at", 0}, {"zoom", 1}}, {{"at", 1}, {"zoom", 1.2}}}},
                                                           {"transition", {{"kind", "whip"}, {"duration", Duration::frames(10, {30, 1}).flicks}}}}));
        AssetRecord music = recordOf("music", {{"beats", Json::array()}, {"barBeats", 4}, {"duration", Duration::seconds(30).flicks}});
        music.files = {{"audio", media('c', "wav")}};
        assets = assets.with(music);
    }

    void addItem(char digit, const char* extension, const char* name, MediaKind kind, Duration length, bool sound) {
        const MediaItem item{media(digit, extension), name, "", kind, length, 1920, 1080, sound, "", {}};
        project.media[item.media.digest] = item;
    }

    void addOwn() {
        addItem('d', "mp4", "dance é.mp4", MediaKind::Video, Duration::seconds(20), true);
        addItem('e', "png", "logo.png", MediaKind::Picture, {}, false);
        addItem('f', "mp3", "hum.mp3", MediaKind::Sound, Duration::seconds(9), true);
        Override& film = project.timeline.overrides["image/" + toText(project.script.scenes[1].id)];
        film.media = media('d', "mp4");
        film.from = TimePoint{} + Duration::seconds(2);
        film.speed = {{0, 2}};
        const TrackId over{++project.lastId};
        const TrackId sound{++project.lastId};
        project.timeline.tracks = {{over, TrackKind::Overlay, "Over", false, 0, false, false, {}, {}}, {sound, TrackKind::Sound, "Sound", false, 0, false, false, {}, {}}};
        const Anchor second{AnchorKind::Scene, project.script.scenes[1].id, {}, 0};
        Clip logo;
        logo.id = {++project.lastId};
        logo.track = over;
        logo.anchor = second;
        logo.duration = Duration::milliseconds(1010);
        logo.media = media('e', "png");
        logo.box = {90, 1500, 480, 270};
        logo.opacity = 0.5;
        logo.rotation = 10;
        Clip title = logo;
        title.id = {++project.lastId};
        title.media = {};
        title.offset = Duration::milliseconds(500);
        title.title.text = "They know\nthe way";
        title.opacity = 1;
        title.rotation = 0;
        Clip hum;
        hum.id = {++project.lastId};
        hum.track = sound;
        hum.anchor = second;
        hum.offset = Duration::milliseconds(333);
        hum.duration = Duration::seconds(2);
        hum.media = media('f', "mp3");
        hum.from = TimePoint{} + Duration::seconds(1);
        hum.gainDb = -6;
        hum.fadeIn = Duration::milliseconds(200);
        hum.pan = 0.25;
        project.timeline.clips = {logo, title, hum};
        Marker marker;
        marker.id = {++project.lastId};
        marker.anchor = second;
        marker.name = "Here it starts";
        marker.colour = "#ff3b30";
        project.timeline.markers = {marker};
    }
};

}  // namespace sw::test
