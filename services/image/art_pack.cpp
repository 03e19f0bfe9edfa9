#include "services/image/art_pack.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>

#include "core/base/json.h"
#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::int64_t kVersion = 1;
constexpr const char* kRemedy = " Run the build's set-up again to pack the pictures anew.";

tl::unexpected<Error> broken(const std::filesystem::path& file, std::string_view why, std::string detail = {}) {
    return fail(ErrorCode::MissingComponent,
                "The picture pack " + file.string() + " cannot be used: " + std::string(why) + "." + kRemedy,
                std::move(detail));
}

Result<std::string> wholeFile(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return broken(file, "it is not there");
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (in.bad())
        return broken(file, "it could not be read");
    return text;
}

ByteSpan spanOf(const Json& object) {
    return {static_cast<std::uint64_t>(integerOr(object, "offset", 0)),
            static_cast<std::uint64_t>(integerOr(object, "length", 0))};
}

GeoBox boxOf(const Json& object, const char* name) {
    const auto it = object.find(name);
    if (it == object.end() || !it->is_array() || it->size() != 4)
        return {};
    const auto degrees = [&](std::size_t i) { return (*it)[i].is_number() ? (*it)[i].get<double>() / 1000 : 0.0; };
    return {degrees(0), degrees(1), degrees(2), degrees(3)};
}

std::vector<std::string> stringsOf(const Json& object, const char* name) {
    std::vector<std::string> out;
    if (const auto it = object.find(name); it != object.end() && it->is_array())
        for (const Json& one : *it)
            if (one.is_string())
                out.push_back(one.get<std::string>());
    return out;
}

std::map<std::string, std::string> textMapOf(const Json& object, const char* name) {
    std::map<std::string, std::string> out;
    if (const auto it = object.find(name); it != object.end() && it->is_object())
        for (const auto& [key, value] : it->items())
            if (value.is_string())
                out.emplace(key, value.get<std::string>());
    return out;
}

const Json& listOf(const Json& object, const char* name) {
    static const Json kNone = Json::array();
    const auto it = object.find(name);
    return it != object.end() && it->is_array() ? *it : kNone;
}

/// Little-endian 32-bit numbers, one after the other; empty when asked past the end.
class NumberReader {
public:
    explicit NumberReader(std::string_view bytes) : m_bytes(bytes) {}

    std::optional<std::int32_t> next() {
        if (m_at + 4 > m_bytes.size())
            return std::nullopt;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value |= std::uint32_t{static_cast<unsigned char>(m_bytes[m_at + i])} << (8 * i);
        m_at += 4;
        return static_cast<std::int32_t>(value);
    }
    /// A count of things of at least `size` bytes each that can still follow.
    std::optional<std::size_t> count(std::size_t size) {
        const auto value = next();
        if (!value || *value < 0 || static_cast<std::size_t>(*value) > (m_bytes.size() - m_at) / size)
            return std::nullopt;
        return static_cast<std::size_t>(*value);
    }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

std::optional<std::vector<GeoPoint>> readRing(NumberReader& reader) {
    const auto count = reader.count(8);
    if (!count)
        return std::nullopt;
    std::vector<GeoPoint> ring(*count);
    for (GeoPoint& point : ring) {
        point.lon = *reader.next() / 1000.0;
        point.lat = *reader.next() / 1000.0;
    }
    return ring;
}

std::optional<std::vector<GeoPolygon>> readPolygons(std::string_view bytes) {
    NumberReader reader(bytes);
    const auto count = reader.count(4);
    if (!count)
        return std::nullopt;
    std::vector<GeoPolygon> polygons(*count);
    for (GeoPolygon& polygon : polygons) {
        const auto rings = reader.count(4);
        if (!rings)
            return std::nullopt;
        for (std::size_t i = 0; i < *rings; ++i) {
            auto ring = readRing(reader);
            if (!ring)
                return std::nullopt;
            polygon.rings.push_back(std::move(*ring));
        }
    }
    return polygons;
}

}  // namespace

Result<ArtPack> ArtPack::open(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "art.json";
    SW_TRY(const std::string text, wholeFile(file));
    const auto index = parseJson(text, "The picture pack's index");
    if (!index)
        return broken(file, "its index is torn", index.error().detail);
    if (integerOr(*index, "version", 0) != kVersion)
        return broken(file, "it was packed for another version of the program");
    ArtPack pack;
    pack.m_folder = folder;
    pack.m_digest = stringOr(*index, "digest");
    for (const Json& one : listOf(*index, "entries"))
        pack.m_entries.push_back(
            {stringOr(one, "name"), stringOr(one, "category"), stringsOf(one, "keywords"), spanOf(one)});
    for (const Json& one : listOf(*index, "flags"))
        pack.m_flags.emplace(stringOr(one, "iso"), spanOf(one));
    for (const Json& one : listOf(*index, "countries"))
        pack.m_countries.push_back(
            {stringOr(one, "iso"), stringOr(one, "name"), boxOf(one, "bounds"), boxOf(one, "largest"), spanOf(one)});
    if (pack.m_entries.empty() || pack.m_countries.empty())
        return broken(file, "it has no pictures");
    std::ranges::sort(pack.m_entries, {}, &ArtEntry::name);
    return pack;
}

const ArtEntry* ArtPack::entry(std::string_view name) const {
    const auto it = std::ranges::lower_bound(m_entries, name, {}, &ArtEntry::name);
    return it != m_entries.end() && it->name == name ? &*it : nullptr;
}

bool ArtPack::has(std::string_view name) const {
    return entry(name) != nullptr;
}

Result<std::string> ArtPack::svg(std::string_view name) const {
    const ArtEntry* found = entry(name);
    if (!found)
        return fail(ErrorCode::NotFound,
                    "The picture pack has no picture called “" + std::string(name) + "”. Choose another picture.");
    return bytes("art.dat", found->span);
}

bool ArtPack::hasFlag(std::string_view iso) const {
    return m_flags.contains(iso);
}

Result<std::string> ArtPack::flagSvg(std::string_view iso) const {
    const auto it = m_flags.find(iso);
    if (it == m_flags.end())
        return fail(ErrorCode::NotFound,
                    "The picture pack has no flag for “" + std::string(iso) + "”. Choose another picture.");
    return bytes("flags.dat", it->second);
}

const Country* ArtPack::country(std::string_view iso) const {
    const auto it = std::ranges::find(m_countries, iso, &Country::iso);
    return it == m_countries.end() || iso.empty() ? nullptr : &*it;
}

Result<std::vector<GeoPolygon>> ArtPack::outline(const Country& country) const {
    SW_TRY(const std::string text, bytes("countries.dat", country.span));
    auto polygons = readPolygons(text);
    if (!polygons)
        return broken(m_folder / "countries.dat", "the outline of " + country.name + " is torn");
    return std::move(*polygons);
}

Result<LocalNames> ArtPack::names(std::string_view language) const {
    const std::string base = asciiLower(language.substr(0, language.find_first_of("-_")));
    const bool plain = !base.empty() && std::ranges::all_of(base, [](char c) { return c >= 'a' && c <= 'z'; });
    const std::filesystem::path file = m_folder / "words" / (base + ".json");
    std::error_code ignored;
    if (!plain || !std::filesystem::exists(file, ignored))
        return LocalNames{};
    SW_TRY(const std::string text, wholeFile(file));
    const auto names = parseJson(text, "The picture names");
    if (!names)
        return broken(file, "it is torn", names.error().detail);
    return LocalNames{textMapOf(*names, "art"), textMapOf(*names, "countries"), textMapOf(*names, "countryNames")};
}

Result<std::string> ArtPack::bytes(const char* file, ByteSpan span) const {
    const std::filesystem::path path = m_folder / file;
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return broken(path, "it is not there");
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error || span.length > size || span.offset > size - span.length)
        return broken(path, "it is shorter than its index says");
    std::string text(span.length, '\0');
    in.seekg(static_cast<std::streamoff>(span.offset));
    if (!in.read(text.data(), static_cast<std::streamsize>(text.size())))
        return broken(path, "it could not be read");
    return text;
}

}  // namespace sw
