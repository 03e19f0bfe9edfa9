#include "core/graph/asset_log.h"

#include <set>

#include "core/base/text.h"
#include "core/graph/asset_store.h"

namespace sw {
namespace {

const std::set<std::string>& knownFields() {
    static const std::set<std::string> names = {"fingerprint", "node",  "parts",   "value", "files",
                                                "provider",    "model", "licence", "cost",  "took"};
    return names;
}

Json partsToJson(const FingerprintParts& parts) {
    return {{"stage", parts.stage},
            {"version", parts.version},
            {"provider", parts.provider},
            {"parameters", parts.parameters},
            {"inputs", parts.inputs}};
}

/// A member that has to be an object of strings; one that is not there is empty.
Result<std::map<std::string, std::string>> textsOf(const Json& object, const char* name) {
    std::map<std::string, std::string> texts;
    const auto it = object.find(name);
    if (it == object.end())
        return texts;
    if (!it->is_object())
        return fail(ErrorCode::InvalidInput, std::string("its ") + name + " are not an object");
    for (const auto& [key, text] : it->items()) {
        if (!text.is_string())
            return fail(ErrorCode::InvalidInput, std::string("its ") + name + " are not all texts");
        texts.emplace(key, text.get<std::string>());
    }
    return texts;
}

Result<FingerprintParts> partsFromJson(const Json& json) {
    if (!json.is_object())
        return fail(ErrorCode::InvalidInput, "its parts are missing");
    FingerprintParts parts;
    parts.stage = stringOr(json, "stage");
    parts.version = static_cast<int>(integerOr(json, "version", 0));
    parts.provider = stringOr(json, "provider");
    SW_TRY(parts.parameters, textsOf(json, "parameters"));
    SW_TRY(parts.inputs, textsOf(json, "inputs"));
    return parts;
}

Result<std::map<std::string, MediaRef>> filesFromJson(const Json& line) {
    SW_TRY(const auto names, textsOf(line, "files"));
    std::map<std::string, MediaRef> files;
    for (const auto& [role, name] : names) {
        const std::size_t dot = name.find('.');
        const MediaRef media{name.substr(0, dot), dot == std::string::npos ? std::string() : name.substr(dot + 1)};
        if (!isMediaRef(media))
            return fail(ErrorCode::InvalidInput, "“" + name + "” is not the name of a media file");
        files.emplace(role, media);
    }
    return files;
}

}  // namespace

Json assetToJson(const AssetRecord& record) {
    Json line = record.extra;
    Json files = Json::object();
    for (const auto& [role, media] : record.files)
        files[role] = media.fileName();
    line["fingerprint"] = record.fingerprint;
    line["node"] = record.node;
    line["parts"] = partsToJson(record.parts);
    line["value"] = record.value;
    line["files"] = std::move(files);
    line["provider"] = record.provider;
    line["model"] = record.model;
    line["licence"] = record.licence;
    line["cost"] = record.cost;
    line["took"] = record.took.flicks;
    return line;
}

Result<AssetRecord> assetFromJson(const Json& line) {
    if (!line.is_object())
        return fail(ErrorCode::InvalidInput, "it is not a JSON object");
    AssetRecord record;
    record.fingerprint = stringOr(line, "fingerprint");
    record.node = stringOr(line, "node");
    if (record.fingerprint.empty() || record.node.empty())
        return fail(ErrorCode::InvalidInput, "its fingerprint or its node is missing");
    SW_TRY(record.parts, partsFromJson(line.value("parts", Json())));
    SW_TRY(record.files, filesFromJson(line));
    record.value = line.value("value", Json::object());
    record.provider = stringOr(line, "provider");
    record.model = stringOr(line, "model");
    record.licence = stringOr(line, "licence");
    record.cost = numberOr(line, "cost", 0);
    record.took = {integerOr(line, "took", 0)};
    for (const auto& [name, value] : line.items())
        if (!knownFields().contains(name))
            record.extra[name] = value;
    record.resultDigest = resultDigestOf(record.value, record.files);
    return record;
}

AssetLog::AssetLog(Disk& disk, std::filesystem::path file) : m_disk(disk), m_file(std::move(file)) {}

Result<LoadedAssets> AssetLog::load() {
    const auto text = m_disk.read(m_file);
    if (!text && text.error().code == ErrorCode::NotFound)
        return LoadedAssets();
    if (!text)
        return tl::unexpected<Error>(text.error());

    LoadedAssets loaded;
    std::vector<NodeAsset> assets;
    const std::vector<std::string> lines = split(*text, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].empty())
            continue;
        const auto json = parseJson(lines[i], "It");
        auto record = json ? assetFromJson(*json) : fail(ErrorCode::InvalidInput, "it is not valid JSON");
        if (record) {
            const AssetPtr asset = makeAsset(std::move(*record));
            assets.push_back({asset->node, asset});
        } else if (i + 1 < lines.size()) {
            loaded.warnings.push_back("Line " + std::to_string(i + 1) + " of " + m_file.filename().string() +
                                      " was left out: " + record.error().message + ".");
        }
    }
    loaded.index = loaded.index.with(assets);
    return loaded;
}

Result<void> AssetLog::append(const AssetRecord& record) {
    if (!m_endIsWhole)
        SW_CHECK(repairEnd());
    m_endIsWhole = false;
    SW_CHECK(m_disk.append(m_file, canonicalText(assetToJson(record)) + "\n"));
    m_endIsWhole = true;
    return {};
}

Result<void> AssetLog::repairEnd() {
    const auto text = m_disk.read(m_file);
    if (!text && text.error().code == ErrorCode::NotFound)
        return m_disk.makeFolders(m_file.parent_path());
    if (!text)
        return tl::unexpected<Error>(text.error());
    if (text->empty() || text->back() == '\n')
        return {};
    // A last line that only lacks its line feed was read by load(), so it has to stay.
    const std::size_t lastLine = text->rfind('\n') + 1;
    const auto json = parseJson(std::string_view(*text).substr(lastLine), "It");
    if (json && assetFromJson(*json))
        return m_disk.append(m_file, "\n");
    return m_disk.writeAtomically(m_file, std::string_view(*text).substr(0, lastLine));
}

}  // namespace sw
