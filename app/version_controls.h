#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/session/session.h"
#include "services/llm/translator.h"
#include "ui/version_controls.h"

namespace sw::app {

/// Who speaks and who translates, for versions. Any thread.
struct VersionSpeech {
    /// What there is to choose from, as the window shows it.
    std::function<Result<ui::VersionChoices>()> choices;
    std::function<Result<Translation>(const TranslationOrder& order, const StageContext& context)> translate;
};

/// How the window makes versions: with the same set as `shortwright versions`. `tools` outlive the controls; `data` is the
/// folder of resources, for platforms.
ui::VersionControls versionControls(SessionTools tools, std::filesystem::path data, VersionSpeech speech);

}  // namespace sw::app
