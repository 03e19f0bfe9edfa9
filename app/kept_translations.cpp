#include "app/kept_translations.h"

#include "core/base/json.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

fs::path fileIn(const fs::path& media) {
    return media / "translations.json";
}

}  // namespace

Result<KeptTranslations> readKeptTranslations(Disk& disk, const fs::path& media) {
    KeptTranslations kept;
    if (!disk.exists(fileIn(media)))
        return kept;
    SW_TRY(const std::string bytes, disk.read(fileIn(media)));
    const Result<Json> json = parseJson(bytes, "What was translated");
    if (!json || !json->is_object())
        return kept;
    for (const auto& [language, texts] : json->items())
        for (const Json& text : texts)
            if (std::string says = stringOr(text, "text"); !says.empty())
                kept[language].emplace(ShortText{stringOr(text, "id"), stringOr(text, "source")}, std::move(says));
    return kept;
}

Result<void> writeKeptTranslations(Disk& disk, const fs::path& media, const KeptTranslations& kept) {
    if (kept.empty())
        return disk.remove(fileIn(media));
    Json json = Json::object();
    for (const auto& [language, texts] : kept)
        for (const auto& [text, says] : texts)
            json[language].push_back({{"id", text.id}, {"source", text.text}, {"text", says}});
    SW_CHECK(disk.makeFolders(media));
    return disk.writeAtomically(fileIn(media), readableText(json));
}

}  // namespace sw::app
