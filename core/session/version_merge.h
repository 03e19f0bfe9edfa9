#pragma once

#include "core/model/project.h"

namespace sw {

// What a version of a short has of its own, see versions.h. `project` becomes the version; `version` is the version as
// it was, or null while there is none.

/// Voices, recordings, captions and stressed words: the source's where the version says the same in the same language,
/// else those that it had for what it says, else none.
void takeSpeech(Project& project, const Project& source, const Project* version);

/// Sentences, scenes, tracks, clips, markers and media that were added to the version, behind what they stood behind.
/// From now on identities are given out that the source will not give out.
void takeOwn(Project& project, const Project& source, const Project* version);

}  // namespace sw
