#include "services/llm/prompt_template.h"

#include "core/base/text.h"

namespace sw {
namespace {

Result<std::string> filled(const std::string& text, const std::map<std::string, std::string>& values,
                           const std::filesystem::path& file) {
    std::string out;
    for (std::size_t at = 0;;) {
        const std::size_t open = text.find("{{", at);
        out += text.substr(at, open == std::string::npos ? open : open - at);
        if (open == std::string::npos)
            return out;
        const std::size_t close = text.find("}}", open);
        const std::string name =
            close == std::string::npos ? "" : trimmed(std::string_view(text).substr(open + 2, close - open - 2));
        const auto value = values.find(name);
        if (value == values.end()) {
            std::vector<std::string> names;
            for (const auto& [known, unused] : values)
                names.push_back("{{" + known + "}}");
            return fail(ErrorCode::InvalidInput, "The prompt in " + file.string() + " has a place that is not known: {{" +
                                                     name + "}}. There are: " + joined(names, ", ") + ".");
        }
        out += value->second;
        at = close + 2;
    }
}

}  // namespace

Result<std::string> filledPrompt(Disk& disk, const PromptFolders& folders, const std::string& name,
                                 const std::map<std::string, std::string>& values) {
    for (const std::filesystem::path& folder : {folders.own, folders.usual}) {
        const std::filesystem::path file = folder / (name + ".txt");
        if (folder.empty() || !disk.exists(file))
            continue;
        SW_TRY(const std::string text, disk.read(file));
        return filled(text, values, file);
    }
    return fail(ErrorCode::MissingComponent, "The prompt \"" + name + "\" is not there. Install Shortwright again.");
}

}  // namespace sw
