#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/exchange/otio_reader.h"
#include "core/model/project.h"

namespace sw {

/// The URLs of all media that the timeline shows or plays, each once, in order.
std::vector<std::string> mediaUrls(const ReadTimeline& timeline);

/// A WAV file of a tenth of a second in which nothing is heard.
std::string silentWav();

/// A project made of a timeline.
struct TimelineProject {
    Project project;
    std::vector<std::string> notes;  ///< sentences on what is not as it was
};

/// Makes a project of which each scene is a clip (or gap) of the lowest track that is seen: its picture is the clip's media,
/// and it lasts as long. What lies on other tracks becomes clips that hang on the scene in which they start. Captions that
/// Shortwright wrote come back with their times; other scenes are called what their clip is called and show no captions.
///
/// `base` gives canvas, look and voice; `media` says which file of the media folder a URL is now, and those without one are
/// left out with a note; `silence` is a sound file of the media folder that stands for what is said. Pure.
/// Error: InvalidInput when nothing is left.
Result<TimelineProject> projectOfTimeline(const ReadTimeline& timeline, const std::map<std::string, MediaItem>& media,
                                          const MediaRef& silence, Project base);

}  // namespace sw
