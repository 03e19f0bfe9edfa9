#pragma once

#include <memory>
#include <string>

#include "core/model/edit.h"
#include "core/model/resolve.h"
#include "ui/timeline/timeline_layout.h"

namespace sw::test {

inline Duration seconds(double count) {
    return Duration::seconds(count);
}
inline TimePoint at(double second) {
    return TimePoint{} + Duration::seconds(second);
}

/// A project of three scenes of two sentences each, with two overlay tracks and one for sounds, as values; nothing is made
/// for it, so that all times are estimates.
///
///     track-1 O   |clip-4: 1–3|clip-5: 3–5|     track-2 O  |clip-6: 6–8|     track-3 S  |clip-7: 0–4|
struct TimelineStory {
    Project project;

    TimelineStory() {
        const char* texts[] = {"The first thing is said here.", "And another one follows.", "Now comes the second scene.",
                               "It also has two sentences.",    "This is how it ends.",     "Nothing more is to be said."};
        for (std::uint64_t i = 0; i < 3; ++i) {
            Scene scene;
            scene.id = {i + 11};
            scene.picturePrompt = "A picture";
            for (std::uint64_t j = 0; j < 2; ++j) {
                Sentence sentence;
                sentence.id = {20 + 2 * i + j};
                sentence.text = texts[2 * i + j];
                scene.sentences.push_back(sentence);
            }
            project.script.scenes.push_back(scene);
        }
        project.script.language = "en";
        project.lastId = 0;
        add(AddTrack{TrackKind::Overlay, "Pictures"});
        add(AddTrack{TrackKind::Overlay, "Titles"});
        add(AddTrack{TrackKind::Sound, "Sounds"});
        addClip(1, 1, 2);
        addClip(1, 3, 2);
        addClip(2, 6, 2);
        addClip(3, 0, 4);
        project.lastId = 100;
    }

    void add(const Edit& edit) { project = sw::apply(project, edit).value().project; }
    void addClip(std::uint64_t track, double start, double length) {
        Clip clip;
        clip.track = {track};
        clip.offset = seconds(start);
        clip.duration = seconds(length);
        clip.from = at(1);
        clip.media = {std::string(64, 'a'), track == 3 ? "wav" : "mp4"};
        add(AddClip{clip});
    }
    /// How long the media of all clips are known to be.
    void knowMedia(double length) {
        MediaItem item;
        item.media = {std::string(64, 'a'), "mp4"};
        item.name = "holiday.mp4";
        item.kind = MediaKind::Video;
        item.duration = seconds(length);
        item.hasSound = true;
        project.media[item.media.digest] = item;
    }

    [[nodiscard]] std::shared_ptr<const ui::TimelineContent> content() const {
        ui::TimelineSource source;
        source.project = std::make_shared<const Project>(project);
        source.cut = std::make_shared<const Cut>(resolve(project, {}));
        source.spine = std::make_shared<const Spine>(makeSpine(project, {}));
        return std::make_shared<const ui::TimelineContent>(ui::timelineContent(std::move(source)));
    }
    /// 100 pixels a second, 1200 × 500.
    [[nodiscard]] ui::TimelineLayout layout() const {
        ui::TimelineViewport view;
        view.pixelsPerSecond = 100;
        view.width = 1200;
        view.height = 500;
        return {content(), view};
    }
};

}  // namespace sw::test
