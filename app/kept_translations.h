#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/base/host.h"
#include "core/model/short_text.h"

namespace sw::app {

/// Translations that were paid for and that no version says yet, by language.
using KeptTranslations = std::map<std::string, Translations>;

/// What a source keeps in translations.json of its media folder: {language: [{"id", "source", "text"}]}. A file that cannot be understood
/// holds nothing. Io when it cannot be read.
Result<KeptTranslations> readKeptTranslations(Disk& disk, const std::filesystem::path& media);
/// It is on the device when this returns; where there is nothing to keep there is no file.
Result<void> writeKeptTranslations(Disk& disk, const std::filesystem::path& media, const KeptTranslations& kept);

}  // namespace sw::app
