#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/base/host.h"

namespace sw {

/// Where prompt templates lie: the program's own, and those with which the user replaces them.
struct PromptFolders {
    std::filesystem::path own;    ///< the user's; need not be there
    std::filesystem::path usual;  ///< the program's
};

/// The template NAME with its {{places}} filled in; values are put in as they are, whatever they hold. InvalidInput naming
/// the file when it has a place that there is no value for, MissingComponent when there is no such template.
Result<std::string> filledPrompt(Disk& disk, const PromptFolders& folders, const std::string& name,
                                 const std::map<std::string, std::string>& values);

}  // namespace sw
